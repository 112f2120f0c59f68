namespace Modul.Host;

/// <summary>Plays a signal once and records what comes back, in place of the engine. [audio]</summary>
internal sealed unsafe class Probe(float* signal, float* recording, long frames)
{
    private volatile bool _begun;
    private long _frame;

    /// <summary>Lets it begin with the next period. [control]</summary>
    public void Begin() => _begun = true;

    /// <summary>Whether it is over. [any]</summary>
    public bool Over => Volatile.Read(ref _frame) >= frames;

    public void Exchange(float** inputs, float** outputs, int count)
    {
        bool begun = _begun;
        for (int i = 0; i < count; i++)
        {
            long at = _frame + i;
            bool within = begun && at < frames;
            if (within) // before the output is written: a port that is connected to its own client's output has its memory
            {
                recording[at] = inputs[0] is null ? 0 : inputs[0][i];
                recording[frames + at] = inputs[1] is null ? 0 : inputs[1][i];
            }
            outputs[0][i] = outputs[1][i] = within ? signal[at] : 0;
        }
        if (begun) Volatile.Write(ref _frame, _frame + count);
    }
}
