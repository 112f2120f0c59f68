using Modul.Core.Control;
using Modul.Core.Control.Cues;
using Modul.Core.Timing;
using Modul.Host.Shared;
using Modul.Standalone.Cards;
using Modul.Standalone.Latency;

namespace Modul.Standalone.Live;

/// <summary>A live session: the audio half, and what the program does for it all along: cues, files, the gap. [control]</summary>
internal sealed class LiveSession : IDisposable
{
    private const int RestMilliseconds = 5;

    private readonly CancellationTokenSource _ended = new();
    private readonly NativeText _folder = new(Directory.GetCurrentDirectory());
    private readonly NativeText _output;
    private readonly Thread _tending;
    private readonly CueFeeder _cues;
    private readonly FileFeeder? _files;
    private readonly GapKeeper _gap;
    private readonly ICard? _card;
    private readonly long _end;
    private volatile bool _closing;
    private volatile string? _failure;

    /// <summary>Opens the audio half and sends what holds from frame 0 on.</summary>
    /// <exception cref="BadInputException">A file's rate is not the driver's.</exception>
    /// <exception cref="IOException">The driver or the memory cannot be had.</exception>
    public LiveSession(LivePlan plan, in HostTable table, SavedGaps saved, ICard? card = null)
    {
        _card = card;
        _output = new NativeText(plan.Options.Output);
        Host = new LiveHandle(table, OptionsOf(plan), card?.Name);
        int rate = Host.Machine.Rate;
        if (plan.Feeds && plan.Files.Rate != rate)
        {
            Dispose();
            throw new BadInputException($"the driver runs at {rate} Hz and the files that feed the input have {plan.Files.Rate} Hz, expected the same");
        }
        IReadOnlyList<TimedCue> cues = plan.Sheet?.At(rate) ?? [];
        _end = Math.Min(TimedCue.EndOf(cues) ?? long.MaxValue, plan.Options.For?.FrameAt(rate) ?? long.MaxValue);
        Gap? given = plan.Options.Gap is { } request ? request.Given : plan.Sheet?.Gap;
        Host.GapSource = given is null ? Stage.GapSource.Driver : Stage.GapSource.Given;
        _gap = new GapKeeper(Host, given, saved);
        _gap.Keep();
        foreach (Command setting in plan.Sheet?.Settings() ?? []) Host.Queue.TryAdd(setting);
        _cues = new CueFeeder(cues, Host.Queue, rate);
        _cues.Feed(0, rate);
        if (Host.Feed is { } ring) _files = new FileFeeder(plan.Files.Feed(cues, plan.Options.Input, loop: true), ring);
        _files?.Feed();
        _tending = new Thread(Tend) { IsBackground = true, Name = "modul session", Priority = ThreadPriority.AboveNormal };
    }

    public LiveHandle Host { get; }

    /// <summary>Is cancelled when the session has come to its end.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Lets audio flow.</summary>
    public void Start()
    {
        Host.Start(_end);
        _card?.Start(Host);
        _tending.Start();
    }

    /// <summary>Ends the audio and waits until everything is written. Gives why a file could not be written or read, or null.</summary>
    public string? Close()
    {
        _closing = true;
        if (_tending is { IsAlive: true }) _tending.Join();
        _card?.Stop();
        return Host.Close() ?? _failure;
    }

    public void Dispose()
    {
        Close();
        _folder.Dispose();
        _output.Dispose();
        _ended.Dispose();
    }

    private void Tend()
    {
        try
        {
            while (!_closing)
            {
                TendOnce();
                Thread.Sleep(RestMilliseconds);
            }
        }
        catch (IOException problem) // a file that feeds the input cannot be read any more
        {
            _failure = problem.Message;
            _ended.Cancel();
        }
    }

    private void TendOnce()
    {
        if (Host.Machine.State == MachineState.Ended) _ended.Cancel();
        if (Host.Machine.State == MachineState.Running) FeedCues(); // else another engine may be about to take over, at another rate
        _files?.Feed();
        _gap.Keep();
    }

    private void FeedCues()
    {
        Host.Board.Read(out EngineStatus engine, []);
        _cues.Feed(engine.Frame, engine.Rate);
    }

    private unsafe HostOptions OptionsOf(LivePlan plan)
    {
        LiveOptions options = plan.Options;
        TimeSignature meter = plan.Sheet?.Meter ?? TimeSignature.Common;
        return new HostOptions
        {
            Driver = _card is null ? options.Driver.Kind : DriverKind.Asio,
            Card = _card?.Format ?? default,
            InputBuffer = _card is null ? options.InputBuffer ?? 0 : 0, // the card's own buffer is what was asked for
            OutputBuffer = options.OutputBuffer ?? 0,
            Tapes = options.Tapes ?? plan.Sheet?.Tapes ?? 8,
            Rate = options.Rate ?? plan.Files.Rate,
            MeterBeats = meter.Beats,
            MeterUnit = meter.Unit,
            TapeOutputs = options.TapeOutputs ? 1 : 0,
            Connect = options.Connect ? 1 : 0,
            Feed = plan.Feeds ? 1 : 0,
            MemoryBudget = (long)options.MemoryMib << 20,
            Folder = _folder.Pointer,
            OutputFile = _output.Pointer,
            MidiTable = plan.Midi.Memory,
        };
    }
}
