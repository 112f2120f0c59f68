namespace Modul.Editor.Model.Drawing;

/// <summary>What a waveform looks like beside its audio: its colour, frames from edge to edge, frames of a bar (0 for no grid) and of a beat.</summary>
internal readonly record struct WaveLook(uint Colour, long Span, double Bar, double Beat);
