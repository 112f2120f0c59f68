namespace Modul.Core.Control.Parameters;

/// <summary>One value of Modul that a host may show, map and automate. [any]</summary>
public sealed record Parameter
{
    // A host may keep values as a share of their range: a whole number then comes back with a little noise, below itself too.
    private const double Noise = 0.001;

    internal Parameter(uint id, string name, ParameterKind kind, CommandKind? command, double least, double most, double standard)
    {
        (Id, Name, Kind, Command) = (id, name, kind, command);
        (Min, Max, Default) = (least, most, standard);
    }

    /// <summary>Its number, the same for ever.</summary>
    public uint Id { get; internal init; }

    /// <summary>Its name within its module, such as <c>Volume</c>.</summary>
    public string Name { get; }

    /// <summary>What it belongs to, such as <c>Tape 1</c>; empty for the engine as a whole.</summary>
    public string Module { get; internal init; } = "";

    /// <summary>Its name among all, such as <c>Tape 1 Volume</c>.</summary>
    public string FullName => Module.Length > 0 ? $"{Module} {Name}" : Name;

    /// <summary>What its values mean.</summary>
    public ParameterKind Kind { get; }

    /// <summary>The least value.</summary>
    public double Min { get; }

    /// <summary>The greatest value.</summary>
    public double Max { get; }

    /// <summary>The value that a new engine has.</summary>
    public double Default { get; }

    /// <summary>Whether it takes whole values only.</summary>
    public bool Stepped => Kind >= ParameterKind.Switch;

    /// <summary>Whether it is a press rather than a value.</summary>
    public bool IsAction => Kind == ParameterKind.Action;

    /// <summary>Whether a plugin itself obeys it.</summary>
    public bool IsBypass => Kind == ParameterKind.Bypass;

    /// <summary>The words of its whole values, from <see cref="Min"/> on; none where it is not <see cref="Stepped"/>.</summary>
    public IReadOnlyList<string> Words { get; internal init; } = [];

    /// <summary>What it is in the engine; null where the engine has no such thing.</summary>
    internal CommandKind? Command { get; }

    /// <summary>The tape it belongs to, 1 for the first, or <see cref="Control.Command.Selected"/>.</summary>
    internal int Tape { get; init; }

    /// <summary>
    /// The value that it takes for a value: the nearest end where that is out of the range, the whole part where it is <see cref="Stepped"/>, the
    /// default for NaN. [any]
    /// </summary>
    public double Nearest(double value)
    {
        if (double.IsNaN(value)) return Default;
        return Math.Clamp(Stepped ? Math.Floor(value + Noise) : value, Min, Max);
    }

    /// <summary>
    /// The text of the <see cref="Nearest"/> value: <c>-6.0 dB</c>, <c>-inf dB</c>, <c>25 L</c>, <c>C</c>, <c>100 %</c>, <c>12.5 ms</c>, <c>On</c>,
    /// <c>Bar</c>, <c>Tape 3</c>. [control]
    /// </summary>
    public string TextOf(double value) => ParameterText.Of(this, Nearest(value));

    /// <summary>
    /// Reads what <see cref="TextOf"/> writes and what people write for it: in any case, with blanks around it, with or without the unit; a number
    /// without unit is in the unit of the text, a pan's is negative to the left. A word's number is taken too. False for anything else, and where
    /// the value is out of the range. [control]
    /// </summary>
    public bool TryValueOf(ReadOnlySpan<char> text, out double value)
    {
        value = default;
        if (ParameterText.Read(this, text.Trim()) is not { } read || !(read >= Min && read <= Max)) return false;
        value = read;
        return true;
    }
}
