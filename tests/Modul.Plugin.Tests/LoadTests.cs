using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Storage.State;

namespace Modul.Plugin.Tests;

public sealed class LoadTests
{
    private const uint Volume1 = 101, Record1 = 120, Record2 = 220, Also3 = 306, PlayThrough = 2;
    private const int Loop = 9600, Seam = 240;

    [Fact]
    public void What_is_saved_while_it_plays_is_what_plays_after_it_is_loaded()
    {
        using Rack rack = Looping(0.3f), other = Looping(0.7f);
        byte[] saved = Save(rack);
        rack.Run(777);
        Save(rack).ShouldBe(saved);
        Load(other, saved);
        Save(other).ShouldBe(saved);
        other.Instance.ValueOf(Rack.Index(Volume1)).ShouldBe(-6);
        other.Run(Seam);
        other.Instance.Collect();
        Save(other).ShouldBe(saved);
        float[] loop = rack.Run(Loop - (int)((rack.Frame - Loop) % Loop)); // to its end
        loop = rack.Run(Loop);
        other.Run(Loop - Seam);
        other.Run(Loop).SequenceEqual(loop).ShouldBeTrue();
    }

    [Fact]
    public void It_fades_over_without_a_jump()
    {
        using Rack rack = Looping(0.25f), other = Looping(0.75f);
        byte[] saved = Save(rack);
        float before = other.Run(64)[^1];
        Load(other, saved);
        float[] heard = other.Run(4 * Seam);
        float most = before / Seam * 1.01f; // a fade out of the louder one
        heard[^1].ShouldBe(0.25f * MathF.Pow(10, -6 / 20f), 1e-6f);
        for (int i = 0; i < heard.Length; i++) Math.Abs(heard[i] - (i == 0 ? before : heard[i - 1])).ShouldBeLessThan(most);
    }

    [Fact]
    public void The_last_of_several_holds_whether_the_audio_came_between_or_not()
    {
        using Rack rack = Looping(0.5f), first = Looping(0.1f), second = Looping(0.2f);
        byte[] one = Save(first), two = Save(second);
        Load(rack, one);
        Load(rack, two);
        Save(rack).ShouldBe(two);
        rack.Run(10); // in the middle of the fade
        Load(rack, one);
        Save(rack).ShouldBe(one);
        rack.Run(Seam);
        rack.Run(Seam);
        rack.Instance.Collect();
        rack.Run(2 * Seam);
        Save(rack).ShouldBe(one);
    }

    [Fact]
    public void A_preset_brings_values_and_leaves_the_tapes()
    {
        using Rack rack = Looping(0.5f), other = Looping(0.25f);
        other.Set(Volume1, -12).Set(Record2, 1);
        other.Run(64);
        using var preset = new MemoryStream();
        other.Instance.Save(preset, tapes: false);
        Load(rack, preset.ToArray());
        rack.Instance.ValueOf(Rack.Index(Volume1)).ShouldBe(-12);
        rack.Run(Seam + 1);
        rack.Moves.ShouldBeEmpty();
        rack.Run(1)[0].ShouldBe(0.5f * MathF.Pow(10, -12 / 20f), 1e-6f);
        rack.Instance.ValueOf(Rack.Index(Record2)).ShouldBe(1); // and nothing was recorded
        rack.Run(1, channel: 6)[0].ShouldBe(0);
    }

    [Fact]
    public void Each_room_is_another_generation_to_an_editor_and_a_preset_is_none()
    {
        using Rack rack = Looping(0.5f), other = Looping(0.25f);
        RoomView view = rack.Instance.View;
        byte[] saved = Save(other);
        int before = view.Generation;
        Load(rack, saved);
        view.Generation.ShouldBe(before + 1); // it shows the new room from here on
        Load(rack, saved);
        view.Generation.ShouldBe(before + 2);
        rack.Run(2 * Seam);
        rack.Instance.Collect();
        view.Generation.ShouldBe(before + 2);
        using var preset = new MemoryStream();
        other.Instance.Save(preset, tapes: false);
        Load(rack, preset.ToArray());
        rack.Run(2 * Seam);
        view.Generation.ShouldBe(before + 2);
        rack.Instance.Deactivate();
        rack.Instance.Activate(44_100).ShouldBeTrue();
        view.Generation.ShouldBe(before + 3);
    }

    [Fact]
    public void The_same_layer_after_a_load_is_other_audio()
    {
        using Rack rack = Looping(0.5f), other = Looping(0.25f);
        RoomView view = rack.Instance.View;
        (int Layer, long Length, float Peak) before = Seen(view);
        int generation = view.Generation;
        Load(rack, Save(other));
        rack.Run(2 * Seam);
        (int Layer, long Length, float Peak) after = Seen(view);
        (after.Layer, after.Length).ShouldBe((before.Layer, before.Length)); // nothing of the board tells them apart
        (before.Peak, after.Peak).ShouldBe((0.5f, 0.25f));
        view.Generation.ShouldNotBe(generation);
    }

    [Fact]
    public void Nothing_records_what_is_heard_where_it_has_nowhere_to_go()
    {
        using Rack rack = Looping(0.5f);
        rack.Instance.View.TrySend(new Command(CommandKind.LiveRecord)).ShouldBeTrue();
        rack.Instance.View.TrySend(new Command(CommandKind.Write)).ShouldBeTrue();
        rack.Instance.View.Read(out EngineStatus before, []);
        rack.Run(64);
        rack.Instance.View.Read(out EngineStatus engine, []);
        (engine.LiveRecord, engine.Refused - before.Refused).ShouldBe(((byte)0, 2));
    }

    [Fact]
    public void What_is_damaged_changes_nothing()
    {
        using Rack rack = Looping(0.5f);
        byte[] saved = Save(rack);
        byte[] bad = [.. saved];
        bad[saved.Length / 2] ^= 1;
        Should.Throw<StateException>(() => Load(rack, bad));
        Save(rack).ShouldBe(saved);
    }

    [Theory]
    [InlineData(44_100)]
    [InlineData(96_000)]
    public void Loaded_before_the_rate_is_known_it_is_resampled_once(int rate)
    {
        using Rack rack = Looping(0.5f);
        byte[] saved = Save(rack);
        using var later = new Rack(active: false);
        Load(later, saved);
        Save(later).ShouldBe(saved);
        later.Instance.Activate(rate).ShouldBeTrue();
        later.Instance.Deactivate();
        byte[] resampled = Save(later);
        resampled.ShouldNotBe(saved);
        later.Instance.Activate(rate).ShouldBeTrue();
        later.Run(100);
        later.Instance.Deactivate();
        Save(later).ShouldBe(resampled);
    }

    [Fact]
    public void The_last_load_holds_whatever_kinds_came_before_and_whether_blocks_did()
    {
        using Rack quiet = Looping(0.5f), rack = Looping(0.25f);
        quiet.Set(Volume1, -12);
        quiet.Run(64);
        byte[] project = Save(rack), preset = Save(quiet, tapes: false);
        Load(rack, preset);
        Load(rack, project);
        rack.Instance.ValueOf(Rack.Index(Volume1)).ShouldBe(-6);
        rack.Run(64);
        rack.Instance.ValueOf(Rack.Index(Volume1)).ShouldBe(-6);
        Load(rack, project); // while the one before fades in
        Load(rack, preset);
        for (int i = 0; i < 20; i++)
        {
            rack.Instance.ValueOf(Rack.Index(Volume1)).ShouldBe(-12);
            rack.Run(64);
            rack.Instance.Collect();
        }
        rack.Moves.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_flushed_after_a_load_is_newer_than_it(bool tapes)
    {
        using Rack rack = Looping(0.5f);
        byte[] saved = Save(rack, tapes);
        rack.Set(Volume1, -20);
        rack.Run(64);
        Load(rack, saved);
        rack.Instance.Audio.BeginFlush();
        rack.Instance.Audio.Set(Rack.Index(Volume1), -3, 0);
        rack.Instance.ValueOf(Rack.Index(Volume1)).ShouldBe(-3);
        rack.Run(64);
        rack.Moves.ShouldBeEmpty();
        rack.Instance.ValueOf(Rack.Index(Volume1)).ShouldBe(-3);
    }

    [Fact]
    public void A_secondary_tape_chosen_while_no_block_runs_is_saved()
    {
        using Rack rack = Looping(0.5f), other = Looping(0.5f);
        rack.Instance.Deactivate();
        rack.Instance.Audio.BeginFlush();
        rack.Instance.Audio.Set(Rack.Index(Also3), 1, 0);
        Load(other, Save(rack));
        other.Run(64);
        other.Moves.ShouldBeEmpty();
        other.Instance.ValueOf(Rack.Index(Also3)).ShouldBe(1);
    }

    [Fact]
    public void An_action_that_was_saved_while_held_acts_at_the_next_press()
    {
        using Rack rack = Looping(0.5f);
        rack.Set(Record2, 1);
        rack.Run(100);
        using var later = new Rack { Input = _ => 0.5f };
        Load(later, Save(rack));
        later.Run(1000);
        later.Set(Record2, 1);
        later.Run(1000);
        later.Set(Record2, 0).Set(Record2, 1);
        later.Run(1000);
        later.Run(10, channel: 6)[^1].ShouldBe(0.5f);
    }

    [Fact]
    public void A_project_has_changed_when_a_take_is_complete_and_not_when_it_was_opened()
    {
        using var rack = new Rack();
        rack.Press(Record1);
        rack.Run(Loop);
        byte[] before = Save(rack);
        long takes = rack.Instance.Audio.Takes;
        rack.Press(Record1);
        rack.Run(Loop);
        rack.Instance.Audio.Takes.ShouldBeGreaterThan(takes);
        byte[] after = Save(rack);
        after.SequenceEqual(before).ShouldBeFalse();

        using var opened = new Rack(active: false);
        Load(opened, after);
        opened.Instance.Activate(48_000).ShouldBeTrue();
        opened.Run(Loop);
        opened.Instance.Audio.Takes.ShouldBe(0);
        Load(opened, after);
        opened.Run(Loop);
        opened.Instance.Audio.Takes.ShouldBe(0);
    }

    private static (int Layer, long Length, float Peak) Seen(RoomView view)
    {
        var tapes = new TapeStatus[Instance.Tapes];
        view.Read(out _, tapes);
        var peaks = new Peak[1];
        view.ReadPeaks(tapes[0].Layer, 10, peaks).ShouldBe(1);
        return (tapes[0].Layer, tapes[0].Length, peaks[0].LeftMax);
    }

    private static Rack Looping(float level)
    {
        var rack = new Rack { Input = _ => level };
        rack.Press(Record1).Set(Volume1, -6).Set(PlayThrough, 0);
        rack.Run(Loop);
        rack.Press(Record1);
        rack.Run(Loop);
        return rack;
    }

    private static byte[] Save(Rack rack, bool tapes = true)
    {
        using var to = new MemoryStream();
        rack.Instance.Save(to, tapes);
        return to.ToArray();
    }

    private static void Load(Rack rack, byte[] bytes) => rack.Instance.Load(new MemoryStream(bytes));
}
