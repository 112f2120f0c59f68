namespace Modul.Core.Control.Parameters;

/// <summary>
/// The parameters that every plugin shows its host, always in this order: those of the engine, those of each tape, those of the selected tape. In the
/// calls of the audio thread the statuses are those of <see cref="Board.Read"/>, with as many tapes as the list has.
/// </summary>
public sealed class ParameterList
{
    private readonly Parameter[] _parameters;
    private readonly short[] _indices;

    /// <summary>The list for a number of tapes; <see cref="ArgumentOutOfRangeException"/> where that is not 1 to 64. [control]</summary>
    public ParameterList(int tapes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tapes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tapes, LooperOptions.MaxTapes);
        Tapes = tapes;
        _parameters = [.. ParameterTable.OfEngine(tapes), .. Enumerable.Range(1, tapes).SelectMany(ParameterTable.OfTape), .. ParameterTable.OfSelected];
        _indices = new short[_parameters.Max(parameter => parameter.Id) + 1];
        Array.Fill(_indices, (short)-1);
        for (int i = 0; i < _parameters.Length; i++) _indices[_parameters[i].Id] = (short)i;
    }

    /// <summary>Tapes that have parameters.</summary>
    public int Tapes { get; }

    /// <summary>Parameters there are.</summary>
    public int Count => _parameters.Length;

    /// <summary>A parameter; <see cref="IndexOutOfRangeException"/> where the index is not 0 to below <see cref="Count"/>. [any]</summary>
    public Parameter this[int index] => _parameters[index];

    /// <summary>The index of the parameter with an id; -1 where there is none. [any]</summary>
    public int IndexOf(uint id) => id < (uint)_indices.Length ? _indices[id] : -1;

    /// <summary>
    /// The command that brings the engine where a value says, as <see cref="Parameter.Nearest"/> takes it; for an action its press, whatever the value. False
    /// for NaN, and for the bypass. [audio]
    /// </summary>
    /// <param name="index">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="rate">The engine's frames a second.</param>
    /// <param name="command">A command that holds as soon as it arrives; without meaning where there is none.</param>
    public bool TryCommand(int index, double value, int rate, out Command command)
    {
        Parameter parameter = _parameters[index];
        command = default;
        if (double.IsNaN(value) || parameter.Command is not { } kind) return false;
        command = ParameterScale.CommandTo(parameter, kind, ParameterScale.PlaceOf(parameter, value, rate));
        return true;
    }

    /// <summary>
    /// Whether the engine stands where a value says, to the last float and frame. An engine beyond an end of the range counts as at that end. Actions and
    /// the bypass always agree; else NaN never does. [audio]
    /// </summary>
    public bool Agrees(int index, double value, in EngineStatus engine, ReadOnlySpan<TapeStatus> tapes)
    {
        Parameter parameter = _parameters[index];
        if (parameter.IsAction || parameter.IsBypass) return true;
        return !double.IsNaN(value) && PlaceIn(parameter, engine, tapes) == ParameterScale.PlaceOf(parameter, value, engine.Rate);
    }

    /// <summary>The engine's place as a parameter's value, the nearest end where it is beyond the range; 0 for actions and the bypass. [audio]</summary>
    public double ValueOf(int index, in EngineStatus engine, ReadOnlySpan<TapeStatus> tapes)
    {
        Parameter parameter = _parameters[index];
        return parameter.Nearest(ParameterScale.ValueOf(parameter, PlaceIn(parameter, engine, tapes), engine.Rate));
    }

    /// <summary>The engine's place, the nearest end where it is beyond the range.</summary>
    private static double PlaceIn(Parameter parameter, in EngineStatus engine, ReadOnlySpan<TapeStatus> tapes) => Math.Clamp(
        ParameterScale.PlaceIn(engine, tapes, parameter),
        ParameterScale.PlaceOf(parameter, parameter.Min, engine.Rate),
        ParameterScale.PlaceOf(parameter, parameter.Max, engine.Rate));
}
