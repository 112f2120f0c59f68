using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>
/// A sine recorded over a length that is not a whole number of its periods: whatever is pressed, no step in the master is larger than the steepest
/// step of what sounds plus what the cross-fades of 5 ms make.
/// </summary>
public class SeamTests
{
    private const double Amplitude = 0.4;
    private const double Hertz = 50;

    // What is pressed, and how many sines then sound at once at most.
    private static readonly Dictionary<string, (int Sines, Action<Score, Func<double, int>> Press)> Scenes = new(StringComparer.Ordinal)
    {
        ["loop"] = (1, (_, _) => { }),
        ["overdub in and out"] = (2, (score, at) => score.Overdub(at(0.7)).Overdub(at(0.813))),
        ["overdub for rounds"] = (4, (score, at) => score.Overdub(at(0.7)).Overdub(at(1.503))),
        ["overdub with feedback"] = (2, (score, at) => score.Feedback(at(0.6), 0.3).Overdub(at(0.7)).Feedback(at(0.75), 0.9).Overdub(at(0.813))),
        ["replace"] = (1, (score, at) => score.Replace(at(0.7)).Replace(at(0.813))),
        ["replace for rounds"] = (1, (score, at) => score.Replace(at(0.7)).Replace(at(1.503))),
        ["overdub to replace and back"] = (3, (score, at) => score.Overdub(at(0.7)).Replace(at(0.8)).Overdub(at(0.9)).Overdub(at(0.97))),
        ["stop and play"] = (1, (score, at) => score.Stop(at(0.7)).Start(at(0.813)).Stop(at(0.9)).Start(at(0.902))),
        ["mute"] = (1, (score, at) => score.Mute(at(0.7), true).Mute(at(0.813), false).Mute(at(0.9), true).Mute(at(0.902), false)),
        ["solo of another"] = (1, (score, at) => score.Solo(at(0.7), true, 2).Solo(at(0.813), false, 2)),
        ["volume"] = (2, (score, at) => score.Volume(at(0.7), double.NegativeInfinity).Volume(at(0.8), 6).Volume(at(0.803), -20).Volume(at(0.9), 0)),
        ["pan"] = (1, (score, at) => score.Pan(at(0.7), 1).Pan(at(0.8), -1).Pan(at(0.9), 0)),
        ["clear and back"] = (1, (score, at) => score.Clear(at(0.7)).Undo(at(0.813)).Redo(at(0.9)).Undo(at(0.95))),
        ["undo and redo"] = (2, (score, at) => score.Overdub(at(0.7)).Overdub(at(0.8)).Undo(at(0.95)).Redo(at(1.03)).Undo(at(1.2)).Undo(at(1.3)).Redo(at(1.4))),
        ["undo while overdubbing"] = (2, (score, at) => score.Overdub(at(0.7)).Undo(at(0.75)).Redo(at(0.9))),
        ["a new take"] = (1, (score, at) => score.Record(at(0.7)).Record(at(0.913)).Undo(at(1.1)).Redo(at(1.207))),
        ["take to overdub to take"] = (2, (score, at) => score.Record(at(0.7)).Overdub(at(0.813)).Record(at(0.99)).Start(at(1.203)).Undo(at(1.4))),
        ["take to replace"] = (1, (score, at) => score.Record(at(0.7)).Replace(at(0.813)).Replace(at(0.86))),
        ["merge"] = (3, (score, at) => score.Record(at(0.5), 2).Record(at(0.577), 2).Volume(at(0.6), -3, 2).Pan(at(0.6), 0.5)
            .Also(at(0.6), 2).Merge(at(0.65)).Undo(at(1.5)).Redo(at(1.6))),
        ["the gap shrinks between rounds"] = (4, (score, at) => score.Overdub(at(0.7)).ChangeGap(at(0.75), default).Overdub(at(1.3))),
        ["the gap shrinks a little between rounds"] = (4, (score, at) => score.Overdub(at(0.7))
            .ChangeGap(at(0.75), new Gap(score.Gap.In, score.Gap.Out - (score.Seam / 4))).Overdub(at(1.3))),
        ["the gap grows between rounds"] = (4, (score, at) => score.Overdub(at(0.7))
            .ChangeGap(at(0.75), new Gap(score.Gap.In * 2, score.Gap.Out + (score.Seam / 4))).Overdub(at(1.3))),
        ["a second overdub in the fade out of the first"] = (3, (score, at) => score.Overdub(at(0.7)).Overdub(at(0.8)).Overdub(at(0.802)).Overdub(at(0.9))),
        ["an overdub soon after a replace"] = (2, (score, at) => score.Replace(at(0.7)).Overdub(at(0.706)).Overdub(at(0.9))),
        ["a replace soon after an overdub"] = (2, (score, at) => score.Overdub(at(0.7)).Replace(at(0.712)).Replace(at(0.9))),
        ["a take soon after an overdub"] = (2, (score, at) => score.Overdub(at(0.7)).Record(at(0.712)).Record(at(0.9)).Undo(at(1.1))),
        ["play-through"] = (2, (score, at) => score.PlayThrough(at(0.7), true).PlayThrough(at(0.813), false)),
    };

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string scene in Scenes.Keys)
                foreach (int rate in new[] { 8000, 44_100, 48_000, 96_000 })
                    cases.Add(scene, rate);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_step_is_larger_than_the_sine_and_its_cross_fades_make(string scene, int rate)
    {
        int At(double seconds) => (int)Math.Round(seconds * rate);
        var score = new Score(Sound.Sine(At(2), rate, Hertz, Amplitude)) { Rate = rate, Gap = new Gap(At(0.0127), At(0.0107)) };
        (int sines, Action<Score, Func<double, int>> press) = Scenes[scene];

        // Half a period over: cut bluntly, one side would jump by twice the amplitude.
        score.Record(At(0.2)).Record(At(0.41));
        press(score, At);
        Performed played = score.Play();
        played.Engine.Refused.ShouldBe(0);

        // A cross-fade a + s (b - a) steps by no more than the steeper of a and b, and |b - a| / seam where s moves. Two may meet: one in what the
        // tape holds, one in how it is heard.
        double steepest = 2 * Amplitude * Math.Sin(Math.PI * Hertz / rate), fade = 2 * Amplitude / score.Seam;
        double most = sines * (steepest + (2 * fade));
        most.ShouldBeLessThan(Amplitude, "a cut would not show");
        foreach (float[] side in played.Master.Sides)
        {
            int worst = Enumerable.Range(1, side.Length - 1).MaxBy(i => Math.Abs(side[i] - side[i - 1]));
            ((double)Math.Abs(side[worst] - side[worst - 1])).ShouldBeLessThanOrEqualTo(most, $"frame {worst}, {(double)worst / rate} s");
        }
        foreach (float[] side in played.Tape().Sides)
            for (int i = 0; i < side.Length; i++)
                ((double)Math.Abs(side[(i + 1) % side.Length] - side[i])).ShouldBeLessThanOrEqualTo(most, $"position {i} of {side.Length}");
    }
}
