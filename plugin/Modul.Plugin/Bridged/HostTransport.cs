namespace Modul.Plugin.Bridged;

/// <summary>All that such a host tells of its transport at the start of a block. [audio]</summary>
/// <param name="Sample">Samples since the song's start; negative in a pre-roll.</param>
/// <param name="Tempo">Quarter notes a minute; 0 or anything odd where the host has none.</param>
/// <param name="Playing">Whether the song runs.</param>
public readonly record struct HostTransport(long Sample, double Tempo, bool Playing);
