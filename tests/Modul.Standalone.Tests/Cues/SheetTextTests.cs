using System.Text;
using Modul.Core.Control.Cues;
using Modul.Core.Timing;
using Modul.Standalone.Rendering;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Cues;

public sealed class SheetTextTests : IDisposable
{
    private const string Plain = "tempo 90\ntapes 3\n1s record 2\n2s end\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tempo 90\r\ntapes 3\r\n1s record 2\r\n2s end\r\n")]
    [InlineData("\ttempo\t90\ntapes  3  \n\t1s \t record\t2\n2s end")]
    [InlineData("# a song\n\n  # indented\ntempo 90 # slow\ntapes 3\n1s record 2\t# here\n2s end\n\n")]
    [InlineData("2s end\n1s record 2\ntapes 3\ntempo 90\n")] // settings hold before frame 0 wherever they stand
    public void A_sheet_may_be_laid_out_freely(string text) =>
        Meaning(_folder.Write("a.cues", text)).ShouldBe(Meaning(_folder.Write("b.cues", Plain)));

    [Fact]
    public void A_sheet_may_begin_with_a_byte_order_mark()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] marked = [.. encoding.GetPreamble(), .. encoding.GetBytes(Plain)];
            Meaning(_folder.Write("a.cues", marked)).ShouldBe(Meaning(_folder.Write("b.cues", Plain)), encoding.EncodingName);
        }
    }

    [Fact]
    public void Settings_hold_before_frame_0()
    {
        CueSheet sheet = CueSheetParser.Parse("tempo 97.5\nmeter 7/8\ntapes 64\nquantize loop\nsync on\ngap 256+2048\n", "a.cues");
        sheet.Tempo.ShouldBe(97.5);
        sheet.Meter.ShouldBe(new TimeSignature(7, 8));
        sheet.Tapes.ShouldBe(64);
        sheet.Quantize.ShouldBe(Quantize.Loop);
        sheet.Sync.ShouldBeTrue();
        sheet.Gap.ShouldBe(new Gap(256, 2048));
        sheet.Cues.ShouldBeEmpty();
    }

    [Fact]
    public void Without_settings_nothing_is_set()
    {
        CueSheet sheet = CueSheetParser.Parse("", "a.cues");
        (sheet.Tempo, sheet.Meter, sheet.Tapes, sheet.Quantize, sheet.Sync, sheet.Gap)
            .ShouldBe((null, new TimeSignature(4, 4), null, Quantize.Off, false, null));
    }

    private static string Meaning(string file)
    {
        CueSheet sheet = SheetFile.Read(file);
        return $"{sheet.Tempo} {sheet.Tapes}: " + string.Join("; ", sheet.At(48_000).Select(cue => $"{cue.Frame} {cue.Cue.Command}"));
    }
}
