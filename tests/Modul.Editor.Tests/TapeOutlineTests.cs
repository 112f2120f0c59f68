using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Editor.Model;

namespace Modul.Editor.Tests;

/// <summary>What a lane draws of a real engine's tape, against what was played into it.</summary>
public sealed unsafe class TapeOutlineTests
{
    private const int Block = 480;
    private const int Length = 48_000;

    [Fact]
    public void A_takes_outline_is_that_of_what_was_played()
    {
        using var looper = new Looper(new LooperOptions { Offline = true, Tapes = 2 });
        var machine = new LooperMachine(looper.Board, looper.Queue, looper.Store);
        Play(looper, 0, new Command(CommandKind.Record, 1));
        for (int block = 1; block < Length / Block; block++) Play(looper, block);
        Play(looper, Length / Block, new Command(CommandKind.Record, 1));
        for (int block = 1; block < 10; block++) Play(looper, block);
        var reading = new Reading(machine);
        reading.Tapes[0].State.ShouldBe(TapeState.Playing);
        reading.Tapes[0].Length.ShouldBe(Length);
        var outline = new TapeOutline(new Peak[64]);
        int patience = 100_000;
        outline.Update(machine, reading.Tapes[0], Length, 10, 1, ref patience);
        // Each tenth of it is louder by a tenth; a column may see into its neighbours by a pair of peaks.
        // The first has the seam over it: what was still coming in fades out there.
        for (int x = 1; x < 10; x++) outline.Outline.Left[x].ShouldBeInRange(LoudnessAt(x), LoudnessAt(x + 1) + 0.001f);
    }

    [Fact]
    public void While_it_is_recorded_it_grows_and_what_is_shown_is_what_was_played()
    {
        using var looper = new Looper(new LooperOptions { Offline = true, Tapes = 1 });
        var machine = new LooperMachine(looper.Board, looper.Queue, looper.Store);
        var reading = new Reading(machine);
        var outline = new TapeOutline(new Peak[64]);
        Play(looper, 0, new Command(CommandKind.Record, 1));
        for (int block = 1; block < Length / Block; block++)
        {
            Play(looper, block);
            reading.Take(machine);
            int patience = 500;
            outline.Update(machine, reading.Tapes[0], Length, 100, block * 0.01, ref patience);
        }
        outline.Outline.Columns.ShouldBeGreaterThanOrEqualTo(99);
        // All but the end, whose block the record head has not left.
        for (int x = 0; x < 80; x++) outline.Outline.Left[x].ShouldBeInRange(LoudnessAt(x / 10), LoudnessAt((x / 10) + 1) + 0.001f);
    }

    [Fact]
    public void Another_generation_is_other_audio_though_all_else_is_equal()
    {
        var machine = new FakeMachine { Peaks = Flat(0.5f) };
        var tape = new TapeStatus { State = TapeState.Playing, Layer = 0, Length = Length, Layers = 1 };
        var outline = new TapeOutline(new Peak[64]);
        int patience = 100_000;
        outline.Update(machine, tape, Length, 10, 1, ref patience).ShouldBe(0);
        outline.Outline.Left.ToArray().ShouldAllBe(swing => swing == 0.5f);
        machine.Peaks = Flat(0.75f);
        outline.Update(machine, tape, Length, 10, 2, ref patience).ShouldBe(-1);
        outline.Outline.Left.ToArray().ShouldAllBe(swing => swing == 0.5f);
        machine.Generation++;
        outline.Update(machine, tape, Length, 10, 3, ref patience).ShouldBe(0);
        outline.Outline.Left.ToArray().ShouldAllBe(swing => swing == 0.75f);
    }

    private static Peak[] Flat(float swing) => [.. Enumerable.Repeat(new Peak { LeftMax = swing }, (Length / Peak.Frames) + 1)];

    private static float LoudnessAt(int tenth) => Math.Min(9, tenth) / 10f;

    private static void Play(Looper looper, int block, Command? press = null)
    {
        if (press is { } command) looper.Queue.TryAdd(command).ShouldBeTrue();
        float[] input = new float[Block], left = new float[Block], right = new float[Block];
        for (int i = 0; i < Block; i++) input[i] = LoudnessAt((int)(((long)block * Block) + i) * 10 / Length) * (i % 2 == 0 ? 1 : -1);
        fixed (float* a = input, b = left, c = right) looper.Process(new AudioBlock(a, a, b, c, Block));
    }
}
