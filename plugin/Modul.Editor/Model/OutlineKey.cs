using Modul.Core.Control;
using Modul.Core.Tapes;

namespace Modul.Editor.Model;

/// <summary>Whose audio an outline shows, and how wide: another key is other audio. While a tape is written its length does not count.</summary>
internal readonly record struct OutlineKey(
    int Generation, int Layer, int Sealed, int Layers, int Undo, int Redo, bool Written, long Length, long Span, int Width)
{
    /// <summary>The key of a tape of a machine's <see cref="ITapeMachine.Generation"/>; the span in frames, the width in columns.</summary>
    public static OutlineKey Of(int generation, in TapeStatus tape, long span, int width) => new(
        generation,
        tape.Layer,
        tape.State == TapeState.Recording ? -1 : tape.Sealed,
        tape.Layers,
        tape.Undo,
        tape.Redo,
        Words.IsWritten(tape.State),
        tape.State == TapeState.Recording ? 0 : tape.Length,
        span,
        width);
}
