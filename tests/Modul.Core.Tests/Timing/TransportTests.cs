using Modul.Core.Timing;

namespace Modul.Core.Tests.Timing;

public sealed class TransportTests
{
    public static TheoryData<int, double, int, int> Tempos() => new()
    {
        { 48_000, 120, 4, 4 }, { 44_100, 97.3, 3, 4 }, { 48_000, 133.7, 7, 8 }, { 96_000, 10, 5, 2 }, { 1000, 1000, 4, 32 }, { 44_100, 999.9, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Tempos))]
    public void A_beat_lasts_what_the_tempo_says_in_quarter_notes(int rate, double tempo, int beats, int unit)
    {
        Transport transport = At(rate, tempo, beats, unit);
        double seconds = 60 / tempo * 4 / unit;
        transport.FramesPerBeat.ShouldBe(seconds * rate, 1e-9 * rate);
        transport.FramesPerBar.ShouldBe(seconds * rate * beats, 1e-8 * rate);
        for (int beat = -100; beat < 1000; beat += 7)
        {
            ((double)transport.FrameOfBeat(beat)).ShouldBe(beat * seconds * rate, 0.5 + 1e-6); // the nearest frame
            transport.BeatAt(transport.FrameOfBeat(beat)).ShouldBe(beat, (0.5 / transport.FramesPerBeat) + 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Tempos))]
    public void The_beat_or_bar_to_wait_for_is_the_first_that_is_not_past(int rate, double tempo, int beats, int unit)
    {
        Transport transport = At(rate, tempo, beats, unit);
        var random = new Random(1);
        foreach (int every in new[] { 1, beats })
        {
            for (int i = 0; i < 2000; i++)
            {
                long frame = random.Next(-100_000, 100_000_000);
                long beat = transport.BeatAtOrAfter(frame, every);
                (beat % every).ShouldBe(0);
                transport.FrameOfBeat(beat).ShouldBeGreaterThanOrEqualTo(frame);
                transport.FrameOfBeat(beat - every).ShouldBeLessThan(frame);
                transport.BeatAtOrAfter(transport.FrameOfBeat(beat), every).ShouldBe(beat);
            }
        }
    }

    [Fact]
    public void A_change_of_tempo_goes_on_from_the_beat_reached()
    {
        Transport transport = At(48_000, 120, 4, 4);
        transport.SetTempo(60_000, 60); // beat 2.5
        transport.BeatAt(60_000).ShouldBe(2.5, 1e-12);
        transport.BeatAt(60_000 + 48_000).ShouldBe(3.5, 1e-12);
        transport.FrameOfBeat(3).ShouldBe(84_000);
        transport.SetTempo(84_000, 240);
        transport.FrameOfBeat(7).ShouldBe(84_000 + (4 * 12_000));
        (transport.Tempo, transport.Source).ShouldBe((240, TempoSource.Given));
    }

    [Fact]
    public void Beats_stay_true_over_many_changes_of_tempo()
    {
        Transport transport = At(48_000, 120, 4, 4);
        var random = new Random(2);
        (double beat, long frame, double tempo) = (0, 0, 120);
        for (int i = 0; i < 10_000; i++)
        {
            int frames = random.Next(1, 10_000);
            beat += frames * tempo / 60 / 48_000;
            frame += frames;
            tempo = random.Next(10, 1001);
            transport.SetTempo(frame, tempo);
            transport.BeatAt(frame).ShouldBe(beat, 1e-6);
        }
    }

    [Fact]
    public void A_first_take_begins_bar_1_and_gives_its_tempo()
    {
        var transport = new Transport(48_000);
        (transport.Tempo, transport.Source).ShouldBe((120, TempoSource.None));
        transport.SetFromTake(12_345, 100);
        (transport.FrameOfBeat(0), transport.FrameOfBeat(1), transport.Source).ShouldBe((12_345, 12_345 + 28_800, TempoSource.FirstTake));
    }

    [Fact]
    public void Takes_of_as_many_bars_are_of_one_length_however_the_beats_round()
    {
        Transport transport = At(44_100, 133.7, 3, 4);
        double bar = 3 * 60 / 133.7 * 44_100;
        for (int bars = 1; bars < 100; bars++) transport.FramesOfBars(bars).ShouldBe((long)Math.Round(bar * bars));
    }

    private static Transport At(int rate, double tempo, int beats, int unit)
    {
        var transport = new Transport(rate);
        transport.SetMeter(new TimeSignature(beats, unit));
        transport.SetTempo(0, tempo);
        return transport;
    }
}
