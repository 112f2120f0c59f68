using Modul.Core.Streams;

namespace Modul.Core.Tests.Streams;

/// <summary>An engine whose output tells which frame it was made at and of what: its own frame count, and the input of that frame.</summary>
internal sealed unsafe class TellTale : IStreamEngine
{
    public long Frame { get; private set; }

    public int Wakes { get; private set; }

    public List<int> Blocks { get; } = [];

    public void Process(float** inputs, float** outputs, int frames)
    {
        Blocks.Add(frames);
        for (int i = 0; i < frames; i++)
        {
            outputs[0][i] = Frame + i + 1;
            outputs[1][i] = inputs[0] is null ? 0 : inputs[0][i];
        }
        Frame += frames;
    }

    public void Wake() => Wakes++;
}
