namespace Modul.Core.Streams;

/// <summary>What makes output of input, block by block, whatever the length of a block. [audio]</summary>
public unsafe interface IStreamEngine
{
    /// <summary>Takes a block of every input channel and fills as many frames of every output channel. An input may be null, which is silence.</summary>
    void Process(float** inputs, float** outputs, int frames);

    /// <summary>Input has come for the thread that calls <see cref="Bridge.Work"/>; may not wait. Called by the driver's callback.</summary>
    void Wake();
}
