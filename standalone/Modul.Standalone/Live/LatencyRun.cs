using System.Runtime.InteropServices;
using Modul.Host.Shared;
using Modul.Standalone.Cards;
using Modul.Standalone.Latency;
using Modul.Standalone.Rendering;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Live;

/// <summary>Measures the round trip of a driver: plays a test signal and finds it in the input. [control]</summary>
internal static unsafe class LatencyRun
{
    private const double ListenSeconds = 2.5;
    private const double ConnectSeconds = 10;
    private const int SettleMilliseconds = 300;
    private const int PollMilliseconds = 20;

    public static int Run(DriverRequest driver, bool connect, bool save)
    {
        using var signals = new StopSignals();
        HostTable table = HostLibrary.Load(out _);
        using ICard? card = driver.Kind == DriverKind.Asio ? CardDoor.Open(new CardRequest { Name = driver.Name, Switch = (nint)table.Switch, SwitchTime = (nint)table.SwitchTime }) : null;
        int rate = card?.Format.Rate ?? RateOf(table, driver.Kind);
        float[] signal = TestSignal.Make(rate);
        long frames = signal.Length + (long)(ListenSeconds * rate);
        float* memory = (float*)NativeMemory.AllocZeroed((nuint)(3 * frames), sizeof(float));
        try
        {
            signal.CopyTo(new Span<float>(memory, signal.Length));
            using LiveHandle host = Open(table, driver.Kind, card, connect, memory, frames);
            host.Start(long.MaxValue);
            try
            {
                card?.Start(host);
                Listen(host, signals.Stop);
            }
            finally
            {
                card?.Stop(); // what it looks at goes with the host
            }
            int length = (int)frames;
            RoundTrip trip = RoundTripFinder.Find(
                signal, new ReadOnlySpan<float>(memory + frames, length), new ReadOnlySpan<float>(memory + (2 * frames), length), rate);
            return Tell(trip, host, save);
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    private static int RateOf(in HostTable table, DriverKind driver)
    {
        using var host = new LiveHandle(table, new HostOptions { Driver = driver, Tapes = 1, Rate = 48_000, MeterBeats = 4, MeterUnit = 4, MemoryBudget = 16 << 20 });
        return host.Machine.Rate;
    }

    private static LiveHandle Open(in HostTable table, DriverKind driver, ICard? card, bool connect, float* memory, long frames) => new(table, new HostOptions
    {
        Driver = driver, Tapes = 1, Rate = 48_000, MeterBeats = 4, MeterUnit = 4, MemoryBudget = 16 << 20, Connect = connect ? 1 : 0,
        ProbeSignal = memory, ProbeRecording = memory + frames, ProbeFrames = frames, Card = card?.Format ?? default,
    }, card?.Name);

    private static void Listen(LiveHandle host, CancellationToken stop)
    {
        ref readonly MachineStatus machine = ref host.Machine;
        if (machine.Connected == 0) Console.Error.WriteLine($"waiting {ConnectSeconds} s for connections: Modul's out_l or out_r to what leads back to its in_l or in_r");
        for (double waited = 0; machine.Connected == 0 && waited < ConnectSeconds; waited += PollMilliseconds / 1000.0) Rest(PollMilliseconds, stop);
        Rest(SettleMilliseconds, stop);
        host.Probe();
        while (machine.State != MachineState.Ended)
        {
            Rest(PollMilliseconds, stop);
            if (machine.State == MachineState.Lost) throw new IOException("the driver went away while it was measured");
        }
    }

    private static void Rest(int milliseconds, CancellationToken stop)
    {
        if (stop.WaitHandle.WaitOne(milliseconds)) throw new OperationCanceledException(stop);
    }

    private static int Tell(in RoundTrip trip, LiveHandle host, bool save)
    {
        ref readonly MachineStatus machine = ref host.Machine;
        Console.WriteLine($"driver:   {MachineWords.Of(machine.Driver)}, period {machine.Period}");
        foreach (string line in LatencyReport.Lines(trip, machine.Rate, machine.ClaimedIn, machine.ClaimedOut)) Console.WriteLine(line);
        if (!trip.Found) return ExitCode.Failed;
        if (!save) return ExitCode.Done;
        var saved = new SavedGaps(SavedGaps.DefaultFile);
        saved.Save(GapKey.Of(machine, host.Device), trip.Frames);
        Console.WriteLine($"saved to {SavedGaps.DefaultFile}: live uses it with this driver, rate and period");
        return ExitCode.Done;
    }
}
