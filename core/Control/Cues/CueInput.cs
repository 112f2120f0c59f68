namespace Modul.Core.Control.Cues;

/// <summary>A file to feed to the input.</summary>
/// <param name="File">The file's name as written.</param>
/// <param name="Loop">Whether it begins again at its end.</param>
public sealed record CueInput(string File, bool Loop);
