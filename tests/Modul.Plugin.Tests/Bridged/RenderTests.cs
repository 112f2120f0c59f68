using Modul.Plugin.Bridged;

namespace Modul.Plugin.Tests.Bridged;

/// <summary>What a host hears is what the same events give anywhere else, at any block size.</summary>
public sealed class RenderTests
{
    private const uint PlayThrough = 2, Volume1 = 101, Record1 = 120;

    [Theory]
    [InlineData(1, 17)]
    [InlineData(2, 512)]
    [InlineData(3, 4096)]
    [InlineData(4, Performance.Frames)]
    public void The_same_events_sound_as_through_the_other_plugin(int seed, int block)
    {
        Note[] notes = Performance.Of(seed);
        using var bridged = new BridgedRack();
        float[] heard = bridged.Tell(notes).Run(Performance.Frames, block);
        using var direct = new Rack();
        heard.ShouldContain(sample => sample != 0);
        heard.SequenceEqual(Direct(direct, notes)).ShouldBeTrue();
        for (int i = 0; i < Instance.Parameters.Count; i++) bridged.Instance.ValueOf(i).ShouldBe(direct.Instance.ValueOf(i), Instance.Parameters[i].FullName);
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(64, true)]
    [InlineData(480, true)]
    [InlineData(Performance.Frames, true)]
    public void Blocks_of_one_frame_sound_the_same(int block, bool backwards)
    {
        Note[] notes = Performance.Of(7);
        using BridgedRack blocks = new() { Backwards = backwards }, frames = new();
        blocks.Tell(notes).Run(Performance.Frames, block).SequenceEqual(frames.Tell(notes).Run(Performance.Frames, 1)).ShouldBeTrue();
    }

    [Fact]
    public void A_value_holds_from_its_frame_on()
    {
        using var rack = new BridgedRack { Input = _ => 0.5f };
        rack.Tell(Note.Value(100, PlayThrough, 1));
        float[] heard = rack.Run(600, block: 600);
        heard[..101].ShouldAllBe(sample => sample == 0);
        heard[101].ShouldBeGreaterThan(0);
        for (int i = 102; i < heard.Length; i++) heard[i].ShouldBeGreaterThanOrEqualTo(heard[i - 1]); // the engine's own ramp, without a step
        heard[^1].ShouldBe(0.5f);
    }

    [Fact]
    public void A_fader_that_jumps_makes_no_click()
    {
        using var rack = new BridgedRack { Input = _ => 0.5f };
        rack.Press(Record1);
        rack.Run(4800);
        rack.Press(Record1);
        rack.Run(4800);
        rack.Tell(Note.Value(rack.Frame + 11, Volume1, 0), Note.Value(rack.Frame + 700, Volume1, 1));
        float[] heard = rack.Run(2000, block: 2000);
        for (int i = 1; i < heard.Length; i++) Math.Abs(heard[i] - heard[i - 1]).ShouldBeLessThan(0.02f);
        heard[699].ShouldBe(0);
        heard[^1].ShouldBe(0.5f * MathF.Pow(10, 12 / 20f), 1e-4f);
    }

    [Fact]
    public unsafe void Samples_of_64_bits_and_outputs_in_the_place_of_the_inputs_are_played_too()
    {
        using var rack = new BridgedRack();
        rack.Tell(Note.Value(0, PlayThrough, 1)).Run(2000);
        double* left = stackalloc double[64], right = stackalloc double[64];
        void** sides = stackalloc void*[] { left, right };
        for (int i = 0; i < 64; i++) (left[i], right[i]) = (0.25, -0.5);
        rack.Looper.Process(sides, sides, 64, doubles: true, default);
        for (int i = 0; i < 64; i++) (left[i], right[i]).ShouldBe((0.25, -0.5));
    }

    [Fact]
    public unsafe void Without_inputs_or_outputs_it_plays_on()
    {
        using BridgedRack rack = new(), other = new();
        foreach (BridgedRack each in (BridgedRack[])[rack, other]) each.Press(Record1).Run(1000);
        void** none = stackalloc void*[] { null, null };
        rack.Looper.Process(null, null, 500, doubles: false, default);
        rack.Looper.Process(none, none, 500, doubles: false, default);
        rack.Looper.View.Read(out Core.Control.EngineStatus engine, []);
        engine.Frame.ShouldBe(2000);
        other.Input = _ => 0;
        other.Run(1000);
        foreach (BridgedRack each in (BridgedRack[])[rack, other]) each.Input = _ => 0.25f;
        rack.Press(Record1).Run(3000).SequenceEqual(other.Press(Record1).Run(3000)).ShouldBeTrue();
    }

    private static float[] Direct(Rack rack, Note[] notes)
    {
        const int Block = 333;
        var heard = new List<float>();
        for (int from = 0; from < Performance.Frames; from += Block)
        {
            foreach (Note note in notes.Where(note => note.Frame >= from && note.Frame < from + Block))
                if (note.Key < 0) rack.Set(Instance.Parameters[note.Index].Id, NormalizedScale.ValueAt(Instance.Parameters[note.Index], note.Share), (int)(note.Frame - from));
                else rack.Midi(0x90, (byte)note.Key, 127, (int)(note.Frame - from));
            heard.AddRange(rack.Run(Math.Min(Block, Performance.Frames - from), Block));
        }
        return [.. heard];
    }
}
