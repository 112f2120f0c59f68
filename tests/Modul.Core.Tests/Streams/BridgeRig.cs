using Modul.Core.Streams;

namespace Modul.Core.Tests.Streams;

/// <summary>A driver around a bridge: its input counts frames from 1, and what goes out is kept.</summary>
internal sealed unsafe class BridgeRig : IDisposable
{
    private readonly ChannelBlock _in = new(1, Bridge.MaxPeriod);
    private readonly ChannelBlock _out = new(2, Bridge.MaxPeriod);
    private long _frame;

    public BridgeRig(BufferPlan plan) => Bridge = new Bridge(Engine, plan, 1, 2);

    public Bridge Bridge { get; }

    public TellTale Engine { get; } = new();

    /// <summary>The engine frame, counted from 1, that each frame out was made at; 0 for silence.</summary>
    public List<float> MadeAt { get; } = [];

    /// <summary>The input frame, counted from 1, that each frame out was made of; 0 for silence.</summary>
    public List<float> MadeOf { get; } = [];

    /// <summary>One callback of the driver; the engine's thread then runs, as long as it may.</summary>
    public void Callback(int frames, int rounds = int.MaxValue)
    {
        for (int i = 0; i < frames; i++) _in.Channels[0][i] = _frame + i + 1;
        for (int side = 0; side < 2; side++) new Span<float>(_out.Channels[side], frames).Fill(-7);
        Bridge.Exchange(_in.Channels, _out.Channels, frames);
        _frame += frames;
        MadeAt.AddRange(new ReadOnlySpan<float>(_out.Channels[0], frames));
        MadeOf.AddRange(new ReadOnlySpan<float>(_out.Channels[1], frames));
        if (!Bridge.Plan.OwnThread) return;
        for (int i = 0; i < rounds && Bridge.Work(); i++)
        {
        }
    }

    public void Dispose()
    {
        Bridge.Dispose();
        _in.Dispose();
        _out.Dispose();
    }
}
