using Modul.Core.Streams;

namespace Modul.Core.Tests.Streams;

public sealed class BridgeTests
{
    public static TheoryData<int, int, int> Sizes()
    {
        var sizes = new TheoryData<int, int, int>();
        foreach ((int period, int input, int output) in ((int, int, int)[])
        [
            (64, 64, 64), (128, 128, 128), (128, 128, 2048), (128, 128, 1000), (256, 256, 4096), (128, 64, 64), (64, 128, 128), (128, 48, 48),
            (128, 480, 480), (480, 512, 512), (441, 128, 2048), (128, 441, 2000), (1024, 128, 512), (100, 16, 16), (17, 16, 999), (1, 16, 64),
        ])
            sizes.Add(period, input, output);
        return sizes;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_comes_in_goes_out_after_exactly_the_latency(int period, int input, int output)
    {
        BufferPlan plan = BufferPlan.For(period, input, output);
        using var rig = new BridgeRig(plan);
        for (int i = 0; i < 20_000 / period; i++) rig.Callback(period);
        for (int i = 0; i < rig.MadeAt.Count; i++)
        {
            rig.MadeAt[i].ShouldBe(Math.Max(0, i + 1 - plan.Latency));
            rig.MadeOf[i].ShouldBe(rig.MadeAt[i]);
        }
        (rig.Bridge.StallsAbsorbed, rig.Bridge.Holes, rig.Bridge.LostFrames).ShouldBe((0L, 0L, 0L));
    }

    // One frame less would have had to be heard before its input had come.
    [Theory]
    [MemberData(nameof(Sizes))]
    public void Without_a_thread_of_its_own_the_latency_is_the_least_there_can_be(int period, int input, int output)
    {
        BufferPlan plan = BufferPlan.For(period, input, output);
        if (plan.OwnThread) return;
        int least = 0;
        for (long callback = 1; callback <= 2000; callback++)
        {
            long made = callback * period / input * input;
            least = (int)Math.Max(least, (callback * period) - made);
        }
        plan.Latency.ShouldBe(least);
    }

    [Fact]
    public void A_stall_shorter_than_the_ring_is_absorbed_and_counted_once()
    {
        BufferPlan plan = BufferPlan.For(128, 128, 2048);
        using var rig = new BridgeRig(plan);
        for (int i = 0; i < 100; i++) rig.Callback(128, rounds: i is >= 40 and < 48 ? 0 : int.MaxValue);
        for (int i = 0; i < rig.MadeAt.Count; i++) rig.MadeAt[i].ShouldBe(Math.Max(0, i + 1 - plan.Latency));
        (rig.Bridge.StallsAbsorbed, rig.Bridge.Holes).ShouldBe((1L, 0L));
    }

    [Fact]
    public void A_stall_longer_than_the_ring_leaves_a_hole_and_what_follows_is_in_its_place()
    {
        BufferPlan plan = BufferPlan.For(128, 128, 512);
        using var rig = new BridgeRig(plan);
        for (int i = 0; i < 100; i++) rig.Callback(128, rounds: i is >= 40 and < 50 ? 0 : int.MaxValue);
        int[] missing = [.. Enumerable.Range(plan.Latency, rig.MadeAt.Count - plan.Latency).Where(i => rig.MadeAt[i] != i + 1 - plan.Latency)];
        missing.ShouldAllBe(i => rig.MadeAt[i] == 0);
        missing.Length.ShouldBe(7 * 128); // ten callbacks without the engine, less what the ring held beyond the one that is due
        (missing[^1] - missing[0] + 1).ShouldBe(missing.Length);
        (rig.Bridge.StallsAbsorbed, rig.Bridge.Holes).ShouldBe((0L, 1L));
    }

    [Fact]
    public void Being_late_within_a_period_is_no_stall()
    {
        using var rig = new BridgeRig(BufferPlan.For(128, 128, 1024));
        for (int i = 0; i < 200; i++) rig.Callback(128, rounds: i % 2 == 0 ? 0 : 2);
        rig.Bridge.StallsAbsorbed.ShouldBe(0);
    }

    [Fact]
    public void An_engine_at_rest_for_seconds_loses_input_but_never_its_place()
    {
        BufferPlan plan = BufferPlan.For(256, 256, 1024);
        using var rig = new BridgeRig(plan);
        for (int i = 0; i < 2000; i++) rig.Callback(256, rounds: i is >= 100 and < 1500 ? 0 : int.MaxValue);
        rig.Bridge.LostFrames.ShouldBeGreaterThan(0);
        rig.Engine.Frame.ShouldBe((2000 * 256) - rig.Bridge.LostFrames);
        float[] tail = [.. rig.MadeAt.TakeLast(256 * 100)];
        for (int i = 1; i < tail.Length; i++) tail[i].ShouldBe(tail[i - 1] + 1);
        tail[^1].ShouldBe(rig.Engine.Frame - plan.Latency);
    }

    [Theory]
    [InlineData(64, 1024, null, null)]
    [InlineData(1024, 64, null, null)]
    [InlineData(64, 1024, 128, 128)]
    [InlineData(1024, 64, 128, 128)]
    [InlineData(100, 128, 128, 128)]
    [InlineData(64, 1024, 64, 512)]
    [InlineData(1024, 64, null, 4096)]
    [InlineData(64, 2048, null, 512)]
    [InlineData(64, 256, 128, 256)]
    [InlineData(64, 1024, 128, 512)]
    [InlineData(100, 192, 128, 128)]
    [InlineData(96, 64, 128, 128)]
    [InlineData(64, 1024, null, 512, 3)]
    [InlineData(128, 100, 480, 4096, 5)]
    public void A_change_of_the_period_loses_no_input_and_keeps_every_frame_in_its_place(int before, int after, int? input, int? output, int late = 0)
    {
        using var rig = new BridgeRig(BufferPlan.For(before, input, output));
        int callbacks = (16_000 / before) | 1; // odd: a block may be half full
        for (int i = 0; i < callbacks; i++) rig.Callback(before, rounds: i < callbacks - late ? int.MaxValue : 0);
        rig.Bridge.Follow(after);
        while (rig.Bridge.Plan.OwnThread && rig.Bridge.Work())
        {
        }
        int change = rig.MadeAt.Count, latency = rig.Bridge.Plan.Latency;
        for (int i = 0; i < 16_000 / after; i++) rig.Callback(after);
        rig.Bridge.Holes.ShouldBe(0);
        long accepted = rig.Bridge.Accepted;
        (accepted - rig.Bridge.Processed).ShouldBeLessThan(rig.Bridge.Plan.Input);
        for (int i = change; i < rig.MadeAt.Count; i++)
        {
            if (rig.MadeAt[i] != 0 || i >= change + latency) rig.MadeAt[i].ShouldBe(i + 1 - latency);
            rig.MadeOf[i].ShouldBe(rig.MadeAt[i]);
        }
    }

    [Fact]
    public void The_engine_is_woken_once_a_callback_and_only_where_it_has_a_thread()
    {
        using var own = new BridgeRig(BufferPlan.For(64, 64, 256));
        using var none = new BridgeRig(BufferPlan.For(64, 96, 96));
        for (int i = 0; i < 50; i++)
        {
            own.Callback(64);
            none.Callback(64);
        }
        (own.Engine.Wakes, none.Engine.Wakes).ShouldBe((50, 0));
    }

    [Theory]
    [InlineData(128, 15, null)]
    [InlineData(128, null, 0)]
    [InlineData(128, 1_000_000, null)]
    [InlineData(128, 256, 128)]
    [InlineData(0, null, null)]
    public void Buffers_out_of_range_are_refused(int period, int? input, int? output) =>
        Should.Throw<ArgumentOutOfRangeException>(() => BufferPlan.For(period, input, output));
}
