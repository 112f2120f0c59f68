using Modul.Core.Control.Cues;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Cues;

public sealed class SheetProblemsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("hello", "'hello' is no time, expected a time such as 3.25s, 156000f, 5:1 or 5:2.5, or a setting (tempo, meter, tapes, quantize, sync, "
        + "gap)")]
    [InlineData("record 1", "'record' has no time, expected a time such as 3.25s, 156000f, 5:1 or 5:2.5 before it")]
    [InlineData("input a.wav", "'input' has no time, expected a time such as 3.25s, 156000f, 5:1 or 5:2.5 before it")]
    [InlineData("1:1 record", "a time in bars needs a tempo, expected a line such as 'tempo 120' before it")]
    [InlineData("1s select", "'select': expected a tape from 1 to 8, found nothing")]
    [InlineData("1s select 9", "'select': expected a tape from 1 to 8, found '9'")]
    [InlineData("1s also 1.5", "'also': expected a tape from 1 to 8, found '1.5'")]
    [InlineData("1s record 0", "'record': expected a tape from 1 to 8, found '0'")]
    [InlineData("1s record bars", "'record': expected a number of bars from 1 to 9999, found nothing")]
    [InlineData("1s record 1 bars 0", "'record': expected a number of bars from 1 to 9999, found '0'")]
    [InlineData("1s record loud", "'record': expected nothing more, found 'loud'")]
    [InlineData("1s overdub 1 2", "'overdub': expected nothing more, found '2'")]
    [InlineData("1s mute maybe", "'mute': expected on or off, found 'maybe'")]
    [InlineData("1s solo 1 on off", "'solo': expected nothing more, found 'off'")]
    [InlineData("1s volume", "'volume': expected a volume in dB from -144 to 24 or -inf, found nothing")]
    [InlineData("1s volume 1 25", "'volume': expected a volume in dB from -144 to 24 or -inf, found '25'")]
    [InlineData("1s pan 1.1", "'pan': expected a pan from -1 to 1, found '1.1'")]
    [InlineData("1s feedback -0.1", "'feedback': expected a feedback from 0 to 1, found '-0.1'")]
    [InlineData("1s clear everything", "'clear': expected nothing more, found 'everything'")]
    [InlineData("1s merge 1", "'merge': expected nothing more, found '1'")]
    [InlineData("1s play-through", "'play-through': expected on or off, found nothing")]
    [InlineData("1s metronome loud", "'metronome': expected on or off, found 'loud'")]
    [InlineData("1s live-record", "'live-record': expected on or off, found nothing")]
    [InlineData("1s tempo 9", "'tempo': expected a tempo in quarter notes a minute from 10 to 1000, found '9'")]
    [InlineData("1s tempo NaN", "'tempo': expected a tempo in quarter notes a minute from 10 to 1000, found 'NaN'")]
    [InlineData("1s quantize bars", "'quantize': expected off, beat, bar or loop, found 'bars'")]
    [InlineData("1s gap 64", "'gap': expected IN+OUT in frames, each from 0 to 1000000, found '64'")]
    [InlineData("1s tapes 4", "'tapes' is set before frame 0, expected it without a time")]
    [InlineData("1s meter 4/4", "'meter' is set before frame 0, expected it without a time")]
    [InlineData("1s input", "'input': expected a file, and 'loop' where it is to begin again at its end")]
    [InlineData("1s end now", "'end': expected nothing more, found 'now'")]
    [InlineData("tempo", "'tempo': expected a tempo in quarter notes a minute from 10 to 1000, found nothing")]
    [InlineData("meter 4/5", "'meter': expected beats from 1 to 64 over 1, 2, 4, 8, 16 or 32, such as 3/4, found '4/5'")]
    [InlineData("tapes 65", "'tapes': expected a number from 1 to 64, found '65'")]
    [InlineData("quantize", "'quantize': expected off, beat, bar or loop, found nothing")]
    [InlineData("sync", "'sync': expected on or off, found nothing")]
    [InlineData("gap 1+2+3", "'gap': expected IN+OUT in frames, each from 0 to 1000000, found '1+2+3'")]
    public void A_mistake_says_where_what_and_what_was_expected(string line, string problem) =>
        Problems($"# a song\n{line}\n").ShouldBe([$"a.cues:2: {problem}"]);

    [Fact]
    public void An_unknown_command_is_told_with_those_there_are()
    {
        string problem = Problems("1s sing").ShouldHaveSingleItem();
        problem.ShouldStartWith("a.cues:1: unknown command 'sing', expected one of ");
        foreach (string word in (string[])["input", "select", "record", "play-through", "live-record", "end"]) problem.ShouldContain(word);
        Problems("1s").ShouldHaveSingleItem().ShouldStartWith("a.cues:1: no command after the time, expected one of input");
    }

    [Fact]
    public void Tapes_are_as_many_as_the_sheet_says() =>
        Problems("1s record 3\ntapes 2\n").ShouldBe(["a.cues:1: 'record': expected a tape from 1 to 2, found '3'"]);

    [Fact]
    public void A_bar_has_the_beats_of_the_metre() =>
        Problems("meter 3/4\ntempo 90\n1:4 record\n1:3.99 play\n")
            .ShouldBe(["a.cues:3: '1:4': a bar of 3/4 has no such beat, expected one from 1 to below 4"]);

    [Fact]
    public void What_a_terminal_would_obey_is_not_repeated() =>
        Problems("1s \u001b[31mred").ShouldHaveSingleItem().ShouldStartWith("a.cues:1: unknown command '?[31mred'");

    [Fact]
    public void A_word_without_end_is_cut() => Problems("1s " + new string('a', 100_000)).ShouldHaveSingleItem().Length.ShouldBeLessThan(2000);

    [Fact]
    public void All_mistakes_are_told_in_the_order_of_the_file_and_nothing_is_written()
    {
        ProgramRun run = _folder.Render("""
            tempo 5
            0s input a.wav
            record 1
            1s sing
            # fine
            2s volume 99
            tapes none
            """);
        run.Code.ShouldBe(2);
        run.Out.ShouldBe("");
        run.ErrorLines.Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)])
            .ShouldBe(["take.cues:1:", "take.cues:3:", "take.cues:4:", "take.cues:6:", "take.cues:7:"]);
        _folder.Files().ShouldBe(["take.cues"]);
        Directory.Exists(_folder.At("out")).ShouldBeFalse();
    }

    [Fact]
    public void Tempos_come_in_the_order_of_time() =>
        _folder.Render("tempo 90\n4s tempo 100\n2s tempo 110\n9s end\n")
            .ShouldFail(2, "take.cues:3: a tempo earlier than the one above it, expected tempo cues in the order of time");

    [Fact]
    public void A_performance_lasts_a_day_at_most() =>
        _folder.Render("tempo 10\n1s record\n999999:1 end\n3456000000f play\n")
            .ShouldFail(
                2,
                "take.cues:3: later than a performance may last, expected a time within a day");

    private static IReadOnlyList<string> Problems(string sheet) =>
        Should.Throw<CueSheetException>(() => CueSheetParser.Parse(sheet, "a.cues")).Problems;
}
