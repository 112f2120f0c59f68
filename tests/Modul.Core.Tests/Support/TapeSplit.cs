using System.Runtime.InteropServices;
using Modul.Core.Control;

namespace Modul.Core.Tests.Support;

/// <summary>What was heard when a score was played with an output for each tape, and what came out of these.</summary>
internal sealed record TapeSplit(Stereo Master, Stereo[] Tapes, EngineStatus Engine)
{
    /// <summary>What no engine gives: it must not be found afterwards.</summary>
    public const float Stale = 12_345;

    /// <summary>Plays all of a score in blocks as they come, with the outputs of the tapes (1 for the first) that are wanted.</summary>
    public static unsafe TapeSplit Of(Score score, Func<int> nextBlock, Predicate<int>? wanted = null)
    {
        using var session = new Session(score, nextBlock);
        Stereo[] tapes = [.. Enumerable.Range(0, score.Tapes).Select(_ => new Stereo(score.Input.Length))];
        GCHandle[] pins = [.. tapes.SelectMany(tape => tape.Sides).Select(side => GCHandle.Alloc(side, GCHandleType.Pinned))];
        foreach (float[] side in tapes.SelectMany(tape => tape.Sides)) Array.Fill(side, Stale);
        var outputs = new nint[pins.Length];
        session.TapeOutputs = frame =>
        {
            for (int i = 0; i < pins.Length; i++)
                outputs[i] = wanted?.Invoke((i / 2) + 1) == false ? 0 : pins[i].AddrOfPinnedObject() + ((nint)frame * sizeof(float));
            return outputs;
        };
        session.PlayTo(score.Input.Length);
        foreach (GCHandle pin in pins) pin.Free();
        return new TapeSplit(session.Master, tapes, session.Engine);
    }

    public static TapeSplit Of(Score score, int block = 480) => Of(score, () => block);

    /// <summary>The tapes added up in their order.</summary>
    public Stereo Sum()
    {
        var sum = new Stereo(Master.Length);
        foreach (Stereo tape in Tapes)
        {
            for (int side = 0; side < 2; side++)
                for (int i = 0; i < Master.Length; i++) sum.Sides[side][i] += tape.Sides[side][i];
        }
        return sum;
    }
}
