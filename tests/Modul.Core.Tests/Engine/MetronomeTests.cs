using Modul.Core.Control;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>The metronome clicks on every beat, higher on the first of a bar, and never on a tape.</summary>
public class MetronomeTests
{
    private const double ClickSeconds = 0.040;

    private static Stereo Clicks(int rate, double tempo, int frames, TimeSignature meter, Action<Score>? more = null)
    {
        Score score = new Score(new Stereo(frames)) { Rate = rate, Meter = meter }.Tempo(0, tempo).Metronome(0, true);
        more?.Invoke(score);
        return score.Play().Master;
    }

    [Theory]
    [InlineData(48_000, 120, 4, 4)]
    [InlineData(44_100, 133.7, 3, 4)]
    [InlineData(8000, 97.3, 7, 8)]
    [InlineData(11_025, 411.1, 5, 4)]
    public void Each_beat_has_a_click_that_begins_on_its_frame_and_the_first_of_a_bar_is_an_octave_higher(
        int rate, double tempo, int beats, int unit)
    {
        double beat = rate * 60 / tempo * 4 / unit;
        Stereo heard = Clicks(rate, tempo, (int)(9.5 * beat), new TimeSignature(beats, unit));
        heard.Left.ShouldBe(heard.Right);
        int length = (int)(ClickSeconds * rate);
        for (int n = 0; n < 9; n++)
        {
            int at = (int)Math.Round(n * beat), next = (int)Math.Round((n + 1) * beat);
            // A sine begins at 0: the frame after is the first that sounds.
            heard.Left[at].ShouldBe(0);
            heard.Left[at + 1].ShouldNotBe(0);
            heard.Left[(at + length)..next].ShouldAllBe(sample => sample == 0);
            int crossings = Enumerable.Range(at + 1, rate / 100).Count(i => heard.Left[i] > 0 != heard.Left[i + 1] > 0);
            double hertz = crossings / 2.0 * 100;
            hertz.ShouldBe(n % beats == 0 ? 1760 : 880, 60);
        }
    }

    [Fact]
    public void A_new_tempo_goes_on_from_the_beat_that_was_reached()
    {
        // Half a beat at 2000 frames a beat, then the other half at 4000.
        Stereo heard = Clicks(8000, 240, 20_000, TimeSignature.Common, score => score.Tempo(5000, 120));
        foreach (int beat in new[] { 2000, 4000, 7000, 11_000, 15_000, 19_000 }) heard.Left[beat + 1].ShouldNotBe(0, $"frame {beat}");
        heard.Left[6400..7000].ShouldAllBe(sample => sample == 0);
    }

    [Fact]
    public void Its_level_can_be_set_and_it_goes_silent_over_a_seam()
    {
        Stereo at12 = Clicks(48_000, 120, 40_000, TimeSignature.Common);
        Stereo at0 = Clicks(48_000, 120, 40_000, TimeSignature.Common, score => score.At(0, CommandKind.MetronomeLevel, 0, 0));
        ((double)at0.Left[24_000..26_000].Max()).ShouldBe(at12.Left[24_000..26_000].Max() * Math.Pow(10, 12 / 20.0), 1e-4);
        Stereo ended = Clicks(48_000, 120, 40_000, TimeSignature.Common, score => score.Metronome(24_100, false));
        ended.ShouldBeExactly(at12, 0, 24_100);
        ended.ShouldBeExactly(new Stereo(40_000), 24_100 + 240);
    }

    [Fact]
    public void It_is_never_on_a_tape_not_even_with_what_is_heard_played_through()
    {
        Score With(bool on) => new Score(Sound.Noise(60_000)) { Rate = 8000, Gap = new Gap(10, 20) }
            .Tempo(0, 240).Metronome(0, on).PlayThrough(0, true).Record(1000).Overdub(9000).Replace(20_000).Start(22_000)
            .Record(23_000, 2).Record(30_000, 2).Also(31_000, 2).Merge(31_001);
        Performed loud = With(true).Play(), quiet = With(false).Play();
        loud.Tape(1).ShouldBeBits(quiet.Tape(1), "tape 1");
        loud.Tape(2).ShouldBeBits(quiet.Tape(2), "tape 2");
        loud.Master.Left.ShouldNotBe(quiet.Master.Left);
    }

    [Fact]
    public void Switched_on_without_a_tempo_it_gives_120_which_presses_then_wait_for()
    {
        Score score = new Score(Sound.Noise(40_000)) { Rate = 8000 }.Metronome(1000, true).Quantize(1000, Quantize.Beat)
            .Record(6000).Record(13_000);
        Performed played = score.Play();
        played.Engine.Tempo.ShouldBe(120);
        played.Engine.TempoSource.ShouldBe(TempoSource.Given);
        played.Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, 8000, 8000, 40)), 1e-6);
    }
}
