using Modul.Core.Control.Cues;

namespace Modul.Standalone.Tests.Cues;

public class TimeFormsTests
{
    [Theory]
    [InlineData("0s", 0)]
    [InlineData("3.25s", 143_325)]
    [InlineData("0.00001s", 0)] // 0.441 frames
    [InlineData("0.00002s", 1)] // 0.882
    [InlineData("86400s", 3_810_240_000)]
    [InlineData("156000f", 156_000)]
    [InlineData("0f", 0)]
    [InlineData("1:1", 0)]
    [InlineData("5:1", 388_080)] // 16 beats of 24,255 frames
    [InlineData("5:2.5", 424_463)] // 17.5 beats: half a frame rounds up
    [InlineData("1:4.999", 96_996)] // 3.999 beats
    public void A_time_is_a_frame(string time, long frame) => FrameOf($"tempo {60.0 * 44_100 / 24_255}\n{time} record").ShouldBe(frame);

    [Theory]
    [InlineData("3/4", "2:1", 3 * 22_050)]
    [InlineData("6/8", "2:1", 6 * 11_025)] // the tempo counts quarter notes
    [InlineData("5/2", "2:3", 7 * 44_100)]
    public void Bars_have_the_metre(string meter, string time, long frame) => FrameOf($"meter {meter}\ntempo 120\n{time} record").ShouldBe(frame);

    [Fact]
    public void Bars_are_counted_along_the_tempos()
    {
        const string Sheet = """
            tempo 120
            3:1 tempo 60
            4:3 tempo 240
            2:1 record
            3:2 overdub
            5:1 play
            6:1 end
            """;

        // 8 beats of 22,050; then 6 of 44,100; then 11,025 each.
        long slow = 8 * 22_050, fast = slow + (6 * 44_100);
        CueSheetParser.Parse(Sheet, "a.cues").At(44_100).Select(cue => (cue.Cue.Line, cue.Frame)).ShouldBe(
        [
            (4, 4 * 22_050), (1 + 1, slow), (5, slow + 44_100), (3, fast), (6, fast + (2 * 11_025)), (7, fast + (6 * 11_025)),
        ]);
    }

    [Fact]
    public void Cues_of_one_frame_keep_their_order() =>
        CueSheetParser.Parse("tempo 60\n1s record\n0s mute\n44100f undo\n1:2 redo\n0f solo", "a.cues").At(44_100)
            .Select(cue => cue.Cue.Line).ShouldBe([3, 6, 2, 4, 5]);

    [Theory]
    [InlineData("-1s")]
    [InlineData("1")]
    [InlineData("s")]
    [InlineData("1.5f")]
    [InlineData("1e2s")]
    [InlineData("+1s")]
    [InlineData(".5s")]
    [InlineData("1,5s")]
    [InlineData("NaNs")]
    [InlineData("1:0")]
    [InlineData("0:1")]
    [InlineData("1.5:1")]
    [InlineData("1:1:1")]
    [InlineData("1:")]
    [InlineData(":1")]
    [InlineData("86401s")]
    [InlineData("99999999999999999999f")]
    public void What_is_no_time_is_told(string time)
    {
        var problem = Should.Throw<CueSheetException>(() => CueSheetParser.Parse($"tempo 120\n{time} record", "a.cues"));
        problem.Problems.ShouldHaveSingleItem()
            .ShouldStartWith($"a.cues:2: '{time}' is no time, expected a time such as 3.25s, 156000f, 5:1 or 5:2.5");
    }

    private static long FrameOf(string sheet) => CueSheetParser.Parse(sheet, "a.cues").At(44_100).ShouldHaveSingleItem().Frame;
}
