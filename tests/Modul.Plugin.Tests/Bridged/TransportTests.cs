using Modul.Core.Control;
using Modul.Plugin.Bridged;

namespace Modul.Plugin.Tests.Bridged;

/// <summary>Where the song is, of which the host tells samples and a tempo.</summary>
public sealed class TransportTests
{
    private const uint Quantize = 5, Sync = 6, Record1 = 120;
    private const int Beat = 24_000;

    [Theory]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(4096)]
    public void A_press_waits_for_the_beat_of_the_song(int block)
    {
        using BridgedRack rack = new() { Transport = frame => new HostTransport(frame + 700, 120, true) };
        rack.Tell(Note.Value(0, Quantize, 1 / 3.0), Note.Value(5000, Record1, 1));
        rack.Run(24_000, block);
        Tape(rack).Length.ShouldBe(700);
    }

    [Theory]
    [InlineData(120, 0)]
    [InlineData(97.5, 1_234_567)]
    [InlineData(300, -96_000)]
    public void Beats_are_counted_from_the_songs_start_in_bars_of_four(double tempo, long at)
    {
        using BridgedRack rack = new() { Transport = frame => new HostTransport(at + frame, tempo, true) };
        rack.Run(1000, block: 100);
        EngineStatus engine = Engine(rack);
        engine.Tempo.ShouldBe(tempo);
        (engine.MeterBeats, engine.MeterUnit).ShouldBe((4, 4));
        engine.Beat.ShouldBe((at + 1000) / 48_000.0 * tempo / 60, 1e-6);
    }

    [Fact]
    public void A_tape_in_sync_goes_where_the_song_jumps_and_rounds_of_its_length_change_nothing()
    {
        using BridgedRack looped = Synced(), straight = Synced(), jumped = Synced();
        float[] still = straight.Run(2 * Beat);
        long from = looped.Frame;
        looped.Transport = frame => new HostTransport((frame - from) % Beat, 120, true); // the song loops over a beat, which the tape lasts
        looped.Run(2 * Beat, block: 1000).SequenceEqual(still).ShouldBeTrue();
        jumped.Transport = frame => new HostTransport(frame + (Beat / 4), 120, true);
        jumped.Run(Beat, block: 1000).AsSpan().SequenceEqual(still.AsSpan(0, Beat)).ShouldBeFalse();
        float[] after = jumped.Run(Beat / 2, block: 1000), place = straight.Run(Beat);
        after.AsSpan().SequenceEqual(place.AsSpan(Beat / 4, after.Length)).ShouldBeTrue();
    }

    [Fact]
    public void A_tempo_that_changes_while_the_song_runs_goes_on_from_the_quarter_reached()
    {
        using BridgedRack rack = new() { Transport = frame => new HostTransport(frame, frame < 48_000 ? 120 : 90, true) };
        rack.Run(96_000, block: 1000);
        Engine(rack).Beat.ShouldBe(2 + 1.5, 1e-6);
        rack.Transport = _ => new HostTransport(480_000, 90, true); // a jump is reckoned from the start
        rack.Run(480, block: 480);
        Engine(rack).Beat.ShouldBe(480_480 / 48_000.0 * 1.5, 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-120)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(9.99)]
    public void Without_a_tempo_it_runs_free(double tempo)
    {
        using BridgedRack rack = new() { Transport = frame => new HostTransport(frame + 700, tempo, true) };
        rack.Tell(Note.Value(0, Quantize, 1 / 3.0), Note.Value(5000, Record1, 1));
        rack.Run(6000);
        Tape(rack).State.ShouldBe(Core.Tapes.TapeState.Recording);
    }

    [Fact]
    public void A_song_that_stands_still_gives_its_tempo_and_tapes_play_on()
    {
        using BridgedRack rack = Synced(), other = Synced();
        rack.Transport = _ => new HostTransport(12_345, 120, false);
        rack.Run(2 * Beat).SequenceEqual(other.Run(2 * Beat)).ShouldBeTrue();
        rack.Transport = _ => new HostTransport(12_345, 77, false);
        rack.Run(100);
        Engine(rack).Tempo.ShouldBe(77);
    }

    private static BridgedRack Synced()
    {
        var rack = new BridgedRack { Transport = frame => new HostTransport(frame, 120, true) };
        rack.Tell(Note.Value(0, Sync, 1)).Press(Record1);
        rack.Run(Beat, block: 1000);
        rack.Press(Record1).Run(Beat, block: 1000);
        return rack;
    }

    private static EngineStatus Engine(BridgedRack rack)
    {
        rack.Looper.View.Read(out EngineStatus engine, []);
        return engine;
    }

    private static TapeStatus Tape(BridgedRack rack)
    {
        var tapes = new TapeStatus[1];
        rack.Looper.View.Read(out _, tapes);
        return tapes[0];
    }
}
