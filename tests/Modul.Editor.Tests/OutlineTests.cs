using Modul.Core.Storage;
using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class OutlineTests
{
    [Theory]
    [InlineData(1000, 100)]
    [InlineData(1000, 333)]
    [InlineData(7, 500)]
    [InlineData(5000, 1920)]
    public void Each_column_is_as_high_as_the_highest_peak_under_it(int pairs, int width)
    {
        var random = new Random(pairs + width);
        var machine = new FakeMachine { Peaks = [.. Enumerable.Range(0, pairs).Select(_ => PeakOf(random))] };
        long length = (pairs * 256L) - 100;
        var outline = new Outline(new Peak[64]);
        outline.Begin(0, length, length, width);
        ReadAll(outline, machine);
        outline.Columns.ShouldBe(width);
        for (int x = 0; x < width; x++)
        {
            // By the definition: every frame of the column, the pair it is in.
            double highest = 0;
            long from = x * length / width, to = Math.Max(from + 1, (x + 1) * length / width);
            for (long pair = from / 256; pair <= (to - 1) / 256; pair++)
                highest = Math.Max(highest, Math.Max(-machine.Peaks[pair].LeftMin, machine.Peaks[pair].LeftMax));
            outline.Left[x].ShouldBe((float)highest, $"column {x}");
        }
    }

    [Fact]
    public void A_long_tape_is_read_over_several_frames_within_the_patience_of_each()
    {
        var machine = new FakeMachine { Peaks = new Peak[100_000] };
        var outline = new Outline(new Peak[1024]);
        outline.Begin(0, 100_000 * 256L, 100_000 * 256L, 800);
        int frames = 0;
        for (; !outline.Complete; frames++)
        {
            int before = machine.PairsRead, patience = 8192;
            outline.Read(machine, ref patience);
            (machine.PairsRead - before).ShouldBeLessThan(8192 + 2048);
        }
        frames.ShouldBeInRange(10, 20);
    }

    [Fact]
    public void A_growing_take_reads_only_its_end_again()
    {
        var machine = new FakeMachine { Peaks = [.. Enumerable.Repeat(new Peak { LeftMin = -0.5f, LeftMax = 0.25f, RightMax = 0.1f }, 10_000)] };
        var outline = new Outline(new Peak[1024]);
        outline.Begin(0, 1_000_000, 4_000_000, 400);
        ReadAll(outline, machine);
        outline.Columns.ShouldBe(100);
        outline.Left.ToArray().ShouldAllBe(swing => swing == 0.5f);
        outline.Right.ToArray().ShouldAllBe(swing => swing == 0.1f);
        int before = machine.PairsRead;
        outline.Grow(1_000_800);
        int patience = 8192;
        outline.Read(machine, ref patience).ShouldBeInRange(98, 99);
        (machine.PairsRead - before).ShouldBeLessThan(120);
        outline.Columns.ShouldBe(101);
    }

    [Fact]
    public void What_is_not_to_be_had_is_tried_again_once_a_frame_and_not_drawn_flat()
    {
        var machine = new FakeMachine();
        var outline = new Outline(new Peak[64]);
        outline.Begin(0, 256_000, 256_000, 300);
        int patience = 8192;
        for (int frame = 1; frame <= 50; frame++)
        {
            outline.Read(machine, ref patience).ShouldBe(-1);
            machine.Reads.ShouldBe(frame);
        }
        (outline.Complete, patience).ShouldBe((false, 8192));
        machine.Peaks = [.. Enumerable.Repeat(new Peak { LeftMin = -0.5f, RightMax = 0.25f }, 1000)];
        outline.Read(machine, ref patience).ShouldBe(0);
        outline.Complete.ShouldBeTrue();
        outline.Left.ToArray().ShouldAllBe(swing => swing == 0.5f);
        outline.Right.ToArray().ShouldAllBe(swing => swing == 0.25f);
    }

    [Fact]
    public void What_is_gone_in_mid_way_goes_on_where_it_was()
    {
        var random = new Random(7);
        Peak[] peaks = [.. Enumerable.Range(0, 1000).Select(_ => PeakOf(random))];
        Outline whole = new(new Peak[64]), outline = new(new Peak[64]);
        whole.Begin(0, 256_000, 256_000, 150);
        ReadAll(whole, new FakeMachine { Peaks = peaks });
        outline.Begin(0, 256_000, 256_000, 150);
        var machine = new FakeMachine();
        for (int there = 0, patience = 100_000; there <= 1000; there += 40)
        {
            machine.Peaks = peaks[..there];
            outline.Read(machine, ref patience);
            outline.Complete.ShouldBe(there == 1000);
        }
        outline.Left.SequenceEqual(whole.Left).ShouldBeTrue();
        outline.Right.SequenceEqual(whole.Right).ShouldBeTrue();
    }

    [Fact]
    public void What_is_just_being_written_or_is_no_number_is_silence()
    {
        Peak none = new() { LeftMin = float.PositiveInfinity, LeftMax = float.NegativeInfinity, RightMin = float.NaN, RightMax = float.NaN };
        var machine = new FakeMachine { Peaks = [none, none] };
        var outline = new Outline(new Peak[16]);
        outline.Begin(0, 512, 512, 10);
        ReadAll(outline, machine);
        outline.Left.ToArray().ShouldAllBe(swing => swing == 0);
        outline.Right.ToArray().ShouldAllBe(swing => swing == 0);
    }

    [Fact]
    public void Any_numbers_end_well()
    {
        var random = new Random(60);
        var outline = new Outline(new Peak[32]);
        var machine = new FakeMachine { Peaks = new Peak[500] };
        for (int i = 0; i < 3000; i++)
        {
            long length = random.NextInt64(-10, 1_000_000), span = random.NextInt64(-10, 2_000_000);
            outline.Begin(random.Next(-1, 3), length, span, random.Next(0, 300));
            int patience = random.Next(-1, 500);
            outline.Read(machine, ref patience);
            outline.Grow(length + random.Next(-100, 5000));
            outline.Columns.ShouldBeInRange(0, outline.Width);
            outline.Left.Length.ShouldBe(outline.Columns);
        }
    }

    private static Peak PeakOf(Random random) => new()
    {
        LeftMin = -random.NextSingle(), LeftMax = random.NextSingle(), RightMin = -random.NextSingle(), RightMax = random.NextSingle(),
    };

    private static void ReadAll(Outline outline, FakeMachine machine)
    {
        for (int frames = 0; !outline.Complete; frames++)
        {
            frames.ShouldBeLessThan(10_000);
            int patience = 100;
            outline.Read(machine, ref patience);
        }
    }
}
