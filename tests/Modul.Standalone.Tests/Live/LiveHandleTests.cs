using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Host.Shared;
using Modul.Standalone.Live;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Live;

/// <summary>The audio half, in this process and on the machine's clock, as the program holds it.</summary>
public sealed class LiveHandleTests : IDisposable
{
    private const int Rate = 48_000, Begin = 1000, Length = 20_000, Seam = 240, Most = 8192;

    private readonly TestFolder _folder = new();
    private readonly NativeText _home;
    private readonly StereoFrame[] _input = new StereoFrame[1 << 17];
    private readonly LiveHandle _host;

    public unsafe LiveHandleTests()
    {
        _home = new NativeText(_folder.Root);
        _host = new LiveHandle(HostLibrary.InProcess(), new HostOptions
        {
            Driver = DriverKind.Null, Tapes = 3, Rate = Rate, MeterBeats = 4, MeterUnit = 4, Feed = 1, MemoryBudget = 64 << 20, Folder = _home.Pointer,
        });
        var random = new Random(1);
        foreach (ref StereoFrame frame in _input.AsSpan()) frame = new StereoFrame { Left = random.NextSingle() - 0.5f, Right = random.NextSingle() - 0.5f };
        foreach (StereoFrame frame in _input) _host.Feed!.TryAdd(frame).ShouldBeTrue();
        Press(new Command(CommandKind.Gap));
        Press(new Command(CommandKind.Record, 2) { Frame = Begin });
        Press(new Command(CommandKind.Record, 2) { Frame = Begin + Length });
    }

    public void Dispose()
    {
        _host.Dispose();
        _home.Dispose();
        _folder.Dispose();
    }

    [LinuxFact]
    public void A_tape_is_written_again_and_again_by_two_while_others_are_played()
    {
        _host.Start(long.MaxValue);
        WaitFor(Begin + Length + 1000);
        Exception?[] problems = new Exception?[2];
        Thread[] writers = [.. Enumerable.Range(0, 2).Select(i => new Thread(() => problems[i] = Record.Exception(() => WriteOften($"{i}.wav"))))];
        foreach (Thread writer in writers) writer.Start();
        while (writers.Any(writer => writer.IsAlive)) PlayOthers();
        problems.ShouldAllBe(problem => problem == null);
        _host.Machine.AudioAllocatedBytes.ShouldBeLessThan(Most); // but for what this runtime, which compiles as it goes, makes of its own
        Directory.GetFiles(_folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["0.wav", "1.wav"]);
    }

    [LinuxFact]
    public void Empty_tapes_leave_no_file_and_what_cannot_be_is_said_in_one_line()
    {
        string file = _folder.At("no.wav");
        _host.WriteTape(2, file).ShouldBeFalse();
        _host.Start(long.MaxValue);
        WaitFor(Begin + Length + 1000);
        _host.WriteTape(1, file).ShouldBeFalse();
        foreach (int tape in (int[])[0, 4, -1, int.MaxValue]) Should.Throw<IOException>(() => _host.WriteTape(tape, file)).Message.ShouldNotContain('\n');
        Should.Throw<IOException>(() => _host.WriteTape(2, _folder.At("there", "is no such folder.wav"))).Message.ShouldNotContain('\n');
        Should.Throw<OperationCanceledException>(() => _host.WriteTape(2, file, new CancellationToken(canceled: true)));
        Directory.GetFileSystemEntries(_folder.Root).ShouldBeEmpty();
        _host.Close().ShouldBeNull();
        Should.Throw<IOException>(() => _host.WriteTape(2, file)).Message.ShouldBe("the audio half is closed");
        _host.ReadPeaks(0, 0, new Peak[4]).ShouldBe(0);
    }

    [LinuxFact]
    public void Closing_waits_for_those_who_write_and_lets_none_in()
    {
        _host.Start(long.MaxValue);
        WaitFor(Begin + Length + 1000);
        using var begun = new CountdownEvent(3);
        Exception?[] problems = new Exception?[begun.InitialCount];
        Thread[] writers = [.. problems.Select((_, i) => new Thread(() => problems[i] = Record.Exception((Action)(() =>
        {
            begun.Signal();
            while (true) _host.WriteTape(2, _folder.At($"{i}.wav"));
        }))))];
        foreach (Thread writer in writers) writer.Start();
        begun.Wait();
        _host.Close().ShouldBeNull();
        foreach (Thread writer in writers) writer.Join();
        problems.ShouldAllBe(problem => problem is IOException);
        Directory.GetFiles(_folder.Root, "*.part").ShouldBeEmpty();
    }

    [LinuxFact]
    public void Peaks_are_those_of_what_was_played()
    {
        _host.Start(long.MaxValue);
        WaitFor(Begin + Length + 1000);
        var tapes = new TapeStatus[2];
        _host.Board.Read(out _, tapes);
        var peaks = new Peak[100];
        _host.ReadPeaks(tapes[1].Layer, 10, peaks).ShouldBe(69);
        StereoFrame[] group = _input[(Begin + (12 * 256))..(Begin + (13 * 256))];
        peaks[2].ShouldBe(new Peak
        {
            LeftMin = group.Min(frame => frame.Left), LeftMax = group.Max(frame => frame.Left),
            RightMin = group.Min(frame => frame.Right), RightMax = group.Max(frame => frame.Right),
        });
    }

    private void WriteOften(string name)
    {
        for (int i = 0; i < 30; i++)
        {
            _host.WriteTape(2, _folder.At(name)).ShouldBeTrue();
            Sound sound = Sound.Read(_folder.At(name));
            (sound.Rate, sound.Frames).ShouldBe((Rate, Length));
            sound.Left[Seam..].ShouldBe([.. _input[(Begin + Seam)..(Begin + Length)].Select(frame => frame.Left)]);
            sound.Right[Seam..].ShouldBe([.. _input[(Begin + Seam)..(Begin + Length)].Select(frame => frame.Right)]);
        }
    }

    private void PlayOthers()
    {
        foreach (CommandKind kind in (CommandKind[])[CommandKind.Record, CommandKind.Record, CommandKind.Overdub, CommandKind.Overdub, CommandKind.Undo, CommandKind.Clear])
        {
            Press(new Command(kind, 1));
            Press(new Command(kind, 3));
            Thread.Sleep(3);
        }
    }

    private void Press(in Command command) => _host.Queue.TryAdd(command).ShouldBeTrue();

    private void WaitFor(long frame)
    {
        while (_host.Frame < frame) Thread.Sleep(5);
    }
}
