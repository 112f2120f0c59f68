namespace Modul.Core.Tests.Support;

/// <summary>What a tape should hold, worked out over plain arrays, one side at a time.</summary>
internal static class Paper
{
    /// <summary>A take of the input from a frame on; what still arrives after its end fades out over its start.</summary>
    public static float[] Take(float[] input, long from, int length, int seam)
    {
        float[] tape = input[(int)from..(int)(from + length)];
        int fade = Math.Min(seam, length / 2);
        for (int i = 0; i < fade; i++) tape[i] += (1 - ((float)i / fade)) * (input[from + length + i] - tape[i]);
        return tape;
    }

    /// <summary>
    /// Writes over a tape from one aligned frame to another, round and round: input + feedback * old, which fades in after the start and out after
    /// the end.
    /// </summary>
    public static float[] Punch(float[] tape, float[] input, long anchor, long start, long end, int gap, float feedback, int seam)
    {
        float[] result = [.. tape];
        int fade = Math.Min(seam, tape.Length / 2);
        for (long u = start; u < end + fade; u++)
        {
            ref float old = ref result[Position(u, anchor, tape.Length)];
            float fresh = input[u + gap] + (feedback * old);
            float share = Math.Min((float)(u - start) / fade, 1 - ((float)(u - end) / fade));
            old = share >= 1 ? fresh : old + (share * (fresh - old));
        }
        return result;
    }

    public static int Position(long frame, long anchor, int length) => (int)((((frame - anchor) % length) + length) % length);
}
