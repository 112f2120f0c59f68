using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Takes of bars that stop by themselves, the tempo that a first take sets, and takes rounded to the first loop.</summary>
public class BarsTests
{
    [Theory]
    [InlineData(8000, 240, 4, 4, 1)]
    [InlineData(8000, 240, 4, 4, 3)]
    [InlineData(44_100, 533.7, 4, 4, 2)]
    [InlineData(48_000, 391.3, 3, 4, 1)]
    [InlineData(44_100, 411.9, 7, 8, 3)]
    public void A_take_of_bars_stops_by_itself_at_its_exact_length(int rate, double tempo, int beats, int unit, int bars)
    {
        int length = (int)Math.Round(bars * beats * (4.0 / unit) * 60 * rate / tempo);
        const int start = 1111;
        foreach (Gap gap in new[] { default, new Gap(97, 503) })
        {
            Score score = new Score(Sound.Noise(start + (3 * length))) { Rate = rate, Gap = gap, Meter = new TimeSignature(beats, unit) }
                .Tempo(0, tempo).Record(start, bars: bars);
            using var session = new Session(score, 1000);
            // It ends where the music does: the engine is OUT ahead of what the musician hears.
            session.PlayTo(start - gap.Out + length).StatusOf().State.ShouldBe(TapeState.Recording);
            session.PlayTo(start - gap.Out + length + 1).StatusOf().State.ShouldBe(TapeState.Playing);
            Stereo tape = session.PlayTo(score.Input.Length).Tape()!;
            tape.ShouldBeNear(score.Input.Each(input => Paper.Take(input, start + gap.In, length, score.Seam)), 1e-6);
            for (int frame = start + length + gap.Total + score.Seam; frame < score.Input.Length; frame++)
                session.Master.Left[frame].ShouldBe(tape.Left[(frame - (start - gap.Out)) % length]);
        }
    }

    [Fact]
    public void Takes_of_as_many_bars_are_of_one_length_wherever_they_begin()
    {
        Score score = new Score(Sound.Noise(300_000)) { Rate = 44_100 }.Tempo(0, 533.7).Quantize(0, Quantize.Bar);
        for (int tape = 1; tape <= 4; tape++) score.Record(tape * 41_000, tape, bars: 2);
        Performed played = score.Play();
        for (int tape = 1; tape <= 4; tape++)
        {
            played.StatusOf(tape).State.ShouldBe(TapeState.Playing);
            played.StatusOf(tape).Length.ShouldBe((long)Math.Round(2 * 4 * 60 * 44_100 / 533.7));
        }
    }

    [Fact]
    public void A_press_before_the_bars_are_over_ends_the_take_there()
    {
        Score score = new Score(Sound.Noise(30_000)) { Rate = 8000 }.Tempo(0, 240).Record(1000, bars: 2).Record(6000);
        score.Play().Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, 1000, 5000, 40)), 1e-6);
    }

    [Fact]
    public void A_take_of_bars_needs_a_tempo()
    {
        Performed played = new Score(Sound.Noise(10_000)) { Rate = 8000 }.Record(1000, bars: 2).Play();
        played.Engine.Refused.ShouldBe(1);
        played.StatusOf().State.ShouldBe(TapeState.Empty);
    }

    [Theory]
    [InlineData(96_000, 48_000)]
    [InlineData(72_000, 48_000)]
    [InlineData(144_000, 48_000)]
    [InlineData(111_111, 48_000)]
    [InlineData(336_001, 44_100)]
    [InlineData(20_000, 8000)]
    [InlineData(4001, 8000)]
    [InlineData(262_144, 11_025)]
    public void The_first_take_sets_the_tempo_to_the_power_of_two_bars_nearest_120(int length, int rate)
    {
        double best = double.MaxValue;
        for (int bars = 1; bars <= 1024; bars *= 2)
        {
            double tempo = bars * 4 * 60.0 * rate / length;
            if (Math.Abs(tempo - 120) < Math.Abs(best - 120)) best = tempo;
        }
        const int start = 900, gapOut = 300;
        Performed played = new Score(Sound.Noise(start + length + 5000)) { Rate = rate, Gap = new Gap(10, gapOut) }
            .Record(start).Record(start + length).Play();
        played.Engine.Tempo.ShouldBe(best, 1e-9);
        played.Engine.TempoSource.ShouldBe(TempoSource.FirstTake);
        double beat = 60 * rate / best;
        played.Engine.Beat.ShouldBe((played.Engine.Frame - (start - gapOut)) / beat, 1e-6);
    }

    [Fact]
    public void A_tempo_that_was_given_stays_and_so_does_the_first_takes_when_a_second_comes()
    {
        new Score(Sound.Noise(30_000)) { Rate = 8000 }.Tempo(0, 97).Record(1000).Record(14_000).Play().Engine.Tempo.ShouldBe(97);
        Score score = new Score(Sound.Noise(60_000)) { Rate = 8000 }.Record(1000).Record(17_000).Record(18_000, 2).Record(31_000, 2);
        score.Play().Engine.Tempo.ShouldBe(120);
    }

    [Theory]
    [InlineData(7000, 8000)]
    [InlineData(8000, 8000)]
    [InlineData(9000, 8000)]
    [InlineData(11_999, 8000)]
    [InlineData(13_000, 16_000)]
    [InlineData(17_500, 16_000)]
    [InlineData(23_000, 24_000)]
    [InlineData(4300, 4000)]
    [InlineData(3700, 4000)]
    [InlineData(2100, 2000)]
    [InlineData(900, 1000)]
    [InlineData(10, 500)]
    public void With_sync_on_a_take_rounds_to_a_multiple_or_a_simple_part_of_the_first(int pressed, int rounded)
    {
        const int start = 20_000, gapIn = 33, gapOut = 145, seam = 40;
        int release = start + pressed, end = start - gapOut + rounded, closes = Math.Max(release, end);
        if (rounded == pressed) closes = release;
        else if (rounded > pressed) closes = Math.Max(end, release);
        Score score = new Score(Sound.Noise(80_000)) { Rate = 8000, Gap = new Gap(gapIn, gapOut) }.Record(1000).Record(9000).Stop(9500)
            .Sync(10_000, true).Record(start, 2).Record(release, 2);
        using var session = new Session(score);
        session.PlayTo(closes).StatusOf(2).State.ShouldBe(TapeState.Recording);
        session.PlayTo(closes + 1).StatusOf(2).State.ShouldBe(TapeState.Playing);
        Stereo tape = session.PlayTo(80_000).Tape(2)!;
        tape.ShouldBeNear(score.Input.Each(input => Paper.Take(input, start + gapIn, rounded, seam)), 1e-6);
        for (int frame = closes + gapIn + gapOut + seam; frame < 80_000; frame++)
            session.Master.Left[frame].ShouldBe(tape.Left[(frame - (start - gapOut)) % rounded]);
    }

    [Fact]
    public void A_take_that_rounds_up_can_be_told_to_go_on()
    {
        Score score = new Score(Sound.Noise(60_000)) { Rate = 8000 }.Record(1000).Record(9000).Sync(10_000, true)
            .Record(20_000, 2).Record(26_500, 2).Record(27_000, 2).Record(35_500, 2);
        score.Play().StatusOf(2).Length.ShouldBe(16_000);
    }

    [Fact]
    public void Without_sync_and_for_the_first_loop_nothing_is_rounded()
    {
        Performed played = new Score(Sound.Noise(60_000)) { Rate = 8000 }.Sync(0, true).Record(1000).Record(8777)
            .Sync(9000, false).Record(20_000, 2).Record(27_123, 2).Play();
        played.StatusOf(1).Length.ShouldBe(7777);
        played.StatusOf(2).Length.ShouldBe(7123);
    }
}
