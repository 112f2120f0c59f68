using Modul.Core.Tests.RealTime;
using Modul.Plugin.Bridged;

namespace Modul.Plugin.Tests.Bridged;

public sealed class EventTests
{
    private const uint PlayThrough = 2, Volume1 = 101, Pan1 = 102, Record1 = 120;
    private const int Second = 48_000;

    [Fact]
    public void Events_of_one_frame_hold_in_the_order_they_came_in()
    {
        using var rack = new BridgedRack();
        rack.Tell([.. Enumerable.Range(0, 300).Select(i => Note.Value(5, Pan1, i % 7 / 8.0))]).Run(64);
        rack.Instance.ValueOf(Rack.Index(Pan1)).ShouldBe(-1 + (2 * (299 % 7 / 8.0)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(int.MinValue, 0)]
    [InlineData(64, 63)]
    [InlineData(int.MaxValue, 63)]
    public void What_lies_beside_the_block_holds_at_its_nearer_end(int time, int frame)
    {
        using BridgedRack beside = new() { Input = _ => 0.5f }, within = new() { Input = _ => 0.5f };
        beside.Looper.SetParameter(Rack.Index(PlayThrough), 1, time);
        within.Looper.SetParameter(Rack.Index(PlayThrough), 1, frame);
        float[] heard = beside.Run(600, block: 64);
        heard.SequenceEqual(within.Run(600, block: 64)).ShouldBeTrue();
        heard[^1].ShouldBe(0.5f);
    }

    [Fact]
    public void What_is_too_much_holds_at_the_end_and_is_counted()
    {
        using var rack = new BridgedRack { Input = _ => 0.5f };
        for (int i = 0; i < BridgedLooper.MaxEvents; i++) rack.Looper.SetParameter(Rack.Index(Pan1), i % 2, 0);
        rack.Looper.SetParameter(Rack.Index(PlayThrough), 0, 0);
        rack.Looper.SetParameter(Rack.Index(PlayThrough), 1, 0);
        rack.Looper.PlayKey(0, 36, 1, 0);
        float[] heard = rack.Run(600, block: 100);
        heard[..100].ShouldAllBe(sample => sample == 0);
        heard[^1].ShouldBe(0.5f);
        rack.Looper.Crowded.ShouldBe(3);
        rack.Run(64);
        rack.Looper.Crowded.ShouldBe(3);
    }

    [Fact]
    public void What_the_bridge_tells_again_is_taken_once()
    {
        using var rack = new BridgedRack();
        int record = Rack.Index(Record1);
        foreach (int reached in (int[])[10, 20, 64])
        {
            rack.Looper.SetParameter(record, 1, 0);
            rack.Looper.SetParameter(record, 0, 0);
            rack.Looper.HasMore(reached, 64).ShouldBe(reached < 64);
        }
        rack.Run(64, block: 64);
        rack.Run(640);
        rack.Press(Record1).Run(2);
        rack.Looper.View.Read(out _, Tapes);
        Tapes[0].Length.ShouldBe(704);
    }

    [Fact]
    public void A_bridge_that_never_gets_on_is_not_asked_for_ever()
    {
        using var rack = new BridgedRack();
        rack.Looper.HasMore(5, 64).ShouldBeTrue();
        rack.Looper.HasMore(5, 64).ShouldBeFalse();
        rack.Run(64);
        rack.Looper.HasMore(0, 64).ShouldBeTrue();
        rack.Looper.HasMore(-7, 64).ShouldBeFalse();
    }

    [Fact]
    public void A_block_of_no_frames_keeps_the_events_for_the_next()
    {
        using var rack = new BridgedRack { Input = _ => 0.5f };
        rack.Looper.SetParameter(Rack.Index(PlayThrough), 1, 0);
        rack.PlayBare(0);
        rack.PlayBare(-5);
        rack.Run(600)[^1].ShouldBe(0.5f);
    }

    [Fact]
    public void Keys_that_are_none_do_nothing_and_a_pad_records()
    {
        using var rack = new BridgedRack();
        foreach ((int channel, int key, float velocity) in ((int, int, float)[])[(-1, 36, 1), (16, 36, 1), (0, -1, 1), (0, 128, 1), (0, 36, 0), (0, 36, float.NaN), (0, 36, -1)])
            rack.Looper.PlayKey(channel, key, velocity, 3);
        rack.Run(64);
        rack.Looper.View.Read(out _, Tapes);
        Tapes.ShouldAllBe(tape => tape.State == Core.Tapes.TapeState.Empty);
        rack.Looper.PlayKey(15, 37, 1e-9f, 3);
        rack.Run(64);
        rack.Looper.View.Read(out _, Tapes);
        Tapes[1].State.ShouldBe(Core.Tapes.TapeState.Recording);
    }

    [Fact]
    public void Any_event_leaves_values_in_their_ranges_and_the_sound_finite()
    {
        var random = new Random(4711);
        double[] odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, 2, 1e300, 0, 1, 0.5, double.Epsilon];
        int[] times = [int.MinValue, -1, 0, 1, 63, 64, 1000, int.MaxValue];
        using var rack = new BridgedRack();
        rack.Transport = _ => new HostTransport(random.NextInt64(long.MinValue, long.MaxValue), odd[random.Next(odd.Length)] * 120, random.Next(2) == 0);
        for (int block = 0; block < 1500; block++)
        {
            for (int i = random.Next(12); i > 0; i--)
            {
                int time = random.Next(2) == 0 ? times[random.Next(times.Length)] : random.Next(64);
                double share = random.Next(2) == 0 ? odd[random.Next(odd.Length)] : random.NextDouble();
                if (random.Next(4) == 0) rack.Looper.PlayKey(random.Next(-2, 18), random.Next(-3, 131), (float)share, time);
                else rack.Looper.SetParameter(random.Next(-3, Instance.Parameters.Count + 3), share, time);
            }
            if (random.Next(3) == 0) rack.Looper.HasMore(random.Next(-5, 70), 64);
            rack.Run(random.Next(1, 200), block: 200).ShouldAllBe(sample => float.IsFinite(sample));
        }
        for (int i = 0; i < Instance.Parameters.Count; i++)
            rack.Instance.ValueOf(i).ShouldBeInRange(Instance.Parameters[i].Min, Instance.Parameters[i].Max);
    }

    [Fact]
    public void Blocks_allocate_nothing_whatever_is_told()
    {
        using var rack = new BridgedRack();
        rack.Transport = frame => new HostTransport(frame, 120 + (frame / Second), true);
        PlayBusy(rack, 10_000);
        AllocatedBytes.Of(() => PlayBusy(rack, 10_000)).ShouldBe(0);
        rack.Looper.Crowded.ShouldBe(0);
    }

    private static Core.Control.TapeStatus[] Tapes { get; } = new Core.Control.TapeStatus[Instance.Tapes];

    private static void PlayBusy(BridgedRack rack, int blocks)
    {
        for (int i = 0; i < blocks; i++)
        {
            for (int k = 0; k < 6; k++) rack.Looper.SetParameter(((i * 7) + (k * 31)) % Instance.Parameters.Count, (i + k) % 9 / 8.0, 63 - ((i + (k * 13)) % 64));
            rack.Looper.PlayKey(0, 36 + (i % 20), i % 3, i % 64);
            rack.Looper.HasMore(32, 64);
            rack.PlayBare(64);
            for (int index = 0; rack.Looper.NextMove(ref index, out _); index++)
            {
            }
        }
    }
}
