namespace Modul.Core;

/// <summary>
/// One block of audio of any length: planar 32-bit float, full scale 1. Input and output may be the same memory; an input may be null, which is
/// silence. [audio]
/// </summary>
/// <param name="inLeft">The left input, or null.</param>
/// <param name="inRight">The right input, or null.</param>
/// <param name="outLeft">The left output; every frame is written.</param>
/// <param name="outRight">The right output; every frame is written.</param>
/// <param name="frames">Frames of the block, 0 or more.</param>
public readonly unsafe struct AudioBlock(float* inLeft, float* inRight, float* outLeft, float* outRight, int frames)
{
    /// <summary>The left input, or null.</summary>
    public float* InLeft { get; } = inLeft;

    /// <summary>The right input, or null.</summary>
    public float* InRight { get; } = inRight;

    /// <summary>The left output.</summary>
    public float* OutLeft { get; } = outLeft;

    /// <summary>The right output.</summary>
    public float* OutRight { get; } = outRight;

    /// <summary>Frames of the block.</summary>
    public int Frames { get; } = frames;
}
