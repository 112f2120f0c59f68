using System.Runtime.CompilerServices;
using Modul.Core.Mixing;
using Modul.Core.Storage;

namespace Modul.Core.Tapes;

/// <summary>What a punch makes of the input, on the layer under it. [audio]</summary>
internal static unsafe class PunchWriter
{
    // A loop of more than 512 KiB has left the caches by the time it comes round.
    private const long LongerThanCaches = 65_536;

    /// <summary>Writes a run of input, whose peak is known, at an engine frame; before the punch begins nothing.</summary>
    public static void Write(Punch punch, long frame, float* left, float* right, int frames, float peak, in Slope feedback)
    {
        long aligned = punch.AlignedAt(frame);
        if (aligned < punch.Start) return;
        if (peak > punch.RoundPeak) punch.RoundPeak = peak;
        bool steady = punch.Full && !feedback.Moves;
        for (int done = 0; done < frames;)
        {
            int run = Math.Min(frames - done, OpenBlock.GroupRoom(OffsetOf(punch)));
            if (steady) WriteSteady(punch, left + done, right + done, run, feedback.Start);
            else WriteMoving(punch, aligned + done, left + done, right + done, run, feedback.After(done));
            done += run;
            punch.Layer.Wrote(punch.Position, run);
            punch.Position += run;
        }
        if (punch.Kind == PunchKind.Take && punch.Open) punch.Layer.Length = punch.Position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteSteady(Punch punch, float* left, float* right, int frames, float feedback)
    {
        Find(punch, frames, out float* toLeft, out float* toRight, out float* oldLeft, out float* oldRight);
        ref Peak peak = ref punch.Layer.RunningPeak;
        if (punch.Kind == PunchKind.Overdub)
        {
            bool past = punch.Layer.Length > LongerThanCaches;
            WriteKernel.Overdub(toLeft, toRight, oldLeft, oldRight, left, right, frames, feedback, past, ref peak);
            return;
        }
        WriteKernel.Copy(toLeft, left, frames);
        WriteKernel.Copy(toRight, right, frames);
        WriteKernel.Measure(left, frames, ref peak.LeftMin, ref peak.LeftMax);
        WriteKernel.Measure(right, frames, ref peak.RightMin, ref peak.RightMax);
    }

    private static void WriteMoving(Punch punch, long aligned, float* left, float* right, int frames, Slope feedback)
    {
        if (punch.Kind != PunchKind.Overdub) feedback = default;
        Slope amount = punch.Full ? Slope.Unity : punch.AmountAt(aligned);
        Find(punch, frames, out float* toLeft, out float* toRight, out float* oldLeft, out float* oldRight);
        ref Peak peak = ref punch.Layer.RunningPeak;
        WriteKernel.Blend(toLeft, oldLeft, left, frames, feedback, amount);
        WriteKernel.Blend(toRight, oldRight, right, frames, feedback, amount);
        WriteKernel.Measure(toLeft, frames, ref peak.LeftMin, ref peak.LeftMax);
        WriteKernel.Measure(toRight, frames, ref peak.RightMin, ref peak.RightMax);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Find(Punch punch, int frames, out float* toLeft, out float* toRight, out float* oldLeft, out float* oldRight)
    {
        punch.Layer.Target(punch.Position, out toLeft, out toRight, out oldLeft, out oldRight);
        // While the punch before fades out, the old audio is what it leaves.
        if (punch.Below is not { } below || below.Run(punch.Position, frames, out float* belowLeft, out float* belowRight) != frames) return;
        oldLeft = belowLeft;
        oldRight = belowRight;
    }

    private static int OffsetOf(Punch punch) => (int)(punch.Position % BlockPool.Frames);
}
