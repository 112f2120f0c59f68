using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class TapTempoTests
{
    [Fact]
    public void Three_taps_tell_a_tempo()
    {
        var taps = new TapTempo();
        taps.Tap(10, 4).ShouldBe(0);
        taps.Tap(10.5, 4).ShouldBe(0);
        taps.Tap(11, 4).ShouldBe(120);
    }

    [Fact]
    public void A_beat_of_eighths_counts_as_half_a_quarter()
    {
        var taps = new TapTempo();
        double tempo = 0;
        for (int i = 0; i < 5; i++) tempo = taps.Tap(i * 0.5, 8);
        tempo.ShouldBe(60);
    }

    [Fact]
    public void A_pause_begins_anew_and_the_last_eight_count()
    {
        var taps = new TapTempo();
        for (int i = 0; i < 5; i++) taps.Tap(i * 0.5, 4);
        taps.Tap(60, 4).ShouldBe(0);
        double tempo = 0;
        for (int i = 0; i < 5; i++) tempo = taps.Tap(61 + i, 4); // 60, and then
        for (int i = 0; i < 8; i++) tempo = taps.Tap(65.4 + (i * 0.4), 4);
        tempo.ShouldBe(150);
    }

    [Fact]
    public void Taps_at_one_moment_tell_nothing_that_is_no_tempo()
    {
        var taps = new TapTempo();
        for (int i = 0; i < 20; i++) taps.Tap(5, 4).ShouldBe(0);
        taps.Tap(5.0001, 4).ShouldBe(1000);
    }
}
