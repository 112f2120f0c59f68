using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Tests.RealTime;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>The transport is the song's: its tempo, its beats, its bar lines, wherever they fall.</summary>
public class SongTests
{
    private const int Rate = 8000;
    private const int Frames = 60_000;

    private static Score To(PaperSong? song, int frames = Frames) => new(Sound.Noise(frames)) { Rate = Rate, Song = song };

    public static TheoryData<double, double, int> Told
    {
        get
        {
            var cases = new TheoryData<double, double, int>();
            foreach (double tempo in new[] { 127, 93.7, 240.0001, 61.803 })
                foreach ((double rounding, int block) in new[] { (0, 1), (1.0 / (1L << 31), 17), (1e-6, 64), (1e-5, 480), (0, 4096), (5e-5, 333) })
                    cases.Add(tempo, rounding, block);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void A_steady_song_told_before_each_block_is_the_same_as_one_told_once(double tempo, double rounding, int block)
    {
        (rounding / tempo * 60 * Rate).ShouldBeLessThan(0.5, "frames, half of it each way");
        PaperSong song = new PaperSong(Rate).From(0, -1.37, tempo, new TimeSignature(3, 4), 2);
        Score score = To(null).Metronome(0, true).Sync(0, true).Quantize(0, Quantize.Beat)
            .Record(3000).Record(11_000).Overdub(20_000).Overdub(31_000).Quantize(33_000, Quantize.Bar).Record(33_500, 2, bars: 1).Stop(50_000);
        Performed once = score.To(song.Told(once: true, rounding)).Play(480), each = score.To(song.Told(once: false, rounding)).Play(block);
        each.Master.ShouldBeBits(once.Master, "master");
        each.Tape().ShouldBeBits(once.Tape(), "tape 1");
        each.Tape(2).ShouldBeBits(once.Tape(2), "tape 2");
        each.Engine.ShouldBe(once.Engine);
        each.Engine.TempoSource.ShouldBe(TempoSource.Given);
        each.Engine.Refused.ShouldBe(0);
    }

    /// <summary>A song that changes to three quarters, or six eighths, at a bar line that is no multiple of the new bar.</summary>
    public static TheoryData<int, int, double, int[]> Meters => new()
    {
        // After two bars of 4/4, 16 000 frames in.
        { 3, 4, 8, [16_000, 22_000, 28_000, 34_000, 40_000] },
        { 6, 8, 8, [16_000, 22_000, 28_000, 34_000, 40_000] },
        { 7, 8, 8, [16_000, 23_000, 30_000, 37_000, 44_000] },
        { 5, 16, 8, [16_000, 18_500, 21_000, 23_500, 26_000] },
        { 2, 2, 8, [16_000, 24_000, 32_000, 40_000, 48_000] },
        { 4, 4, 6, [12_000, 20_000, 28_000, 36_000, 44_000] }, // an odd bar of 2/4 before
    };

    [Theory]
    [MemberData(nameof(Meters))]
    public void A_press_waits_for_the_bar_lines_of_the_song(int beats, int unit, double change, int[] bars)
    {
        var meter = new TimeSignature(beats, unit);
        PaperSong song = new PaperSong(Rate).From(0, 0).From((long)(change * 2000), change, 240, meter, change);
        foreach (int block in new[] { 7, 480, 4096 })
        {
            Score score = To(song).Quantize(0, Quantize.Bar);
            for (int i = 1; i < bars.Length; i++) score.Record(bars[i] - 700);
            using var session = new Session(score, block);
            for (int i = 1; i < bars.Length; i++)
            {
                TapeState before = i % 2 == 1 ? (i == 1 ? TapeState.Armed : TapeState.Playing) : TapeState.Recording;
                session.PlayTo(bars[i]).StatusOf().State.ShouldBe(before, $"before bar {i}");
                session.PlayTo(bars[i] + 1).StatusOf().State.ShouldBe(i % 2 == 1 ? TapeState.Recording : TapeState.Playing, $"at bar {i}");
            }
            session.Engine.MeterBeats.ShouldBe(beats);
            session.Engine.MeterUnit.ShouldBe(unit);
        }
    }

    [Fact]
    public void A_pre_roll_counts_up_to_the_first_bar()
    {
        // Two bars before the song's start, which falls on frame 16 000 + 500.
        PaperSong song = new PaperSong(Rate).From(0, -8.25);
        using var session = new Session(To(song).Quantize(0, Quantize.Bar).Record(100).Record(9000), 100);
        session.PlayTo(500).StatusOf().State.ShouldBe(TapeState.Armed);
        session.PlayTo(600).StatusOf().State.ShouldBe(TapeState.Recording);
        session.Engine.Beat.ShouldBe(-8.25 + (600 / 2000.0), 1e-9);
        session.PlayTo(16_500).StatusOf().State.ShouldBe(TapeState.Recording);
        session.PlayTo(16_600).StatusOf().State.ShouldBe(TapeState.Playing);
        session.StatusOf().Length.ShouldBe(16_000);
        session.StatusOf().Phase.ShouldBe(-8, 1e-9);
        session.Engine.Beat.ShouldBe(0.05, 1e-9);
    }

    [Fact]
    public void The_metronome_clicks_on_the_songs_beats_and_accents_its_bars()
    {
        // 3/4 from quarter 5 on, with bar lines at 5, 8, 11.
        PaperSong song = new PaperSong(Rate).From(0, 4.5, 240, new TimeSignature(3, 4), 5);
        Performed played = new Score(new Stereo(20_000)) { Rate = Rate, Song = song }.Metronome(0, true).Play(64);
        for (int beat = 0; beat < 9; beat++)
        {
            int frame = 1000 + (2000 * beat);
            float[] click = played.Master.Left[(frame + 40)..(frame + 240)];
            int crossings = Enumerable.Range(1, click.Length - 1).Count(i => click[i - 1] < 0 != click[i] < 0);
            // 1760 Hz cross zero 88 times in 25 ms, 880 Hz half as often.
            ((double)crossings).ShouldBe(beat % 3 == 0 ? 88 : 44, 3, $"beat {beat}");
            played.Master.Left.AsSpan(frame - 300, 300).ContainsAnyExcept(0f).ShouldBeFalse($"before beat {beat}");
        }
    }

    [Fact]
    public void A_change_of_tempo_goes_on_from_the_beat_reached_and_presses_land_on_its_bars()
    {
        // Twice as fast from quarter 6 on: bar 3 comes at 12 000 + 2000 instead of 16 000.
        PaperSong song = new PaperSong(Rate).From(0, 0).From(12_000, 6, 480);
        using var session = new Session(To(song).Quantize(0, Quantize.Bar).Record(11_000).Record(15_000), 100);
        session.PlayTo(12_000).Engine.Beat.ShouldBe(6, 1e-9);
        session.PlayTo(14_000).StatusOf().State.ShouldBe(TapeState.Armed);
        session.Engine.Beat.ShouldBe(8, 1e-9);
        session.PlayTo(14_001).StatusOf().State.ShouldBe(TapeState.Recording);
        session.PlayTo(18_001).StatusOf().State.ShouldBe(TapeState.Playing);
    }

    [Fact]
    public void Beats_go_on_without_a_jump_while_the_tempo_glides()
    {
        var song = new PaperSong(Rate);
        double quarter = 3;
        for (int frame = 0; frame < Frames; frame += 64)
        {
            double tempo = 100 + (frame / 200.0);
            song.From(frame, quarter, tempo);
            quarter += 64 * (tempo + 0.16) / 60 / Rate; // the glide goes on inside the block
        }
        using var session = new Session(To(song), 64);
        double last = 3;
        for (int frame = 64; frame < Frames; frame += 64)
        {
            double beat = session.PlayTo(frame).Engine.Beat;
            beat.ShouldBe(song.At(frame)!.Value.Quarter, 1.01 * 400 / 60 / Rate); // a frame
            beat.ShouldBeGreaterThan(last);
            last = beat;
        }
    }

    [Fact]
    public void While_the_song_stands_still_its_beats_run_on_and_tapes_play()
    {
        PaperSong song = new PaperSong(Rate).From(0, 0).From(21_000, 10.5, playing: false).From(33_000, 10.5, tempo: 480, playing: false);
        Score score = To(song).Quantize(0, Quantize.Bar).Record(100).Record(9000).Record(22_000, 2).Record(27_000, 2);
        using var session = new Session(score, 100);
        session.PlayTo(21_000).Engine.Beat.ShouldBe(10.5, 1e-9);
        session.PlayTo(31_000).Engine.Beat.ShouldBe(15.5, 1e-9);
        session.PlayTo(35_000).Engine.Beat.ShouldBe(18.5, 1e-9);
        session.StatusOf(2).Length.ShouldBe(8000);
        session.StatusOf(2).Phase.ShouldBe(12, 1e-9);
        Stereo tape = session.PlayTo(Frames).Tape()!, other = session.Tape(2)!;
        for (int frame = 40_000; frame < Frames; frame++)
            session.Master.Left[frame].ShouldBe(tape.Left[frame % 8000] + other.Left[frame % 8000]);
    }

    [Fact]
    public void Numbers_that_are_none_change_nothing()
    {
        using var session = new Session(To(null), 100);
        Looper looper = session.Looper;
        SongPosition good = new(8.5, 240, new TimeSignature(3, 4), 7, true);
        looper.Follow(good with { Quarter = double.NaN });
        session.PlayTo(1000).Engine.TempoSource.ShouldBe(TempoSource.None);
        looper.Follow(good);
        session.PlayTo(2000);
        EngineStatus before = session.Engine;
        (before.Beat % 3, before.Tempo, before.MeterBeats).ShouldBe((2, 240, 3)); // quarter 9 is the third of the bar from 7 on
        foreach (double odd in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, 2e8, -2e8 })
        {
            looper.Follow(good with { Quarter = odd });
            looper.Follow(good with { Quarter = 9, Tempo = odd, BarStart = odd });
        }
        foreach (double tempo in new[] { 0, -120, 9.99, 1000.1, double.Epsilon }) looper.Follow(good with { Quarter = 9, Tempo = tempo });
        foreach (TimeSignature meter in new[] { default, new TimeSignature(0, 4), new TimeSignature(65, 4), new TimeSignature(4, 3), new TimeSignature(-1, -1) })
            looper.Follow(good with { Quarter = 9, Meter = meter });
        looper.Clock.Transport.BeatAt(2000).ShouldBe(before.Beat);
        (looper.Clock.Transport.Tempo, looper.Clock.Transport.Meter).ShouldBe((240, new TimeSignature(3, 4)));
    }

    [Fact]
    public void Following_allocates_nothing()
    {
        using var session = new Session(To(null).Sync(0, true).Record(0).Record(8000).Overdub(9000), 100);
        Looper looper = session.Looper;
        Tell(1000, jump: true);
        session.PlayTo(20_000);
        AllocatedBytes.Of(() =>
        {
            Tell(100_000, jump: false);
            Tell(1000, jump: true);
        }).ShouldBe(0);

        void Tell(int times, bool jump)
        {
            for (int i = 0; i < times; i++)
                looper.Follow(new SongPosition(100 + (jump ? i * 0.37 : 0), 240, TimeSignature.Common, 0, true));
        }
    }
}
