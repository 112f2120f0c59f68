using Modul.Core.Control;
using Modul.Editor.Model;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.State;

/// <summary>A tape in <c>GET /api/state</c>.</summary>
internal sealed record TapeReport
{
    public required int Tape { get; init; }

    public required string State { get; init; }

    public required string? Awaited { get; init; }

    public required long Length { get; init; }

    public required double Seconds { get; init; }

    public required double? Bars { get; init; }

    public required long Position { get; init; }

    public required long Anchor { get; init; }

    public required int Layer { get; init; }

    public required int Sealed { get; init; }

    public required int Layers { get; init; }

    public required int Undo { get; init; }

    public required int Redo { get; init; }

    public required float Volume { get; init; }

    public required float Pan { get; init; }

    public required float Feedback { get; init; }

    public required bool Muted { get; init; }

    public required bool Soloed { get; init; }

    public required bool Silenced { get; init; }

    public required float Left { get; init; }

    public required float Right { get; init; }

    /// <summary>A tape at a moment; 0 is the first.</summary>
    public static TapeReport Of(Snapshot now, int index)
    {
        ref readonly TapeStatus tape = ref now.Tapes[index];
        StereoLevel level = now.LevelOf(index);
        return new TapeReport
        {
            Tape = index + 1,
            State = Words.Of(tape.State),
            Awaited = Words.OfAwaited(tape.Awaited),
            Length = tape.Length,
            Seconds = tape.Length == 0 ? 0 : Math.Round((double)tape.Length / now.Engine.Rate, 6),
            Bars = tape.Length > 0 && now.HasTempo ? Math.Round(tape.Length / now.FramesPerBar, 6) : null,
            Position = tape.PositionAt(now.Engine.Frame),
            Anchor = tape.Anchor,
            Layer = tape.Layer,
            Sealed = tape.Sealed,
            Layers = tape.Layers,
            Undo = tape.Undo,
            Redo = tape.Redo,
            Volume = tape.Volume,
            Pan = tape.Pan,
            Feedback = tape.Feedback,
            Muted = tape.Mute != 0,
            Soloed = tape.Solo != 0,
            Silenced = now.IsSilenced(index),
            Left = level.Left,
            Right = level.Right,
        };
    }
}
