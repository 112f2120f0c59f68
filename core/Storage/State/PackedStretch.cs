namespace Modul.Core.Storage.State;

/// <summary>A stretch of audio in <see cref="PackedAudio"/>.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Bytes">How many it has, 1 or more; 0 for none.</param>
internal readonly record struct PackedStretch(long At, int Bytes);
