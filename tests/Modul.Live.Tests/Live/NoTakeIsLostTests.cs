using Modul.Live.Tests.Stage;
using static Modul.Live.Tests.Live.Disturbance;

namespace Modul.Live.Tests.Live;

/// <summary>
/// What stands on the tapes after a server went and came, a client was dropped or a period changed, in mid-take and in mid-overdub, is what render makes of the
/// same sheet: time stands still for the engine meanwhile, and not a frame is lost or doubled.
/// </summary>
public sealed class NoTakeIsLostTests
{
    private const string Sheet =
        "gap 37+2048\ntempo 120\n0s input in.wav loop\n0.5s record 1\n3.3s record 1\n3.5s overdub 1\n7s overdub 1\n7.1s write\n7.3s end\n";

    [JackTheory]
    [InlineData(new[] { Killed, KilledForAnotherPeriod, Quit })]
    [InlineData(new[] { Killed, KilledForAnotherPeriod, Quit }, "--input-buffer", "64", "--output-buffer", "2048")]
    [InlineData(new[] { Drops, Drops, Drops })]
    [InlineData(new[] { Drops, Drops, Drops }, "--input-buffer", "64", "--output-buffer", "2048")]
    [InlineData(new[] { Period, Period })]
    [InlineData(new[] { Period, Period }, "--input-buffer", "64", "--output-buffer", "2048")]
    [InlineData(new[] { Period, Period }, "--input-buffer", "100", "--output-buffer", "1000")]
    [InlineData(new[] { ClientFrozen, ClientFrozen })]
    [InlineData(new[] { ClientFrozen, ClientFrozen }, "--input-buffer", "64", "--output-buffer", "2048")]
    public void The_tapes_are_those_of_render(Disturbance[] disturbances, params string[] buffers) => Attempts.Run(() =>
    {
        using var session = new TroubledSession(64, synchronous: !disturbances.Contains(ClientFrozen), ["--cues", "take.cues", .. buffers]);
        LiveProcess live = session.Live;
        live.Write("take.cues", Sheet);
        File.WriteAllBytes(live.At("in.wav"), Sound.Noise(480_000, seed: 3).ToWav());
        live.StartOnJack();
        session.WaitFor("tape 1: recording");
        foreach (Disturbance disturbance in disturbances) session.Suffer(disturbance);
        session.WaitFor("tape 1: overdubbing");
        foreach (Disturbance disturbance in disturbances) session.Suffer(disturbance);
        ProgramRun run = live.End();
        run.Error.ShouldBe("");
        run.Code.ShouldBe(0, run.Out);
        ShouldBeFedInTime(live);
        live.Render("take.cues");
        Sound.Read(live.At("write-1-tape-1.wav")).ShouldBeExactly(Sound.Read(live.At("render", "write-1-tape-1.wav")));
    });

    private static void ShouldBeFedInTime(LiveProcess live)
    {
        long late = live.Report.GetProperty("late_feed").GetInt64() + live.Report.GetProperty("lost_input").GetInt64();
        if (late > 0) throw new InconclusiveException($"{late} frames of the input came too late");
    }
}
