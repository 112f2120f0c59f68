using Modul.Plugin.Bridged;

namespace Modul.Plugin.Tests.Bridged;

/// <summary>What the bridge loses between the host's windows and the audio thread is brought after, and nothing else is.</summary>
public sealed class OverheardTests
{
    private const uint Volume1 = 101, Mute1 = 103, Record1 = 120;

    [Theory]
    [InlineData(Volume1, 0.25, -51)]
    [InlineData(Mute1, 1, 1)]
    public void A_value_that_is_shown_and_never_heard_comes_once_it_stands(uint id, double share, double value)
    {
        using var rack = new BridgedRack();
        double before = rack.Looper.ValueOf(Rack.Index(id));
        Look(rack, id, share, Overheard.Stands);
        rack.Run(64);
        rack.Looper.ValueOf(Rack.Index(id)).ShouldBe(before);
        Look(rack, id, share, 1);
        rack.Run(64);
        rack.Looper.ValueOf(Rack.Index(id)).ShouldBe(value, 1e-9);
        int index = 0;
        rack.Looper.NextMove(ref index, out _).ShouldBeFalse(); // the host knows it
    }

    [Fact]
    public void What_was_heard_is_newer_than_what_is_shown()
    {
        using var rack = new BridgedRack();
        Look(rack, Volume1, 0.25, 1); // the windows lag behind the automation
        rack.Tell(Note.Value(rack.Frame, Volume1, 0.5)).Run(64);
        Look(rack, Volume1, 0.25, 100);
        rack.Run(64);
        rack.Looper.ValueOf(Rack.Index(Volume1)).ShouldBe(-30);
        rack.Tell(Note.Value(rack.Frame, Volume1, 0.6)).Run(64); // and automation that is never shown stays
        Look(rack, Volume1, 0.25, 100);
        rack.Run(64);
        rack.Looper.ValueOf(Rack.Index(Volume1)).ShouldBe(-72 + (84 * 0.6), 1e-9);
    }

    [Fact]
    public void A_press_is_not_brought_after_and_a_release_is()
    {
        using var rack = new BridgedRack();
        Look(rack, Record1, 1, 100);
        rack.Run(64);
        rack.Looper.ValueOf(Rack.Index(Record1)).ShouldBe(0);
        rack.Tell(Note.Value(rack.Frame, Record1, 1)).Run(64);
        Look(rack, Record1, 1, 100);
        Look(rack, Record1, 0, 100);
        rack.Run(64);
        rack.Looper.ValueOf(Rack.Index(Record1)).ShouldBe(0);
    }

    [Fact]
    public void What_comes_while_no_audio_is_on_holds_with_the_first_block()
    {
        using var rack = new BridgedRack(on: false);
        Look(rack, Volume1, 0.5, 10);
        rack.Looper.Start(48_000).ShouldBeTrue();
        rack.Run(64);
        rack.Looper.ValueOf(Rack.Index(Volume1)).ShouldBe(-30);
    }

    [Fact]
    public void Values_that_were_loaded_stay_to_the_last_bit()
    {
        using var rack = new BridgedRack();
        var random = new Random(9);
        for (int i = 0; i < Instance.Parameters.Count; i++)
            if (!Instance.Parameters[i].IsAction) rack.Tell(Note.Value(0, Instance.Parameters[i].Id, random.NextDouble()));
        rack.Run(64);
        byte[] saved = rack.Looper.Save();
        using var later = new BridgedRack();
        later.Looper.Load(saved);
        for (int i = 0; i < Instance.Parameters.Count; i++)
            Look(later, Instance.Parameters[i].Id, (float)NormalizedScale.ShareOf(Instance.Parameters[i], later.Looper.ValueOf(i)), 100);
        later.Run(64);
        later.Looper.Save().ShouldBe(saved);
    }

    private static void Look(BridgedRack rack, uint id, double share, int times)
    {
        for (int i = 0; i < times; i++) rack.Looper.Overhear(Rack.Index(id), share);
    }
}
