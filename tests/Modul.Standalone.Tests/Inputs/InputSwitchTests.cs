using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Inputs;

/// <summary>Which file feeds the input when. The rate makes the fade of play-through 5 frames, which are left out.</summary>
public sealed class InputSwitchTests : IDisposable
{
    private const int Rate = 1000;
    private const int Fade = 5;

    private readonly TestFolder _folder = new();
    private readonly Sound _a;
    private readonly Sound _b;

    public InputSwitchTests()
    {
        _a = _folder.Write("a.wav", Sound.Noise(700, seed: 1, Rate));
        _b = _folder.Write("b.wav", Sound.Noise(300, seed: 2, Rate));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_feeds_from_its_cue_to_its_end() => Heard("100f input a.wav\n1000f end").ShouldBeExactly(Line(1000, (100, _a, 0, 700)));

    [Fact]
    public void The_next_file_takes_over() =>
        Heard("100f input a.wav\n400f input b.wav\n900f input b.wav\n1300f end")
            .ShouldBeExactly(Line(1300, (100, _a, 0, 300), (400, _b, 0, 300), (900, _b, 0, 300)));

    [Fact]
    public void A_file_begins_anew_each_time_it_is_named() =>
        Heard("0f input a.wav\n200f input b.wav\n300f input a.wav\n350f input a.wav\n500f end")
            .ShouldBeExactly(Line(500, (0, _a, 0, 200), (200, _b, 0, 100), (300, _a, 0, 50), (350, _a, 0, 150)));

    [Fact]
    public void Loop_begins_it_again() =>
        Heard("10f input b.wav loop\n1000f input a.wav\n1100f end")
            .ShouldBeExactly(Line(1100, (10, _b, 0, 300), (310, _b, 0, 300), (610, _b, 0, 300), (910, _b, 0, 90), (1000, _a, 0, 100)));

    [Fact]
    public void The_command_line_s_file_feeds_until_the_first_cue() =>
        Heard("500f input b.wav\n900f end", input: "a.wav").ShouldBeExactly(Line(900, (0, _a, 0, 500), (500, _b, 0, 300)));

    [Fact]
    public void A_block_may_hold_many_switches()
    {
        const string Sheet = "0f input b.wav loop\n333f input a.wav\n334f input b.wav loop\n700f input a.wav\n1400f end";
        Sound expected = Line(1400, (0, _b, 0, 300), (300, _b, 0, 33), (333, _a, 0, 1), (334, _b, 0, 300), (634, _b, 0, 66), (700, _a, 0, 700));
        foreach (int block in (int[])[1, 7, 512, 65_536]) Heard(Sheet, block: block).ShouldBeExactly(expected);
    }

    [Theory]
    [InlineData("0f input a.wav", 700)]
    [InlineData("100f input a.wav", 800)]
    [InlineData("0f input a.wav\n500f input b.wav", 800)] // a's end is not reached
    [InlineData("0f input b.wav\n500f input b.wav loop\n", 500)] // a loop has no end
    [InlineData("0f input a.wav\n1s mute", 1000)]
    [InlineData("900f mute\n0f input b.wav", 900)] // the last by time, not by line
    [InlineData("0f input a.wav\n10f end", 10)]
    [InlineData("0f input a.wav\n2s end\n5s mute", 2000)]
    [InlineData("0f input a.wav\n2s end\n1500f end", 1500)]
    [InlineData("5s end", 5000)]
    public void It_lasts_until_its_end_or_its_last_cue_and_its_inputs_are_over(string sheet, int frames) =>
        _folder.Play(sheet, options => options with { Rate = Rate }).Frames.ShouldBe(frames);

    private Sound Heard(string sheet, string? input = null, int block = 64)
    {
        Sound heard = _folder.Play(
            "0s play-through on\n" + sheet,
            options => options with { Input = input is null ? null : _folder.At(input), Block = block, Rate = Rate });
        heard.Left.AsSpan(0, Fade).Clear();
        heard.Right.AsSpan(0, Fade).Clear();
        return heard;
    }

    // Silence, and parts of sounds where they begin.
    private static Sound Line(int frames, params (int At, Sound Sound, int From, int Frames)[] parts)
    {
        var line = new Sound(new float[frames], new float[frames], Rate);
        foreach ((int at, Sound sound, int from, int count) in parts)
        {
            sound.Left.AsSpan(from, count).CopyTo(line.Left.AsSpan(at));
            sound.Right.AsSpan(from, count).CopyTo(line.Right.AsSpan(at));
        }
        line.Left.AsSpan(0, Fade).Clear();
        line.Right.AsSpan(0, Fade).Clear();
        return line;
    }
}
