namespace Modul.Core.Control.Midi;

/// <summary>Everything that is wrong with a map, a line each.</summary>
internal sealed class MidiProblems(string name)
{
    private readonly List<string> _lines = [];

    public int Count => _lines.Count;

    /// <summary>Adds what is wrong at a place such as <c>bindings[3].cc</c>; the map itself has no place.</summary>
    public void Add(string place, string what) => _lines.Add(ProblemText.OneLine(place.Length > 0 ? $"{name}: {place}: {what}" : $"{name}: {what}"));

    /// <summary>Adds what is wrong at a line, 1 for the first.</summary>
    public void AddAtLine(long line, string what) => _lines.Add(ProblemText.OneLine($"{name}:{line}: {what}"));

    /// <summary>Throws where anything is wrong.</summary>
    public void ThrowIfAny()
    {
        if (_lines.Count > 0) throw new MidiMapException(_lines);
    }
}
