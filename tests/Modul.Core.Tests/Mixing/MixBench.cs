using System.Runtime.InteropServices;
using Modul.Core.Mixing;

namespace Modul.Core.Tests.Mixing;

/// <summary>Lanes on managed arrays, mixed by the kernel.</summary>
internal sealed unsafe class MixBench
{
    private const float Canary = 12345;

    private readonly List<(float[] Left, float[] Right, Slope GainLeft, Slope GainRight)> _lanes = [];

    public float[] PeaksLeft { get; private set; } = [];

    public float[] PeaksRight { get; private set; } = [];

    /// <summary>A lane; the samples begin <paramref name="offset"/> samples into their array, so that they are aligned to nothing.</summary>
    public MixBench Lane(int seed, int frames, Slope gainLeft, Slope gainRight, int offset = 0)
    {
        _lanes.Add((KernelSamples.Noise(seed, frames + offset)[offset..], KernelSamples.Noise(~seed, frames + offset)[offset..], gainLeft, gainRight));
        return this;
    }

    /// <summary>The kernel's sum, made in runs of as many frames; the output is full of something else before.</summary>
    public (float[] Left, float[] Right) Mix(int frames, int run, float peak = 0)
    {
        var left = new float[frames + 1];
        var right = new float[frames + 1];
        left.AsSpan().Fill(Canary);
        right.AsSpan().Fill(Canary);
        var lanes = new Lane[_lanes.Count];
        for (int i = 0; i < lanes.Length; i++) lanes[i] = new Lane { PeakLeft = peak, PeakRight = peak };
        for (int done = 0; done < frames; done += run) Run(lanes, left, right, done, Math.Min(run, frames - done));
        (left[frames], right[frames]).ShouldBe((Canary, Canary));
        PeaksLeft = [.. lanes.Select(lane => lane.PeakLeft)];
        PeaksRight = [.. lanes.Select(lane => lane.PeakRight)];
        return (left[..frames], right[..frames]);
    }

    /// <summary>One frame's sum by hand, lane after lane.</summary>
    public (float Left, float Right) Sum(int frame)
    {
        (float left, float right) = (0, 0);
        foreach ((float[] laneLeft, float[] laneRight, Slope gainLeft, Slope gainRight) in _lanes)
        {
            left += laneLeft[frame] * GainAt(gainLeft, frame);
            right += laneRight[frame] * GainAt(gainRight, frame);
        }
        return (left, right);
    }

    /// <summary>A lane's peaks by hand.</summary>
    public (float Left, float Right) Peaks(int lane, int frames)
    {
        (float[] left, float[] right, Slope gainLeft, Slope gainRight) = _lanes[lane];
        (float peakLeft, float peakRight) = (0, 0);
        for (int i = 0; i < frames; i++)
        {
            peakLeft = MathF.Max(peakLeft, MathF.Abs(left[i] * GainAt(gainLeft, i)));
            peakRight = MathF.Max(peakRight, MathF.Abs(right[i] * GainAt(gainRight, i)));
        }
        return (peakLeft, peakRight);
    }

    private static float GainAt(Slope gain, int frame) => gain.Start + (gain.Step * (gain.Index + frame));

    private void Run(Lane[] lanes, float[] left, float[] right, int from, int frames)
    {
        var pins = new List<GCHandle>();
        for (int i = 0; i < lanes.Length; i++)
        {
            lanes[i].Left = Pin(_lanes[i].Left, pins) + from;
            lanes[i].Right = Pin(_lanes[i].Right, pins) + from;
            lanes[i].GainLeft = _lanes[i].GainLeft with { Index = _lanes[i].GainLeft.Index + from };
            lanes[i].GainRight = _lanes[i].GainRight with { Index = _lanes[i].GainRight.Index + from };
        }
        fixed (float* toLeft = left)
        fixed (float* toRight = right)
            MixKernel.Mix(lanes, toLeft + from, toRight + from, frames);
        foreach (GCHandle pin in pins) pin.Free();
    }

    private static float* Pin(float[] samples, List<GCHandle> pins)
    {
        pins.Add(GCHandle.Alloc(samples, GCHandleType.Pinned));
        return (float*)pins[^1].AddrOfPinnedObject();
    }
}
