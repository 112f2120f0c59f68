using System.Text.Json;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>Which gap holds, of the command line's, the sheet's and the driver's; the null driver claims none, the buffers cost 1024.</summary>
[Collection(Alone.Name)]
public sealed class GapOptionTests
{
    [JackTheory]
    [InlineData("gap 64+128", "--gap 1+2", 1, 2, "given")]
    [InlineData("gap 64+128", "--gap auto", 0, 1024, "driver")]
    [InlineData("gap 64+128", "", 64, 128, "given")]
    [InlineData("", "--gap auto", 0, 1024, "driver")]
    [InlineData("", "", 0, 1024, "driver")]
    public void The_command_line_s_holds_then_the_sheet_s_then_the_driver_s(string sheet, string option, int input, int output, string source)
    {
        string[] words = option.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var live = new LiveProcess(
            new Dictionary<string, string>(StringComparer.Ordinal),
            ["--driver", "null", "--output-buffer", "1024", "--cues", "take.cues", .. words]);
        live.Write("take.cues", sheet + "\n2000f end\n");
        live.Start().End().Code.ShouldBe(0);
        JsonElement gap = live.Report.GetProperty("gap");
        (gap.GetProperty("in").GetInt32(), gap.GetProperty("out").GetInt32(), gap.GetProperty("source").GetString()).ShouldBe((input, output, source));
    }
}
