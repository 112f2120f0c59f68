using Modul.Core.Tapes;

namespace Modul.Core.Mixing;

/// <summary>Writes what each tape adds to the master to an output of its own. [audio]</summary>
internal sealed unsafe class TapeOutputs(int tapes)
{
    // Of its own: what the master's guard counts stays the same whether anyone asks for tapes or not.
    private readonly SampleGuard _guard = new();

    /// <summary>Writes a run of every output that a block has; the lanes are those of the tapes heard, in tape order.</summary>
    public void Write(in AudioBlock block, int from, int frames, ReadOnlySpan<Lane> lanes, ReadOnlySpan<Tape> heard)
    {
        int next = 0;
        for (int tape = 0; tape < tapes; tape++)
        {
            float* left = block.TapeOutputs[2 * tape], right = block.TapeOutputs[(2 * tape) + 1];
            if (next < lanes.Length && heard[next].Number == tape + 1)
            {
                ref readonly Lane lane = ref lanes[next++];
                Fill(left, from, frames, lane.Left, lane.GainLeft);
                Fill(right, from, frames, lane.Right, lane.GainRight);
            }
            else
            {
                Hush(left, from, frames);
                Hush(right, from, frames);
            }
        }
    }

    private void Fill(float* output, int from, int frames, float* source, in Slope gain)
    {
        if (output is null) return;
        MixKernel.Scale(source, gain, output + from, frames);
        _guard.Clean(output + from, output + from, frames);
    }

    private static void Hush(float* output, int from, int frames)
    {
        if (output is not null) new Span<float>(output + from, frames).Clear();
    }
}
