using Modul.Core.Streams;
using Modul.Core.Tests.Streams;

namespace Modul.Core.Tests.Litmus;

/// <summary>A driver and the engine's thread at full speed: whatever the scheduler does, a frame that goes out is the one due, or silence.</summary>
public sealed class BridgeLitmusTests
{
    private const int Period = 64, Callbacks = 60_000;

    [Theory]
    [InlineData(64, 128)]
    [InlineData(48, 1000)]
    [InlineData(100, 4096)]
    public void A_frame_goes_out_in_its_place_or_not_at_all(int input, int output)
    {
        using var rig = new BridgeRig(BufferPlan.For(Period, input, output));
        bool stop = false;
        var engine = new Thread(() =>
        {
            while (!Volatile.Read(ref stop))
                if (!rig.Bridge.Work()) Thread.Yield();
        });
        engine.Start();
        for (int i = 0; i < Callbacks; i++) rig.Callback(Period, rounds: 0);
        Volatile.Write(ref stop, true);
        engine.Join();
        while (rig.Bridge.Work())
        {
        }
        int latency = rig.Bridge.Plan.Latency, heard = 0;
        long lost = rig.Bridge.LostFrames;
        for (int i = 0; i < rig.MadeAt.Count; i++)
        {
            if (rig.MadeAt[i] == 0) continue;
            heard++;
            if (lost == 0) rig.MadeAt[i].ShouldBe(i + 1 - latency);
            rig.MadeOf[i].ShouldBeGreaterThanOrEqualTo(rig.MadeAt[i]);
        }
        heard.ShouldBeGreaterThan(0);
        (rig.Engine.Frame + lost).ShouldBeInRange(((long)Callbacks * Period) - input + 1, (long)Callbacks * Period);
    }
}
