namespace Modul.Core;

/// <summary>
/// One block of audio of any length: planar 32-bit float, full scale 1. Input and output may be the same memory; an input may be null, which is
/// silence. Outputs of tapes must be memory of their own: neither an input, nor the main output, nor one another's. [audio]
/// </summary>
/// <param name="inLeft">The left input, or null.</param>
/// <param name="inRight">The right input, or null.</param>
/// <param name="outLeft">The left output; every frame is written.</param>
/// <param name="outRight">The right output; every frame is written.</param>
/// <param name="frames">Frames of the block, 0 or more.</param>
/// <param name="tapeOutputs">
/// Null, or two pointers for each tape of the engine, left and right in tape order: outputs for what each tape adds to the master. A pointer may be
/// null where that side of that tape is not wanted; every frame of the others is written.
/// </param>
public readonly unsafe struct AudioBlock(
    float* inLeft, float* inRight, float* outLeft, float* outRight, int frames, float** tapeOutputs = null)
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

    /// <summary>
    /// Outputs of the tapes, or null. A tape's output is what it adds to the master: after fader, mute and solo, in the middle of a seam too; silence
    /// where it adds nothing. Added up in tape order they give the master's sum of the tapes bit for bit, but for the sign of a zero and for what is
    /// no audio (infinite, denormal), which each output keeps out for itself.
    /// </summary>
    public float** TapeOutputs { get; } = tapeOutputs;
}
