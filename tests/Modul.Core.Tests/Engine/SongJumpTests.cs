using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Where the song jumps, tapes in sync go with it, and nothing is torn. Bars of 8000 frames.</summary>
public class SongJumpTests
{
    private const int Rate = 8000;
    private const int Quarter = 2000;
    private const int Seam = 40;
    private const int Frames = 80_000;

    private static Score To(PaperSong? song, Gap gap = default, int frames = Frames) =>
        new Score(Sound.Noise(frames)) { Rate = Rate, Song = song, Gap = gap }.Sync(0, true);

    private static PaperSong Song => new PaperSong(Rate).From(0, 0);

    [Theory]
    [InlineData(240, 0)]
    [InlineData(240, 1e-6)]
    [InlineData(127, 0)]
    [InlineData(93.7, 1e-6)]
    public void A_song_that_goes_round_over_a_multiple_of_a_tape_changes_no_sample(double tempo, double rounding)
    {
        double bar = 4 * 60 * Rate / tempo;
        var straight = new PaperSong(Rate).From(0, 0, tempo);
        var round = new PaperSong(Rate) { Rounding = rounding }.From(0, 0, tempo);
        for (int loop = 1; loop <= 3; loop++)
        {
            long first = (long)Math.Ceiling(4 * bar * loop); // the first whole frame after the end of the song's loop
            round.From(first, (first - (4 * bar * loop)) * tempo / 60 / Rate, tempo);
        }
        Score score = new Score(Sound.Noise((int)(17 * bar))) { Rate = Rate }.Sync(0, true).Quantize(0, Quantize.Bar)
            .Record(0).Record((int)(4 * bar) - 99).Record((int)(4 * bar) - 50, 2).Record((int)(6 * bar) - 99, 2).Overdub((int)(7.3 * bar)).Overdub((int)(9.2 * bar));
        Performed once = score.To(straight).Play(), jumping = score.To(round).Play(333);
        jumping.Tape().ShouldBeBits(once.Tape(), "four bars");
        jumping.Tape(2).ShouldBeBits(once.Tape(2), "two bars");
        jumping.Master.ShouldBeBits(once.Master, "master");
        ((double)once.Tape().Length).ShouldBe(4 * bar, 1);
        jumping.Engine.Refused.ShouldBe(0);
    }

    public static TheoryData<int, double> Places => new() { { 33_000, 0 }, { 33_000, 2 }, { 41_234, 101.3 }, { 40_000, -7.77 }, { 50_001, 4096.125 } };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_tape_in_sync_goes_where_the_song_is(int jump, double quarter)
    {
        // Bars 2 and 3: position 0 falls on quarter 4, and on every eighth from there.
        Score score = To(null).Quantize(0, Quantize.Bar).Record(7000).Record(23_000);
        Performed still = score.To(Song).Play(), moved = score.To(Song.From(jump, quarter)).Play(100);
        moved.Tape().ShouldBeBits(still.Tape(), "the tape itself");
        moved.Master.ShouldBeExactly(still.Master, to: jump);
        float[] tape = moved.Tape().Left;
        int Position(double at) => (int)Math.Round((((at - 4) % 8) + 8) % 8 * Quarter);
        int before = Position(jump / (double)Quarter), after = Position(quarter);
        for (int i = 0; i < Seam; i++)
        {
            float was = tape[(before + i) % 16_000], now = tape[(after + i) % 16_000];
            moved.Master.Left[jump + i].ShouldBe(was + ((float)i / Seam * (now - was)), 1e-6, $"{i} frames after the jump");
        }
        for (int i = Seam; i < Frames - jump; i++) moved.Master.Left[jump + i].ShouldBe(tape[(after + i) % 16_000], $"{i} frames after the jump");
        moved.StatusOf().PositionAt(jump).ShouldBe(after);
        moved.StatusOf().Phase.ShouldBe(4, 1e-9);
    }

    [Fact]
    public void No_jump_makes_a_step_that_is_larger_than_its_cross_fade()
    {
        const double amplitude = 0.4, hertz = 50;
        PaperSong song = Song;
        var random = new Random(3);
        for (int frame = 20_000; frame < Frames; frame += random.Next(10, 5000)) song.From(frame, random.NextDouble() * 50);
        Score score = new Score(Sound.Sine(Frames, Rate, hertz, amplitude).Hush(8500, Frames)) { Rate = Rate, Song = song }
            .Sync(0, true).Quantize(0, Quantize.Bar).Record(0).Record(7990);
        Performed played = score.Play(512);
        // Inside one seam of 40 frames four may begin; each fades no faster than over its 5 ms.
        double steepest = 2 * amplitude * Math.Sin(Math.PI * hertz / Rate), fade = 2 * amplitude / Seam, most = steepest + (4 * fade);
        most.ShouldBeLessThan(amplitude);
        foreach (float[] side in played.Master.Sides)
            for (int i = 1; i < side.Length; i++) ((double)Math.Abs(side[i] - side[i - 1])).ShouldBeLessThanOrEqualTo(most, $"frame {i}");
    }

    public static TheoryData<int, int, bool> Gaps => new() { { 0, 0, true }, { 37, 151, true }, { 0, 911, true }, { 777, 0, true }, { 0, 0, false }, { 37, 151, false } };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void What_was_played_before_the_jump_was_heard_is_at_the_old_place_and_the_rest_at_the_new_one(int gapIn, int gapOut, bool overdub)
    {
        var gap = new Gap(gapIn, gapOut);
        const int length = 8000, jump = 27_000, press = 21_000, release = 32_000;
        // By quarter 13.5 the tape was at 3000; quarter 1 has it at 2000 and so 1000 frames back.
        Score score = To(Song.From(jump, 1), gap).Record(gapOut).Record(length + gapOut);
        if (overdub) score.Overdub(press + gapOut).Overdub(release + gapOut);
        else score.Replace(press + gapOut).Replace(release + gapOut);
        foreach (int block in new[] { 100, 480, 4096 })
        {
            Performed played = score.Play(block);
            Stereo take = score.Input.Each(input => Paper.Take(input, gap.Total, length, Seam));
            float feedback = overdub ? 1 : 0;
            Stereo expected = new(Both(take.Left, score.Input.Left), Both(take.Right, score.Input.Right));
            played.Tape().ShouldBeNear(expected, 1e-6);
            played.StatusOf().Anchor.ShouldBe(1000, "8000 frames a round");
            played.StatusOf().Undo.ShouldBe(3);
            for (int frame = release + gap.Total + Seam + 1; frame < Frames; frame++)
                played.Master.Left[frame].ShouldBe(played.Tape().Left[(frame - 1000) % length]);

            // The new place begins when the old one has faded out: both are never written at once.
            float[] Both(float[] tape, float[] input) => Paper.Punch(
                Paper.Punch(tape, input, 0, press, jump, gap.Total, feedback, Seam), input, 1000, jump + Seam, release, gap.Total, feedback, Seam);
        }
    }

    [Fact]
    public void An_overdub_that_ends_before_the_jump_is_heard_ends_where_it_was_pressed()
    {
        var gap = new Gap(50, 900);
        const int length = 8000, jump = 27_000, press = 21_000, release = 26_500; // heard 400 frames after the jump
        Score score = To(Song.From(jump, 1), gap).Record(gap.Out).Record(length + gap.Out).Overdub(press + gap.Out).Overdub(release + gap.Out);
        Performed played = score.Play(100);
        played.Tape().ShouldBeNear(score.Input.Each(input => Paper.Punch(
            Paper.Take(input, gap.Total, length, Seam), input, 0, press, release, gap.Total, 1, Seam)), 1e-6);
        played.StatusOf().Undo.ShouldBe(2);
        for (int frame = release + gap.Total + Seam + 1; frame < Frames; frame++)
            played.Master.Left[frame].ShouldBe(played.Tape().Left[(frame - 1000) % length]);
    }

    [Fact]
    public void Undo_after_a_jump_plays_the_older_layer_at_the_right_place_and_so_does_redo()
    {
        Score score = To(Song.From(33_000, 2)).Record(0).Record(8000).Overdub(12_000).Overdub(18_000).Undo(50_000).Redo(60_000).Undo(70_000);
        Performed played = score.Play(100);
        Stereo take = score.Input.Each(input => Paper.Take(input, 0, 8000, Seam));
        float[] dub = Paper.Punch(take.Left, score.Input.Left, 0, 12_000, 18_000, 0, 1, Seam);
        for (int frame = 33_000 + Seam; frame < Frames; frame++)
        {
            if ((frame - 50_000) % 10_000 is >= 0 and < Seam && frame >= 50_000) continue;
            float[] tape = frame is < 50_000 or (>= 60_000 and < 70_000) ? dub : take.Left;
            played.Master.Left[frame].ShouldBe(tape[(frame - 33_000 + 4000) % 8000], 1e-6);
        }
    }

    [Fact]
    public void A_song_that_stops_and_starts_elsewhere_takes_the_tape_along_when_it_starts()
    {
        PaperSong song = Song.From(20_000, 10, playing: false).From(31_000, 1);
        Performed played = To(song).Record(0).Record(8000).Play(100);
        Stereo take = played.Tape();
        for (int frame = 8000 + Seam; frame < 31_000; frame++) played.Master.Left[frame].ShouldBe(take.Left[frame % 8000]);
        for (int frame = 31_000 + Seam; frame < Frames; frame++) played.Master.Left[frame].ShouldBe(take.Left[(frame - 31_000 + 2000) % 8000]);
    }

    [Fact]
    public void A_tape_that_is_not_in_sync_plays_on()
    {
        Score score = To(null).Record(0).Record(8000).Record(10_000, 2).Record(13_001, 2).Record(14_000, 3).Record(18_000, 3).Stop(19_000, 3);
        Performed still = score.To(Song).Play();
        // Sync off; another tempo; a length that fits nothing.
        score.To(Song.From(33_000, 2)).Sync(30_000, false).Play().Master.ShouldBeBits(still.Master, "sync off");
        score.To(Song.From(33_000, 2, 251)).Play().Master.ShouldBeBits(still.Master, "tempo");
        Performed odd = new Score(Sound.Noise(Frames)) { Rate = Rate, Song = Song.From(33_000, 2.3) }.Record(0).Record(8050).Sync(9000, true).Play();
        odd.StatusOf().Anchor.ShouldBe(0);
        // Taken before there was a song.
        PaperSong late = new PaperSong(Rate).From(20_000, 0).From(33_000, 2.3);
        Performed early = To(late).Record(0).Record(8000).Play();
        early.StatusOf().Anchor.ShouldBe(0);
        double.IsNaN(early.StatusOf().Phase).ShouldBeTrue();
        // Stopped, but in sync: it goes along in silence.
        Performed moved = score.To(Song.From(33_000, 2)).Play();
        moved.StatusOf(3).PositionAt(33_000).ShouldBe((4000 - (14_000 % 4000)) % 4000);
    }

    [Fact]
    public void The_phase_holds_over_a_time_at_another_tempo()
    {
        PaperSong song = Song.From(33_000, 2, 251).From(50_000, 7.5);
        Performed played = To(song).Record(4000).Record(12_000).Play(100);
        for (int frame = 50_000 + Seam; frame < Frames; frame++)
            played.Master.Left[frame].ShouldBe(played.Tape().Left[(frame - 50_000 + (int)(5.5 * Quarter)) % 8000]);
    }

    [Fact]
    public void A_take_that_runs_goes_on_and_its_fixed_end_stays()
    {
        Score score = To(Song.From(10_000, 40.3)).Quantize(0, Quantize.Bar).Record(0, bars: 2);
        Performed played = score.Play(100);
        played.Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, 0, 16_000, Seam)), 1e-6);
        // By the line that there is now its start, and every second bar from there.
        played.StatusOf().Phase.ShouldBe(40.3 - 5, 1e-9);
    }

    [Fact]
    public void What_waits_for_a_bar_waits_for_the_next_one_of_the_song_where_it_is_now()
    {
        // Bar line at 16 000; at 12 000 the song jumps to half a beat before one.
        Score score = To(Song.From(12_000, 63.5)).Quantize(0, Quantize.Bar).Record(9000).Record(15_000);
        using var session = new Session(score, 100);
        session.PlayTo(13_000).StatusOf().State.ShouldBe(TapeState.Armed);
        session.PlayTo(13_001).StatusOf().State.ShouldBe(TapeState.Recording);
        session.PlayTo(21_001).StatusOf().State.ShouldBe(TapeState.Playing);
        session.StatusOf().Length.ShouldBe(8000);

        // Right onto a bar line: now. And past one by less than a frame: now.
        foreach (double quarter in new[] { 8, 8.0004 })
        {
            using var now = new Session(To(Song.From(12_000, quarter)).Quantize(0, Quantize.Bar).Record(9000), 100);
            now.PlayTo(12_000).StatusOf().State.ShouldBe(TapeState.Armed);
            now.PlayTo(12_001).StatusOf().State.ShouldBe(TapeState.Recording);
        }
    }

    [Fact]
    public void What_waits_for_a_loop_waits_for_it_where_it_is_now()
    {
        // The loop would begin anew at 24 000; at 20 000 the song goes back by half a loop and a beat: 6000 frames of it are left.
        Score score = To(Song.From(20_000, 1)).Record(0).Record(8000).Quantize(9000, Quantize.Loop).Overdub(19_000);
        using var session = new Session(score, 100);
        session.PlayTo(26_000).StatusOf().State.ShouldBe(TapeState.Playing);
        session.PlayTo(26_001).StatusOf().State.ShouldBe(TapeState.Overdubbing);
    }

    [Fact]
    public void A_merge_is_called_off_where_one_of_its_tapes_goes_with_the_song()
    {
        Score score = To(null).Record(0).Record(8000).Record(8000, 2).Record(16_000, 2).Select(17_000, 1).Also(17_000, 2).Merge(17_500);
        Performed still = score.To(Song).Play(), moved = score.To(Song.From(20_000, 1)).Play();
        (still.Engine.Refused, still.StatusOf(2).State, still.StatusOf().Phase).ShouldBe((0, TapeState.Stopped, 12));
        (moved.Engine.Refused, moved.StatusOf(2).State).ShouldBe((1, TapeState.Playing));
    }

    [Fact]
    public void Another_rate_keeps_bars_and_phases()
    {
        // Bars of 3/4 from quarter 1 on, and a loop of two of them from quarter 4 on.
        PaperSong song = new PaperSong(Rate).From(0, 0, 240, new TimeSignature(3, 4), 1);
        Score score = To(song).Quantize(0, Quantize.Bar).Record(7000).Record(19_000);
        using Session before = new Session(score).PlayTo(30_000);
        using var after = new Looper(score.Options with { Rate = 12_000 });
        after.TakeOver(before.Looper).ShouldBeTrue();
        Transport line = after.Clock.Transport;
        line.QuarterAt(after.Clock.Frame).ShouldBe(15, 1e-9);
        line.FrameOfBeat(line.BeatAtOrAfter(after.Clock.Frame, 3)).ShouldBe(48_000, "quarter 16, 3000 frames a quarter");
        Layer loop = after.Deck.Tapes[0].Layer!;
        (loop.Length, loop.Phase).ShouldBe((18_000, 4));
        loop.PositionAt(45_000).ShouldBe((15 - 4) % 6 * 3000);
        after.Follow(new SongPosition(15.0, 240, new TimeSignature(3, 4), 13, true));
        loop.PositionAt(45_000).ShouldBe((15 - 4) % 6 * 3000, "it was there");
        after.Follow(new SongPosition(5.5, 240, new TimeSignature(3, 4), 4, true));
        loop.PositionAt(45_000).ShouldBe(4500);
    }
}
