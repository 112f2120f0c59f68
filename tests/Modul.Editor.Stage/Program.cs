using Modul.Core;
using Modul.Core.Storage;
using Modul.Core.Tests.RealTime;
using Modul.Core.Timing;

namespace Modul.Editor.Stage;

/// <summary>A window with an editor over a looper that plays by the clock of the machine; it answers questions on its standard input.</summary>
internal static class Program
{
    [STAThread]
    private static int Main(string[] args)
    {
        var options = StageOptions.Read(args);
        using var looper = new Looper(new LooperOptions { Tapes = options.Tapes, Gap = new Gap(options.GapIn, options.GapOut) });
        var files = new NullSink();
        if (options.Files) (looper.Store.LiveRecord.Sink, looper.Store.Writing.Sink) = (files, files);
        using var storage = new StorageThread(looper.Store);
        using var engine = new PacedEngine(looper, new LoopedInput(options.Input), options.Period);
        var machine = new StageMachine(looper, engine, options);
        foreach (string press in options.Presses) machine.Press(press);
        var window = new StageWindow(options, machine, looper);
        engine.Start();
        window.ShowDialog();
        return 0;
    }
}
