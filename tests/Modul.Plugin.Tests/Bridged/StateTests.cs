using Modul.Core.Storage.State;

namespace Modul.Plugin.Tests.Bridged;

public sealed class StateTests
{
    private const uint Volume1 = 101, Mute2 = 203, Record1 = 120;
    private const int Loop = 4800;

    [Fact]
    public void A_project_moves_between_the_plugins_byte_for_byte()
    {
        using var clap = new Rack();
        clap.Press(Record1).Set(Volume1, -6.25);
        clap.Run(Loop);
        clap.Press(Record1);
        clap.Run(Loop);
        byte[] saved = Save(clap.Instance);

        using var bridged = new BridgedRack();
        bridged.Looper.Load(saved);
        bridged.Looper.Save().ShouldBe(saved);
        bridged.Looper.ValueOf(Rack.Index(Volume1)).ShouldBe(-6.25);
        bridged.Run(1000);
        bridged.Looper.Save().ShouldBe(saved);

        using var back = new Rack();
        back.Instance.Load(new MemoryStream(bridged.Looper.Save()));
        Save(back.Instance).ShouldBe(saved);
        bridged.Run((2 * Loop) - 1000);
        back.Run(2 * Loop);
        bridged.Run(Loop).SequenceEqual(back.Run(Loop)).ShouldBeTrue();
    }

    [Fact]
    public void What_is_cut_off_anywhere_or_damaged_changes_nothing()
    {
        using var rack = new BridgedRack { Input = frame => frame % 50 / 64f };
        rack.Press(Record1).Tell(Note.Value(3, Mute2, 1)).Run(600);
        rack.Press(Record1).Run(600);
        byte[] saved = rack.Looper.Save();
        for (int length = 0; length < saved.Length; length++) Should.Throw<StateException>(() => rack.Looper.Load(saved[..length]));
        var random = new Random(5);
        for (int i = 0; i < 300; i++)
        {
            byte[] bad = [.. saved];
            bad[random.Next(bad.Length)] ^= (byte)random.Next(1, 256);
            Should.Throw<StateException>(() => rack.Looper.Load(bad));
        }
        rack.Looper.Save().ShouldBe(saved);
        rack.Run(1);
        rack.Looper.Save().ShouldBe(saved);
    }

    [Fact]
    public void Loaded_before_audio_is_on_it_is_there_at_once_and_at_any_rate()
    {
        using var rack = new BridgedRack { Input = _ => 0.5f };
        rack.Press(Record1).Run(Loop);
        rack.Press(Record1).Run(Loop);
        byte[] saved = rack.Looper.Save();
        using var later = new BridgedRack(on: false);
        later.Looper.Load(saved);
        later.Looper.Save().ShouldBe(saved);
        later.Looper.Start(96_000).ShouldBeTrue();
        later.Input = _ => 0;
        later.Run(Loop)[^1].ShouldBe(0.5f, 1e-3f);
        later.Looper.Stop();
        later.Looper.Start(48_000).ShouldBeTrue();
        later.Run(Loop)[^1].ShouldBe(0.5f, 1e-3f);
    }

    [Fact]
    public void Another_rate_keeps_the_tapes_and_an_impossible_one_gives_silence()
    {
        using var rack = new BridgedRack { Input = _ => 0.5f };
        rack.Press(Record1).Run(Loop);
        rack.Press(Record1).Run(Loop);
        rack.Input = _ => 0;
        rack.Run(64)[^1].ShouldBe(0.5f);
        rack.Looper.Start(double.NaN).ShouldBeFalse();
        rack.Run(64).ShouldAllBe(sample => sample == 0);
        rack.Looper.Start(999).ShouldBeFalse();
        rack.Looper.Start(44_100).ShouldBeTrue();
        rack.Run(Loop)[^1].ShouldBe(0.5f, 1e-3f);
    }

    private static byte[] Save(Instance instance)
    {
        using var to = new MemoryStream();
        instance.Save(to, tapes: true);
        return to.ToArray();
    }
}
