using Modul.Core.Control;
using Modul.Core.Control.Cues;

namespace Modul.Core.Tests.Control.Cues;

public sealed class CueSheetFuzzTests
{
    private const int Sheets = 4000;
    private static readonly int[] Rates = [1000, 44_100, 768_000];

    [Fact]
    public void Good_sheets_are_taken()
    {
        for (int seed = 0; seed < 500; seed++) Read(new SheetWords(seed).Good(seed % 40)).ShouldBeTrue($"seed {seed}");
    }

    [Fact]
    public void Damaged_sheets_are_taken_or_told_line_by_line()
    {
        int taken = 0;
        for (int seed = 0; seed < Sheets; seed++)
        {
            var words = new SheetWords(seed);
            if (Read(words.Damaged(words.Good(seed % 10)))) taken++;
        }
        taken.ShouldBeInRange(Sheets / 100, Sheets * 99 / 100);
    }

    [Fact]
    public void Words_in_any_order_are_taken_or_told_line_by_line()
    {
        for (int seed = 0; seed < Sheets; seed++) Read(new SheetWords(seed).Soup(seed % 60));
    }

    [Fact]
    public void Any_characters_are_taken_or_told_line_by_line()
    {
        for (int seed = 0; seed < Sheets; seed++) Read(new SheetWords(seed).Noise(seed % 300));
    }

    [Fact]
    public void A_sheet_without_end_is_told()
    {
        Read(new string('\n', CueSheetParser.MaxLength)).ShouldBeTrue();
        Read(new string('\n', CueSheetParser.MaxLength + 1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("10s tempo 60\n1:1 record")]
    [InlineData("10s tempo 60\n5:1 end")]
    [InlineData("9:1 record\n10s tempo 60")]
    [InlineData("86400s tempo 10\n2:1 record")]
    public void No_cue_comes_before_frame_0(string sheet) => Read(sheet);

    /// <summary>Whether a sheet is taken; sees that it means something then, and that everything wrong is told else.</summary>
    private static bool Read(string text)
    {
        const string Name = "a:b.cues";
        try
        {
            CueSheet sheet = CueSheetParser.Parse(text, Name, 4);
            foreach (int rate in Rates)
            {
                IReadOnlyList<TimedCue> cues = sheet.At(rate);
                cues.Count.ShouldBe(sheet.Cues.Count);
                cues.ShouldAllBe(cue => cue.Frame >= 0);
                cues.Zip(cues.Skip(1)).ShouldAllBe(pair => pair.First.Frame < pair.Second.Frame
                    || (pair.First.Frame == pair.Second.Frame && pair.First.Cue.Line < pair.Second.Cue.Line));
            }
            ShouldBeSettings(sheet);
            return true;
        }
        catch (CueSheetException problem)
        {
            problem.Problems.ShouldNotBeEmpty();
            int lines = text.Count(c => c == '\n') + 1, last = 0;
            foreach (string line in problem.Problems)
            {
                line.ShouldStartWith(Name + ":");
                line.ShouldContain("expected");
                line.Any(char.IsControl).ShouldBeFalse();
                if (text.Length > CueSheetParser.MaxLength) continue;
                int number = int.Parse(line.AsSpan(Name.Length + 1, line.IndexOf(':', Name.Length + 1) - Name.Length - 1));
                number.ShouldBeInRange(Math.Max(1, last), lines);
                last = number;
            }
            return false;
        }
    }

    private static void ShouldBeSettings(CueSheet sheet)
    {
        (sheet.Tapes is null or (>= 1 and <= 64)).ShouldBeTrue();
        (sheet.Tempo is null or (>= 10 and <= 1000)).ShouldBeTrue();
        (sheet.Gap is null or { In: >= 0 and <= 1_000_000, Out: >= 0 and <= 1_000_000 }).ShouldBeTrue();
        sheet.Meter.Beats.ShouldBeInRange(1, 64);
        sheet.Meter.Unit.ShouldBeOneOf(1, 2, 4, 8, 16, 32);
        sheet.Settings().ShouldAllBe(command => command.Frame == Command.Now);
    }
}
