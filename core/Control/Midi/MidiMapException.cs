namespace Modul.Core.Control.Midi;

/// <summary>A MIDI map that cannot be used: everything that is wrong, as <c>FILE: bindings[3].cc: what was expected, what was found</c>.</summary>
public sealed class MidiMapException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One line each, in the order of the file.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
