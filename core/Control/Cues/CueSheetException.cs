namespace Modul.Core.Control.Cues;

/// <summary>A cue sheet that cannot be played: every line that is wrong, as <c>FILE:LINE: what is wrong, and what was expected</c>.</summary>
public sealed class CueSheetException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One line each, in the order of the file.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
