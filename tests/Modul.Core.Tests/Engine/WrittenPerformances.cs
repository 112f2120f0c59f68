using Modul.Core.Control;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Performances that each put one subject in play, among others.</summary>
internal static class WrittenPerformances
{
    private static readonly Dictionary<string, Func<Score>> All = new(StringComparer.Ordinal)
    {
        ["overdubs in rounds with feedback, undone and redone"] = () => Gapped(60_000, new Gap(128, 2048))
            .Record(1000).Overdub(9000).Feedback(12_000, 0.7).Overdub(30_100).Undo(33_000).Undo(34_000).Redo(36_000)
            .Replace(38_000).Replace(41_000).Undo(45_000).Redo(45_100).Overdub(45_200).Overdub(58_000),
        ["a merge of three loops with faders, undone"] = () => Gapped(70_000, new Gap(64, 64))
            .Record(500).Record(6500).Record(7000, 2).Record(11_000, 2).Record(11_500, 3).Record(14_500, 3)
            .Volume(15_000, -6, 2).Pan(15_000, 0.5, 3).Mute(15_100, true, 3).Volume(15_200, 3)
            .Select(16_000, 1).Also(16_000, 2).Also(16_000, 3).Merge(16_001).Undo(40_000).Redo(44_000).Start(45_000, 2).Merge(46_000),
        ["faders moved, soloed and muted within seams"] = () =>
        {
            Score score = Gapped(40_000, new Gap(5, 9)).Record(100).Record(3100).Record(4000, 2).Record(7777, 2);
            for (int i = 0; i < 60; i++)
            {
                score.Volume(9000 + (i * 97), (i % 9) - 6).Pan(9000 + (i * 101), (i % 5 / 2.0) - 1, 2);
                score.Mute(9000 + (i * 191), i % 2 == 0).Solo(9000 + (i * 313), i % 3 == 0, 2);
            }
            return score;
        },
        ["quantized to the beat, the bar and the loop"] = () => Gapped(90_000, new Gap(100, 700)).Tempo(0, 333.3).Quantize(0, Quantize.Bar)
            .Metronome(0, true).Record(700).Record(9000).Overdub(16_000).Overdub(24_000).Quantize(30_000, Quantize.Beat)
            .Record(31_000, 2).Record(35_500, 2).Quantize(40_000, Quantize.Loop).Record(41_000, 3).Record(48_000, 3)
            .Stop(55_000).Start(66_000).Mute(70_000, true, 2).Tempo(71_000, 200.5).Record(72_000, 2).Record(72_100, 2),
        ["bars that stop by themselves, rounded takes"] = () => Gapped(90_000, new Gap(33, 44)).Tempo(0, 411.7)
            .Record(10, bars: 1).Sync(10_000, true).Record(11_000, 2).Record(22_000, 2).Record(25_000, 3).Record(28_000, 3)
            .Record(30_000, 4, bars: 2).Overdub(45_000, 2).Overdub(70_000, 2).Metronome(50_000, true),
        ["the gap changes in mid-performance"] = () => Gapped(60_000, new Gap(128, 2048)).Record(3000).ChangeGap(5000, new Gap(64, 64))
            .Record(9000).Overdub(12_000).ChangeGap(15_000, new Gap(300, 900)).ChangeGap(25_000, default).Overdub(40_000)
            .ChangeGap(40_010, new Gap(999, 1)).Replace(41_000).ChangeGap(43_000, new Gap(10, 0)).Replace(47_000),
        ["the gap changes by a few frames between rounds"] = () => Gapped(60_000, new Gap(128, 300)).Record(3000).Overdub(7000)
            .ChangeGap(9000, new Gap(128, 293)).ChangeGap(13_000, new Gap(120, 290)).ChangeGap(17_000, new Gap(130, 300))
            .ChangeGap(21_000, new Gap(111, 300)).Replace(26_000).ChangeGap(27_000, new Gap(100, 280)).Replace(40_000),
        ["what fades out is still being written"] = () => Gapped(60_000, new Gap(201, 202))
            .Record(1000).Overdub(1410).Clear(3000).Record(5000).Overdub(5407).Record(8000).Record(9000).Undo(12_000).Overdub(13_000)
            .Stop(16_000).Undo(16_010).Start(18_000).Overdub(20_000).Undo(22_222).Redo(22_230),
        ["loops much shorter than the gap"] = () => Tiny(new Gap(700, 1300)),
        ["tiny loops without a gap"] = () => Tiny(default),
        ["the gap changes while a tiny take runs"] = () =>
        {
            Score score = Gapped(40_000, new Gap(400, 200));
            for (int i = 0; i < 12; i++)
            {
                int at = 2000 + (i * 3000), length = 1 + (i * 25);
                score.ChangeGap(at - 50, new Gap(400, 200)).Record(at).ChangeGap(at, new Gap(400 - (30 * i), 200 + (33 * i))).Record(at + length);
            }
            return score;
        },
        ["play-through, metronome and live records"] = () => Gapped(60_000, new Gap(7, 11)).PlayThrough(500, true).Metronome(600, true)
            .LiveRecord(1000, true).Record(2000).Record(9999).Tempo(12_345, 97.3).LiveRecord(20_001, false).PlayThrough(20_100, false)
            .At(21_000, CommandKind.MetronomeLevel, Command.Selected, -3).LiveRecord(30_000, true).Metronome(33_333, false)
            .LiveRecord(50_000, false),
        ["cleared, all cleared, brought back"] = () => Gapped(40_000, new Gap(128, 256)).Record(1000).Record(5000).Record(5500, 2)
            .Clear(8000).Undo(9000).Overdub(10_000).Clear(12_000).Record(13_000).Clear(14_000, 2).Undo(15_000, 2).Record(17_000)
            .At(20_000, CommandKind.ClearAll).Undo(25_000).Undo(25_001).Undo(26_000, 2).Redo(30_000).Undo(30_100),
        ["sixty-four tapes"] = () =>
        {
            var score = new Score(Sound.Noise(30_000)) { Rate = 8000, Tapes = 64, Gap = new Gap(50, 60) };
            for (int tape = 1; tape <= 64; tape++)
            {
                score.Record(100 + (tape * 37), tape).Overdub(2000 + (tape * 91), tape).Overdub(13_000 + (tape * 53), tape)
                    .Volume(15_000 + tape, -tape / 3.0, tape).Pan(16_000 + tape, (tape / 32.0) - 1, tape);
                if (tape % 3 == 0) score.Also(18_000, tape);
            }
            return score.Merge(18_001).At(25_000, CommandKind.Mute, Command.Selected);
        },
    };

    public static IEnumerable<string> Names => All.Keys;

    public static Score Of(string name) => All[name]();

    private static Score Gapped(int frames, Gap gap) => new(Sound.Noise(frames)) { Rate = 8000, Gap = gap };

    private static Score Tiny(Gap gap)
    {
        Score score = Gapped(60_000, gap);
        int at = 2000;
        foreach (int length in new[] { 1, 2, 3, 5, 17, 39, 79, 80, 81, 144, 300 })
        {
            score.Record(at).Record(at + length).Overdub(at + 1500).Overdub(at + 1500 + (2 * length) + 30)
                .Undo(at + 3500).Redo(at + 3600).Replace(at + 4000).Replace(at + 4200);
            at += 5000;
        }
        return score;
    }
}
