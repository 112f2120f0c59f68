using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Tests.RealTime;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Tests.Drawing;

public sealed class LaneCanvasTests
{
    private const int Width = 321;
    private const int Height = 100;
    private const int Meter = 17;

    private readonly FakeMachine _machine = new() { Peaks = [.. Enumerable.Repeat(new Peak { LeftMin = -1, LeftMax = 1, RightMin = -0.25f, RightMax = 0.25f }, 400)] };
    private readonly uint[] _memory = new uint[Width * Height];
    private readonly LaneCanvas _canvas = new(new Peak[64]);
    private double _now = 10;

    public LaneCanvasTests()
    {
        _canvas.Resize(Width, Height, new Ink(Font(), Font(), 1), numbers: false);
        _machine.Status[0] = _machine.Status[0] with { State = TapeState.Playing, Length = 96_000, Layer = 0, Sealed = 0, Layers = 1 };
    }

    private static int Wave => Width - Meter - 4;

    [Fact]
    public void The_left_side_is_above_the_middle_and_the_right_one_below_on_a_scale_of_roots()
    {
        Draw(0);
        // Full scale reaches 94 % of the half, a quarter of it, half of that.
        uint[] column = Column(Wave - 20);
        column.Take(50).Count(pixel => pixel != Colours.Ground && pixel != Colours.Grid && pixel != Colours.Bar).ShouldBe(47);
        column.Skip(51).Count(pixel => pixel != Colours.Ground && pixel != Colours.Grid && pixel != Colours.Bar).ShouldBeInRange(23, 24);
    }

    [Fact]
    public void What_was_played_is_bright_and_the_rest_dark_with_the_head_between()
    {
        Draw(48_000);
        uint[] row = Row(40);
        int head = Wave / 2;
        row[..head].ShouldAllBe(pixel => pixel == Colours.Playing);
        row[head].ShouldBe(Colours.Head);
        row[(head + 3)..Wave].ShouldAllBe(pixel => pixel == Colours.Mix(Colours.Ground, Colours.Playing, 107));
    }

    [Fact]
    public void Drawn_step_by_step_it_is_the_same_as_drawn_at_once()
    {
        var random = new Random(3);
        _machine.Peaks = [.. Enumerable.Range(0, 400).Select(_ => new Peak { LeftMax = random.NextSingle(), RightMax = random.NextSingle() })];
        _machine.Status[0].State = TapeState.Overdubbing;
        (_machine.Engine.GapIn, _machine.Engine.GapOut) = (9_000, 5_000);
        long frame = 0;
        for (int i = 0; i < 400; i++)
        {
            frame += random.Next(0, 3000);
            Draw(frame);
        }
        var fresh = new LaneCanvas(new Peak[64]);
        fresh.Resize(Width, Height, new Ink(Font(), Font(), 1), numbers: false);
        var memory = new uint[Width * Height];
        int patience = 10_000;
        _machine.Engine.Frame = frame;
        fresh.Draw(new Pixels(memory, Width, Height), _machine, new Reading(_machine), 0, new Moment(_now, frame), ref patience);
        for (int y = 0; y < Height; y++) Row(y)[..Wave].ShouldBe(memory.AsSpan(y * Width, Wave).ToArray(), $"row {y}");
    }

    [Fact]
    public void What_changed_is_told_and_nothing_else_changed()
    {
        var random = new Random(4);
        Draw(0);
        long frame = 0;
        for (int i = 0; i < 300; i++)
        {
            uint[] before = [.. _memory];
            frame += random.Next(0, 4000);
            _machine.Levels[0] = new StereoLevel(random.NextSingle(), random.NextSingle());
            Draw(frame);
            for (int at = 0; at < _memory.Length; at++)
                if (_memory[at] != before[at]) IsTold(at % Width, at / Width).ShouldBeTrue($"{at % Width}, {at / Width}");
        }
    }

    [Fact]
    public void A_picture_in_which_nothing_changed_tells_nothing()
    {
        Draw(12_345);
        for (int i = 0; i < 60; i++) Draw(12_345);
        _canvas.Damage.Rects.Length.ShouldBe(0);
    }

    [Fact]
    public void A_clip_and_what_a_tape_waits_for_are_shown_over_the_waveform_and_go_again()
    {
        Draw(0);
        Row(10).ShouldNotContain(Colours.Recording);
        _machine.Levels[0] = new StereoLevel(1.01f, 0.5f);
        _machine.Status[0].Awaited = (byte)TapeAction.Overdub;
        Draw(0);
        Row(10).ShouldContain(Colours.Recording);
        Row(10).ShouldContain(Colours.Armed);
        _machine.Levels[0] = default;
        _machine.Status[0].Awaited = TapeStatus.Nothing;
        _now += 2.1;
        Draw(0);
        Row(10)[..Wave].ShouldNotContain(Colours.Recording);
        Row(10)[..Wave].ShouldNotContain(Colours.Armed);
    }

    [Fact]
    public void It_allocates_nothing()
    {
        var reading = new Reading(_machine);
        DrawLevels(200);
        AllocatedBytes.Of(() => DrawLevels(2000)).ShouldBe(0);

        void DrawLevels(int times)
        {
            for (int i = 0; i < times; i++)
            {
                _machine.Levels[0] = new StereoLevel(i % 10 / 9f, i % 7 / 6f);
                DrawAt(reading, i * 700);
            }
        }
    }

    [Fact]
    public void At_any_size_and_with_any_tape_it_stays_in_its_picture()
    {
        var random = new Random(5);
        for (int i = 0; i < 1500; i++)
        {
            int width = random.Next(1, 200), height = random.Next(1, 60);
            _canvas.Resize(width, height, new Ink(Font(), Font(), random.NextDouble() * 3), numbers: random.Next(2) == 0);
            _machine.Status[0] = new TapeStatus
            {
                State = (TapeState)random.Next(0, 9), Length = random.NextInt64(-5, 100_000), Anchor = random.NextInt64(-100_000, 100_000), Layer = random.Next(-1, 2),
                Awaited = (byte)random.Next(256), Layers = random.Next(9),
            };
            _machine.Engine.Tempo = random.Next(3) == 0 ? 0 : random.Next(10, 1000);
            _machine.Engine.Frame = random.NextInt64(0, 1_000_000);
            int patience = 500;
            var memory = new uint[width * height];
            _canvas.Draw(new Pixels(memory, width, height), _machine, new Reading(_machine), 0, new Moment(_now += 0.02, _machine.Engine.Frame + 500), ref patience);
        }
    }

    private static GlyphSheet Font()
    {
        var font = new GlyphSheet(9);
        foreach (char character in GlyphSheet.Characters) font.Add(character, [.. Enumerable.Repeat((byte)128, 9 * 5)], 5);
        return font;
    }

    private void Draw(long frame)
    {
        _machine.Engine.Frame = frame;
        DrawAt(new Reading(_machine), frame);
    }

    private void DrawAt(Reading reading, long frame)
    {
        _now += 1 / 60.0;
        reading.Take(_machine);
        int patience = 10_000;
        _canvas.Draw(new Pixels(_memory, Width, Height), _machine, reading, 0, new Moment(_now, frame), ref patience);
    }

    private bool IsTold(int x, int y)
    {
        foreach (PixelRect rect in _canvas.Damage.Rects)
            if (x >= rect.X && x < rect.Right && y >= rect.Y && y < rect.Bottom) return true;
        return false;
    }

    private uint[] Row(int y) => _memory[(y * Width)..((y + 1) * Width)];

    private uint[] Column(int x) => [.. Enumerable.Range(0, Height).Select(y => _memory[(y * Width) + x])];
}
