namespace Modul.Core.Control.Cues;

/// <summary>One line of a cue sheet with a time: a command, a file that begins to feed the input, or the end.</summary>
/// <param name="Line">The line in the file, 1 for the first.</param>
/// <param name="Time">When it holds, as written.</param>
/// <param name="Command">The command, without its frame; null for an input or the end.</param>
/// <param name="Input">The file that begins to feed the input; null for a command or the end.</param>
public sealed record Cue(int Line, CueTime Time, Command? Command, CueInput? Input)
{
    /// <summary>Whether the performance ends here.</summary>
    public bool IsEnd => Command is null && Input is null;
}
