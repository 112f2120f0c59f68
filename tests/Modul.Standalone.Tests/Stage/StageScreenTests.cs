using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Tests.Stage;

public sealed class StageScreenTests : IDisposable
{
    private readonly LiveRig _rig = new();
    private readonly FakeTime _time = new();
    private ScreenModel _screen = new(80, 24);

    public void Dispose()
    {
        _screen.Dispose();
        _rig.Dispose();
    }

    /// <summary>Performances that end with tape 1 in a state, and what its rows then say.</summary>
    public static TheoryData<string, string, string[]> States => new()
    {
        { "tempo 120", "EMPTY", ["0.0 dB C"] },
        { "tempo 120;quantize bar|4800;record", "ARMED", ["→record"] },
        { "tempo 120;record|48000", "RECORDING", ["1.00 s 0.5 bars"] },
        { "tempo 120;record bars 1|120000", "PLAYING", ["2.00 s 1 bar", "25%", "layers 1 u1"] },
        { "tempo 120;record bars 2|192000;overdub|4800", "OVERDUBBING", ["4.00 s 2 bars", "2%", "layers 2"] },
        { "tempo 120;record bars 1|96000;replace|4800", "REPLACING", ["2.00 s 1 bar", "5%"] },
        { "tempo 120;record bars 1|96000;stop|4800", "STOPPED", ["2.00 s 1 bar", "5%"] },
        { "tempo 120;record bars 1|96000;quantize bar|4800;overdub", "PLAYING", ["→overdub"] },
        { "tempo 120;record bars 1|96000;overdub|100;overdub|96000;undo|100", "PLAYING", ["layers 1 u1 r1"] },
        { "record|48000;record|100", "PLAYING", ["1.00 s 1 bar "] },
        { "mute;solo;volume -6.5;pan -0.2", "EMPTY", ["MUTE", "SOLO", "-6.5 dB L20"] },
        { "volume -inf;pan 1", "EMPTY", ["-inf dB R100"] },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_tape_shows_its_state_and_numbers(string performance, string state, string[] numbers)
    {
        foreach (string part in performance.Split('|'))
        {
            int digits = part.TakeWhile(char.IsAsciiDigit).Count();
            if (digits > 0) _rig.Play("", int.Parse(part[..digits]));
            _rig.Play(part[digits..].TrimStart(';'), 1);
        }
        Show();
        string rows = string.Join('\n', _screen.Lines[2..4]);
        rows.ShouldStartWith($"► 1  {state} ");
        foreach (string number in numbers) Squeezed(rows).ShouldContain(number);
    }

    [Fact]
    public void The_transport_shows_place_tempo_and_what_is_on()
    {
        _rig.Play("tempo 90.5;quantize beat;metronome on;live-record on;play-through on;sync on", 1);
        _rig.Play("", 48_000 * 4);
        Show();
        // 4 s at 90.5 a minute are 6.03 beats; 128 frames of playback latency later is heard what was beat 6.02.
        Squeezed(_screen.Lines[0]).ShouldStartWith(" 2:3 ");
        Squeezed(_screen.Lines[0]).ShouldContain("90.5 bpm 4/4 quantize beat sync CLICK THRU REC");
        _screen.Lines[0].IndexOf('█').ShouldBe(_screen.Lines[0].LastIndexOf('█') - 1);
    }

    [Fact]
    public void Without_a_tempo_there_is_no_bar()
    {
        _rig.Play("", 4800);
        Show();
        _screen.Lines[0].ShouldStartWith(" --:- ");
        _screen.Lines[0].ShouldContain("no tempo 4/4");
    }

    [Fact]
    public void Selection_is_marked()
    {
        _rig.Play("select 2;also 3;also 8");
        Show();
        _screen.Lines.Where((_, y) => y is >= 2 and < 18 && y % 2 == 0).Select(line => line[..3]).ShouldBe(
            ["  1", "► 2", "+ 3", "  4", "  5", "  6", "  7", "+ 8"]);
    }

    [Fact]
    public void Meters_are_in_decibels_and_mark_what_clips()
    {
        _rig.Play("tempo 120;record bars 1", 96_000, 0.1f).Play("", 96_000, 0);
        Show();
        // -20 dB of full scale on a scale of 60 dB fills two thirds: 8 of the 12 cells.
        _screen.Lines[2].ShouldEndWith("L████████     ");
        _screen.Lines[1].ShouldStartWith(" INPUT  L");
        _rig.Play("play-through on", 4800, 1.5f);
        Show();
        _screen.Lines[1].ShouldStartWith(" INPUT! L██");
        _screen.Lines[1].ShouldContain(" MASTER! L██");
    }

    [Fact]
    public void A_clipped_tape_stays_marked_until_it_was_seen()
    {
        _rig.Play("tempo 120;record bars 1", 96_000, 0.9f).Play("volume 6", 4800, 0);
        var screen = Screen();
        screen.Draw();
        _screen.Lines[2].ShouldEndWith("!");
        _rig.Play("volume -20", 96_000 * 5, 0);
        _time.Pass(1.9);
        screen.Draw();
        _screen.Lines[2].ShouldEndWith("!");
        _time.Pass(0.2);
        screen.Draw();
        _screen.Lines[2].ShouldEndWith(" ");
    }

    [Fact]
    public void The_machine_is_shown()
    {
        (_rig.Status.Xruns, _rig.Status.StallsAbsorbed, _rig.Status.Holes) = (7, 3, 2);
        for (int i = 0; i < 100; i++) _rig.Status.Duration.Add(i < 90 ? 31 : 4000);
        Show();
        string machine = Squeezed(string.Join(' ', _screen.Lines[18..20]));
        machine.ShouldStartWith("jack 48000 Hz period 128 in 128 out 2048 ring 1920 gap 64+128 (4.0 ms) xruns 7 holes 2 absorbed 3 ");
        machine.ShouldContain("callback p50 0 p99 4 max 4 us blocks ");
        _rig.Status.State = MachineState.Lost;
        Show();
        _screen.Lines[18].ShouldStartWith("jack LOST");
    }

    [Fact]
    public void Notices_and_refused_presses_are_told_once()
    {
        _rig.Tell(new Notice(NoticeKind.Period, 64, 1024));
        _rig.Play("undo");
        var screen = Screen();
        screen.Draw();
        _screen.Lines[20].ShouldStartWith("the period changed from 64 to 1024 frames");
        _screen.Lines[21].TrimEnd().ShouldBe("not possible now: 1 command refused");
        _rig.Tell(new Notice(NoticeKind.NoPriority, 1, 0));
        screen.Draw();
        string.Concat(_screen.Lines[20..22]).ShouldStartWith(NoticeText.Of(new Notice(NoticeKind.NoPriority, 1, 0)));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Every_key_and_all_eight_tapes_are_there(int width, int height)
    {
        _screen = new ScreenModel(width, height);
        Show();
        for (int tape = 1; tape <= 8; tape++) _screen.Lines.Count(line => line.StartsWith($"{(tape == 1 ? '►' : ' ')} {tape}  EMPTY", StringComparison.Ordinal)).ShouldBe(1);
        string keys = string.Concat(_screen.Lines[^2..]);
        foreach (string key in (string[])["1-8", "shift+1-8", "space", "overdub", "undo", "redo", "clear", "all", "mute", "solo", "↑↓", "merge", "live record", "play-through", "write", "metronome", "quit"])
            keys.ShouldContain(key);
    }

    [Fact]
    public void Of_sixty_four_tapes_those_around_the_selected_one_are_shown()
    {
        using var rig = new LiveRig(tapes: 64);
        var screen = Screen(rig);
        foreach ((int selected, int first) in ((int, int)[])[(1, 1), (30, 22), (64, 49)])
        {
            rig.Play($"select {selected}");
            screen.Draw();
            _screen.Lines[2..18].Select(line => int.Parse(line[1..3])).ShouldBe(Enumerable.Range(first, 16));
            _screen.Lines.Count(line => line.StartsWith($"►{selected,2}", StringComparison.Ordinal)).ShouldBe(1);
        }
    }

    [Fact]
    public void Any_size_is_drawn_within_its_bounds_with_the_selected_tape_in_it()
    {
        using var many = new LiveRig(tapes: 64);
        foreach (LiveRig rig in (LiveRig[])[_rig, many])
        {
            rig.Play("tempo 120;record bars 1", 96_000).Play("overdub;also 2;mute;solo;volume -6;pan -1;quantize bar;record 2", 600);
            rig.Tell(new Notice(NoticeKind.NoPriority, 1, 0));
            var screen = Screen(rig);
            for (int width = 20; width <= 200; width += width is < 30 or (> 76 and < 84) ? 1 : 7)
            {
                for (int height = 5; height <= 70; height += height < 26 ? 1 : 13)
                {
                    _screen.Resize(width, height);
                    screen.Draw();
                    _screen.Text.ShouldNotContain("?", customMessage: $"{width} x {height}");
                    _screen.Lines.Count(line => line.StartsWith("► 1  OVERDUBBING", StringComparison.Ordinal)).ShouldBe(1, $"{width} x {height}");
                }
            }
        }
    }

    [Fact]
    public void Sizes_too_small_for_anything_do_no_harm()
    {
        var screen = Screen();
        foreach (int width in (int[])[1, 2, 7, 19])
        {
            foreach (int height in (int[])[1, 2, 3, 4])
            {
                _screen.Resize(width, height);
                screen.Draw();
            }
        }
        _screen.Resize(80, 24);
        screen.Draw();
        _screen.Lines[2].ShouldStartWith("► 1  EMPTY");
    }

    [Fact]
    public void What_has_not_changed_is_not_sent_again()
    {
        var screen = Screen();
        screen.Draw();
        long first = _screen.Written;
        screen.Draw();
        _screen.Written.ShouldBe(first);
        _rig.Play("volume 4 -9");
        screen.Draw();
        (_screen.Written - first).ShouldBeInRange(1, 1000);
        _screen.Text.ShouldContain("-9.0 dB");
    }

    [Fact]
    public void Without_unicode_it_is_drawn_in_ascii()
    {
        _screen.Console.Profile.Capabilities.Unicode = false;
        _rig.Play("tempo 120;record bars 1", 100_000).Play("quantize bar;overdub");
        Show();
        _screen.Text.ShouldAllBe(symbol => char.IsAscii(symbol));
        _screen.Lines[2].ShouldStartWith("> 1  PLAYING");
    }

    private void Show() => Screen().Draw();

    private StageScreen Screen(LiveRig? rig = null) => new(rig ?? _rig, _screen.Console, () => null, _time);

    private static string Squeezed(string text) => string.Join(' ', text.Split(' ').Where((word, i) => i == 0 || word.Length > 0));
}
