namespace Modul.Core.Tapes;

/// <summary>The volume (dB), pan and mute that a merge wrote into the audio, to be set again when the merge is undone.</summary>
internal readonly record struct MergedFader(float Volume, float Pan, bool Mute);
