using Modul.Core.Tapes;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Tests.Stage;

public sealed class PairingSheetTests : IDisposable
{
    private const string Token = "q7Jd0yTnS2mPp9vXb4LkZw";
    private const string Url = "http://192.168.178.123:8765/";
    private const string PairingUrl = Url + "?token=" + Token;
    private const int Quiet = 4, Finder = 7;

    private static readonly PageAddress Page = new(Url, PairingUrl, Token);

    private readonly LiveRig _rig = new();
    private readonly FakeTime _time = new();

    public void Dispose() => _rig.Dispose();

    [ZbarTheory]
    [InlineData(80, 24, true, 0)]
    [InlineData(80, 24, true, 255)]
    [InlineData(200, 60, true, 0)]
    [InlineData(90, 21, true, 0)]
    [InlineData(100, 60, false, 0)]
    [InlineData(100, 60, false, 255)]
    public void A_camera_reads_the_address(int width, int height, bool unicode, byte room)
    {
        using var folder = new TestFolder();
        folder.Write("screen.pgm", new Photo(Drawn(width, height, unicode), room).ToPgm());
        ProgramRun run = folder.Run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "screen.pgm");
        run.Code.ShouldBe(0, run.Error);
        run.Out.TrimEnd().ShouldBe(PairingUrl);
    }

    [Fact]
    public void The_code_has_its_three_finders_and_a_quiet_zone_whatever_is_around()
    {
        var photo = new Photo(Drawn(41, 24, unicode: true), room: 0);
        int last = 41 - Quiet - Finder;
        foreach ((int x, int y) in ((int, int)[])[(Quiet, Quiet), (last, Quiet), (Quiet, last)])
            for (int row = 0; row < Finder; row++)
                for (int column = 0; column < Finder; column++)
                    photo.Dark(x + column, y + row).ShouldBe(Math.Max(Math.Abs(row - 3), Math.Abs(column - 3)) != 2, $"{column}, {row} of the finder at {x}, {y}");
        for (int at = 0; at < 41; at++)
            for (int edge = 0; edge < Quiet; edge++)
                foreach ((int x, int y) in ((int, int)[])[(at, edge), (edge, at), (at, 40 - edge), (40 - edge, at)]) photo.Dark(x, y).ShouldBeFalse($"{x}, {y}");
    }

    [Theory]
    [InlineData(80, 24, true)]
    [InlineData(80, 24, false)]
    [InlineData(90, 21, true)]
    [InlineData(40, 24, true)]
    [InlineData(100, 10, true)]
    [InlineData(20, 10, true)]
    public void Address_and_token_stand_there_whatever_the_size(int width, int height, bool unicode)
    {
        string text = string.Concat(Lines(Drawn(width, height, unicode)).Select(line => line.Trim()));
        text.ShouldContain(Url);
        text.ShouldContain(Token);
        text.ShouldContain("any key goes back");
    }

    [Theory]
    [InlineData(40, 24, true)]
    [InlineData(80, 20, true)]
    [InlineData(81, 60, false)]
    public void Where_the_code_has_no_room_there_is_none(int width, int height, bool unicode) =>
        string.Concat(Lines(Drawn(width, height, unicode))).ShouldNotContain(symbol => "█▀▄#".Contains(symbol, StringComparison.Ordinal));

    [Fact]
    public void Without_unicode_a_module_is_two_plain_cells()
    {
        string[] lines = [.. Lines(Drawn(100, 60, unicode: false))];
        lines[4].Trim().ShouldStartWith("##############  ");
        string.Concat(lines).ShouldAllBe(symbol => char.IsAscii(symbol));
    }

    [Fact]
    public void P_shows_it_and_any_key_goes_back_and_does_nothing_else()
    {
        var notices = new NoticeLog(_time);
        PairingSheet sheet = PairingSheet.Of(Page, Glyphs.Unicode)!;
        var desk = new KeyDesk(_rig, notices, _time, sheet);
        foreach (char key in "p pPpqp\u001bpo")
        {
            bool shown = sheet.Shown;
            desk.Press(KeysTests.Key(key)).ShouldBeFalse();
            sheet.Shown.ShouldBe(!shown);
        }
        _rig.Play("").StatusOf(1).State.ShouldBe(TapeState.Empty);
        notices.Latest(0).ShouldBeNull();
        desk.Press(KeysTests.Key('q')).ShouldBeTrue();
    }

    [Fact]
    public async Task The_display_gives_way_to_it_and_comes_back()
    {
        using var screen = new ScreenModel(80, 24);
        using var keys = new System.Collections.Concurrent.BlockingCollection<ConsoleKeyInfo>();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Task run = Task.Run(() => new StageScreen(_rig, screen.Console, () => keys.Take(), _time, Page).Run(stop.Token));
        Until(() => screen.Text.Contains("Ppair", StringComparison.Ordinal));
        screen.Text.ShouldContain($"page: {Url}; P shows what pairs a browser with it");
        screen.Text.ShouldNotContain(Token);
        keys.Add(KeysTests.Key('p'));
        Until(() => screen.Text.Contains(Token, StringComparison.Ordinal) && !screen.Text.Contains("EMPTY", StringComparison.Ordinal));
        keys.Add(KeysTests.Key(' '));
        Until(() => screen.Text.Contains("EMPTY", StringComparison.Ordinal) && !screen.Text.Contains(Token, StringComparison.Ordinal));
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public void A_page_that_needs_no_pairing_has_no_sheet_and_no_key()
    {
        PairingSheet.Of(null, Glyphs.Unicode).ShouldBeNull();
        PairingSheet.Of(new PageAddress(Url, null, null), Glyphs.Unicode).ShouldBeNull();
        var notices = new NoticeLog(_time);
        new KeyDesk(_rig, notices, _time).Press(KeysTests.Key('p'));
        notices.Latest(0)!.Value.Text.ShouldBe("no such key: the last lines show the keys");
        using var screen = new ScreenModel(80, 24);
        new StageScreen(_rig, screen.Console, () => null, _time, new PageAddress(Url, null, null)).Draw();
        screen.Text.ShouldContain($"page: {Url} ");
        screen.Text.ShouldNotContain("Ppair");
    }

    [Theory]
    [InlineData(true, "page: " + PairingUrl)]
    [InlineData(false, "page: " + Url)]
    public void Plain_lines_tell_the_address_once(bool pairs, string line)
    {
        using var writer = new StringWriter();
        var lines = new PlainLines(_rig, writer, _time, pairs ? Page : new PageAddress(Url, null, null));
        lines.Step();
        lines.Step();
        string[] told = [.. writer.ToString().Split(Environment.NewLine).Where(told => told.Contains("page", StringComparison.Ordinal))];
        told.ShouldBe([$"0.000 s  {line}"]);
    }

    private static void Until(Func<bool> seen) => SpinWait.SpinUntil(seen, TimeSpan.FromSeconds(30)).ShouldBeTrue();

    private static Canvas Drawn(int width, int height, bool unicode)
    {
        var canvas = new Canvas(width, height);
        PairingSheet.Of(Page, unicode ? Glyphs.Unicode : Glyphs.Ascii)!.Draw(canvas);
        return canvas;
    }

    private static IEnumerable<string> Lines(Canvas canvas)
    {
        for (int y = 0; y < canvas.Height; y++) yield return string.Concat(canvas.Row(y).ToArray().Select(cell => cell.Symbol));
    }
}
