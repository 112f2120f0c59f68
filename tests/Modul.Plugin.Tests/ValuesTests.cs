namespace Modul.Plugin.Tests;

public sealed class ValuesTests
{
    private const uint Selected = 1, Gap = 7, Volume1 = 101, Mute1 = 103, Record1 = 120, Undo1 = 125, Pan2 = 202;

    [Fact]
    public void What_a_pedal_moves_is_told_once_and_what_the_host_set_is_not()
    {
        using var rack = new Rack();
        rack.Set(Pan2, -0.25).Midi(0xB0, 20, 0, time: 17);
        rack.Run(64);
        rack.Moves.ShouldBe([(Volume1, -72)]);
        rack.Instance.ValueOf(Rack.Index(Volume1)).ShouldBe(-72);
        rack.Instance.ValueOf(Rack.Index(Pan2)).ShouldBe(-0.25);
        rack.Run(64);
        rack.Moves.ShouldBeEmpty();
    }

    [Fact]
    public void Programs_and_pads_move_what_they_are_for()
    {
        using var rack = new Rack();
        rack.Midi(0xC3, 4, 0).Midi(0x90, 48, 100);
        rack.Run(64);
        rack.Moves.ShouldBe([(Selected, 5), (Mute1, 1)]);
    }

    [Fact]
    public void An_action_acts_where_it_rises_and_only_there()
    {
        using Rack once = new(), held = new();
        once.Press(Record1, time: 10).Press(Record1, time: 210);
        held.Set(Record1, 1, time: 10).Set(Record1, 1, time: 50).Set(Record1, 0.2, time: 60).Set(Record1, 0.8, time: 100).Set(Record1, 1, time: 210).Set(Record1, 1, time: 230);
        float[] heard = held.Run(512);
        heard.SequenceEqual(once.Run(512)).ShouldBeTrue();
        heard.ShouldContain(sample => sample != 0);
        held.Instance.ValueOf(Rack.Index(Record1)).ShouldBe(1);
    }

    [Fact]
    public void What_is_no_number_changes_nothing()
    {
        using var rack = new Rack();
        rack.Set(Volume1, double.NaN).Set(Pan2, double.PositiveInfinity).Set(Undo1, double.NegativeInfinity);
        rack.Run(64);
        rack.Instance.ValueOf(Rack.Index(Volume1)).ShouldBe(0);
        rack.Instance.ValueOf(Rack.Index(Pan2)).ShouldBe(1);
        rack.Instance.ValueOf(Rack.Index(Undo1)).ShouldBe(0);
    }

    [Fact]
    public void A_flood_of_events_loses_none_and_the_last_holds()
    {
        using var rack = new Rack();
        for (int i = 0; i <= 8000; i++) rack.Set(Pan2, (i % 101 / 100.0) - 0.5, time: i / 2001);
        rack.Run(64);
        rack.Instance.Audio.Lost.ShouldBe(0);
        rack.Moves.ShouldBeEmpty();
        rack.Instance.ValueOf(Rack.Index(Pan2)).ShouldBe((8000 % 101 / 100.0) - 0.5);
    }

    [Fact]
    public void Values_flushed_without_a_block_hold_with_the_next()
    {
        using var rack = new Rack { Input = _ => 0.5f };
        rack.Run(64);
        rack.Instance.Audio.BeginFlush();
        rack.Instance.Audio.Set(Rack.Index(2), 1, 0);
        rack.Instance.ValueOf(Rack.Index(2)).ShouldBe(1);
        rack.Run(64);
        rack.Moves.ShouldBeEmpty();
        rack.Run(512)[^1].ShouldBe(0.5f);
    }

    [Theory]
    [InlineData(44_100)]
    [InlineData(95_999)]
    [InlineData(11_025.5)]
    public void Another_rate_moves_no_value(double rate)
    {
        using var rack = new Rack();
        for (int i = 0; i < Instance.Parameters.Count; i++)
            if (!Instance.Parameters[i].IsAction) rack.Set(Instance.Parameters[i].Id, Instance.Parameters[i].Min + (0.37 * (Instance.Parameters[i].Max - Instance.Parameters[i].Min)));
        rack.Set(Gap, 10.0104); // 480.4992 frames: 480 at this rate, and 961 at 95 999 Hz, where 480 would become 960
        rack.Run(64);
        rack.Moves.ShouldBeEmpty();
        rack.Instance.Deactivate();
        rack.Instance.Activate(rate).ShouldBeTrue();
        rack.Run(64);
        rack.Moves.ShouldBeEmpty();
    }
}
