using Modul.Core.Timing;

namespace Modul.Core.Control.Parameters;

/// <summary>
/// Parameters and the engine: a value of the one as a place of the other, both ways. A place is in the engine's own unit and precision: floats, whole
/// frames, whole numbers; a level's silence is the least level. [audio]
/// </summary>
internal static class ParameterScale
{
    /// <summary>The place of a value that may be anything but NaN; times are told in frames of a rate.</summary>
    public static double PlaceOf(Parameter parameter, double value, int rate)
    {
        value = parameter.Nearest(value);
        if (parameter.Stepped) return value;
        return parameter.Kind == ParameterKind.Milliseconds ? FramesOf(value, rate) : (float)value;
    }

    /// <summary>The value of a place that lies within the range.</summary>
    public static double ValueOf(Parameter parameter, double place, int rate) =>
        parameter.Kind == ParameterKind.Milliseconds ? place * 1000 / Math.Max(1, rate) : place;

    /// <summary>The place at which the engine stands, within the range or not; 0 for what has none.</summary>
    public static double PlaceIn(in EngineStatus engine, ReadOnlySpan<TapeStatus> tapes, Parameter parameter) => parameter.Command switch
    {
        CommandKind.Select => engine.Primary,
        CommandKind.PlayThrough => engine.PlayThrough,
        CommandKind.Metronome => engine.Metronome,
        CommandKind.MetronomeLevel => engine.MetronomeLevel,
        CommandKind.Quantize => (int)engine.Quantize,
        CommandKind.Sync => engine.Sync,
        CommandKind.Gap => engine.GapIn + engine.GapOut,
        CommandKind.Volume => tapes[parameter.Tape - 1].Volume,
        CommandKind.Pan => tapes[parameter.Tape - 1].Pan,
        CommandKind.Mute => tapes[parameter.Tape - 1].Mute,
        CommandKind.Solo => tapes[parameter.Tape - 1].Solo,
        CommandKind.Feedback => tapes[parameter.Tape - 1].Feedback,
        CommandKind.Also => (engine.Secondary >> (parameter.Tape - 1)) & 1,
        _ => 0,
    };

    /// <summary>The command that brings the engine to a place, or presses an action.</summary>
    public static Command CommandTo(Parameter parameter, CommandKind kind, double place)
    {
        var command = new Command(kind, parameter.Tape);
        switch (parameter.Kind)
        {
            case ParameterKind.Level:
                command.Value = place <= parameter.Min ? double.NegativeInfinity : place;
                break;
            case ParameterKind.Switch:
                command.Switch = place > 0 ? Switch.On : Switch.Off;
                break;
            case ParameterKind.Choice when kind == CommandKind.Select:
                command.Tape = (int)place;
                break;
            case ParameterKind.Choice or ParameterKind.Milliseconds: // all of the gap is capture latency: a press means its own frame
                command.Count = (int)place;
                break;
            case ParameterKind.Action:
                command.Switch = Switch.On;
                break;
            default:
                command.Value = place;
                break;
        }
        return command;
    }

    private static double FramesOf(double milliseconds, int rate) => Math.Min(Math.Round(milliseconds / 1000 * Math.Max(0, rate)), Gap.Max);
}
