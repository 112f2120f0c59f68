namespace Modul.Core.Streams;

/// <summary>
/// What the buffers between a driver and the engine cost, in frames. The engine takes the input in blocks of <see cref="Input"/>; with an output
/// buffer that is larger it runs on a thread of its own, and <see cref="Depth"/> frames of output stand between it and the driver. [any]
/// </summary>
public readonly record struct BufferPlan
{
    /// <summary>The smallest buffer.</summary>
    public const int Min = 16;

    /// <summary>The largest buffer.</summary>
    public const int Max = 32_768;

    private readonly int? _input;
    private readonly int? _output;

    private BufferPlan(int period, int? input, int? output, bool ownThread)
    {
        (Period, _input, _output, OwnThread) = (period, input, output, ownThread);
        Adapting = period % Input == 0 ? 0 : Input - CommonDivisor(period, Input);
    }

    /// <summary>Frames of a callback of the driver.</summary>
    public int Period { get; }

    /// <summary>Frames in which the engine takes the input.</summary>
    public int Input => _input ?? Period;

    /// <summary>Frames of output that were asked for, and at least a period where the engine has a thread of its own.</summary>
    public int Output => OwnThread ? Math.Max(_output!.Value, Period) : Input;

    /// <summary>Whether the engine runs on a thread of its own.</summary>
    public bool OwnThread { get; }

    /// <summary>Frames of output kept ready between the engine and the driver.</summary>
    public int Depth => OwnThread ? Output : 0;

    /// <summary>
    /// Frames that it costs to make blocks of one size out of blocks of another: block - gcd(period, block), none where the period is a
    /// multiple of the block. (PortAudio, pa_process.c.)
    /// </summary>
    public int Adapting { get; }

    /// <summary>Frames between what comes in and what the engine makes of it going out.</summary>
    public int Latency => Depth + Adapting;

    /// <summary>Plans for a driver's period. Buffers that are null follow: the input the period, the output the input.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A buffer is out of range, or the output smaller than the input.</exception>
    public static BufferPlan For(int period, int? input, int? output)
    {
        Check(input, nameof(input));
        Check(output, nameof(output));
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        if (output < input) throw new ArgumentOutOfRangeException(nameof(output), output, "smaller than the input buffer");
        return new BufferPlan(period, input, output, output > (input ?? period));
    }

    /// <summary>The same buffers where the driver's period has changed.</summary>
    public BufferPlan At(int period) => new(period, _input, _output, OwnThread);

    private static int CommonDivisor(int a, int b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    private static void Check(int? buffer, string name)
    {
        if (buffer is not { } frames) return;
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, Min, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frames, Max, name);
    }
}
