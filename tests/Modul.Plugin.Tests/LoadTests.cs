using Modul.Core.Storage.State;

namespace Modul.Plugin.Tests;

public sealed class LoadTests
{
    private const uint Volume1 = 101, Record1 = 120, Record2 = 220, PlayThrough = 2;
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

    private static Rack Looping(float level)
    {
        var rack = new Rack { Input = _ => level };
        rack.Press(Record1).Set(Volume1, -6).Set(PlayThrough, 0);
        rack.Run(Loop);
        rack.Press(Record1);
        rack.Run(Loop);
        return rack;
    }

    private static byte[] Save(Rack rack)
    {
        using var to = new MemoryStream();
        rack.Instance.Save(to, tapes: true);
        return to.ToArray();
    }

    private static void Load(Rack rack, byte[] bytes) => rack.Instance.Load(new MemoryStream(bytes));
}
