using System.Diagnostics;
using System.Runtime.InteropServices;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Host;
using Modul.Host.Shared;

namespace Modul.Live.Tests.Cards;

/// <summary>An audio half behind a <see cref="FakeCard"/>, in step with it: a period is played when the engine has made the one before.</summary>
internal sealed unsafe class CardRig : IDisposable
{
    private const int TextRoom = 1024, RestEvery = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HostTable _table;
    private readonly nint _host;
    private readonly HostView _view;
    private readonly CommandQueue _queue;
    private readonly Board _board;
    private readonly SpscRing<Notice> _notices;
    private readonly nint _folder;
    private int _rest;
    private long _accepted;

    /// <param name="half">Which build.</param>
    /// <param name="format">How the card runs.</param>
    /// <param name="input">Frames in which the engine takes the input; 0 for the period.</param>
    /// <param name="output">Frames of output kept ready; 0 for the input buffer.</param>
    public CardRig(AudioHalf half, CardFormat format, int input = 0, int output = 0)
    {
        _table = Load(half);
        _folder = Marshal.StringToCoTaskMemUTF8(Folder);
        var options = new HostOptions
        {
            Driver = DriverKind.Asio, Card = format, InputBuffer = input, OutputBuffer = output, Tapes = 2, Rate = 1, MeterBeats = 4, MeterUnit = 4,
            MemoryBudget = 64 << 20, Folder = (byte*)_folder,
        };
        byte* text = stackalloc byte[TextRoom];
        _host = _table.Open(&options, text, TextRoom);
        if (_host == 0) throw new IOException(Marshal.PtrToStringUTF8((nint)text));
        HostView view;
        _table.View(_host, &view);
        _view = view;
        (_board, _queue) = (Board.At(view.Board, view.Tapes), CommandQueue.At(view.Queue, view.QueueCapacity));
        _notices = new SpscRing<Notice>(view.Notices, view.NoticeCapacity);
        _table.Start(_host, long.MaxValue, text, TextRoom).ShouldBe(1, Marshal.PtrToStringUTF8((nint)text));
        Card = Plug(format);
    }

    public FakeCard Card { get; private set; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("modul-").FullName;

    public ref readonly MachineStatus Machine => ref *_view.Machine;

    public EngineStatus Engine
    {
        get
        {
            _board.Read(out EngineStatus engine, []);
            return engine;
        }
    }

    /// <summary>What comes in beside what the cable brings, by the card's frame.</summary>
    public Func<long, float> Input { get; set; } = _ => 0;

    public TapeStatus Tape(int number)
    {
        var tapes = new TapeStatus[2];
        _board.Read(out _, tapes);
        return tapes[number - 1];
    }

    public void Send(in Command command) => _queue.TryAdd(command).ShouldBeTrue();

    /// <summary>Plays whole periods, at least so many frames.</summary>
    public void Play(long frames)
    {
        for (long end = Card.Frame + frames; Card.Frame < end;)
        {
            Card.Play(Input);
            _accepted += Card.Format.Period;
            if (_rest++ % RestEvery == 0) Thread.Sleep(1); // for the thread that brings memory
            WaitFor(() => Engine.Frame > _accepted - Machine.InputBuffer || Machine.State != MachineState.Running, "the engine");
        }
    }

    /// <summary>The card goes, to begin anew or for good.</summary>
    public void Lose(bool restarts)
    {
        CardFormat format = Card.Format;
        _table.TellCard(_host, restarts ? CardEvent.Restarts : CardEvent.Gone, &format);
        _table.Plug(_host, null, null);
        WaitFor(() => Machine.State == MachineState.Lost, "the loss");
    }

    /// <summary>It begins anew at once: what it plays before it is told to be back, nobody listens to.</summary>
    public void Restart(CardFormat format, int unheard)
    {
        CardFormat before = Card.Format;
        _table.TellCard(_host, CardEvent.Restarts, &before);
        _table.Plug(_host, null, null);
        long frame = Engine.Frame;
        Card.Dispose();
        Card = Plug(format);
        for (int i = 0; i < unheard; i++) Card.Play(_ => 1);
        Engine.Frame.ShouldBe(frame);
        _table.TellCard(_host, CardEvent.Back, &format);
        int period = format.Period;
        WaitFor(() => Machine.State == MachineState.Running && Machine.Period == period, "the card to be found");
        _accepted = Engine.Frame;
    }

    /// <summary>It comes back, in a format.</summary>
    public void Find(CardFormat format)
    {
        Card.Dispose();
        Card = Plug(format);
        Card.Play(_ => 1); // nobody listens yet
        _table.TellCard(_host, CardEvent.Back, &format);
        WaitFor(() => Machine.State == MachineState.Running, "the card to be found");
        _accepted = Engine.Frame;
    }

    public void Tell(CardEvent what, CardFormat format) => _table.TellCard(_host, what, &format);

    /// <summary>The left side of what a tape holds.</summary>
    public float[] TapeAudio(int number)
    {
        string path = Path.Combine(Folder, "tape.wav");
        nint name = Marshal.StringToCoTaskMemUTF8(path);
        int cancelled = 0;
        byte* text = stackalloc byte[TextRoom];
        _table.WriteTape(_host, number, (byte*)name, &cancelled, text, TextRoom).ShouldBe(1);
        Marshal.FreeCoTaskMem(name);
        return Sound.Read(path).Left;
    }

    /// <summary>Those that came since it was asked last; where one is named, it is waited for.</summary>
    public NoticeKind[] Notices(NoticeKind? until = null)
    {
        List<NoticeKind> kinds = [];
        WaitFor(
            () =>
            {
                while (_notices.TryTake(out Notice notice)) kinds.Add(notice.Kind);
                return until is null || kinds.Contains(until.Value);
            },
            "a notice");
        return [.. kinds.Except([NoticeKind.NoPriority, NoticeKind.NotLocked])];
    }

    public void WaitFor(Func<bool> holds, string what)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); Thread.Yield())
            if (waited.Elapsed > Patience) throw new TimeoutException($"waited in vain for {what}");
    }

    public void Dispose()
    {
        byte* text = stackalloc byte[TextRoom];
        int closed = _table.Close(_host, text, TextRoom);
        Card.Dispose();
        Marshal.FreeCoTaskMem(_folder);
        Directory.Delete(Folder, recursive: true);
        closed.ShouldBe(1);
    }

    private FakeCard Plug(CardFormat format)
    {
        var card = new FakeCard(_table, format, format.ClaimedIn + format.ClaimedOut);
        CardBuffers buffers = card.Buffers;
        _table.Plug(_host, &buffers, &format);
        return card;
    }

    private static HostTable Load(AudioHalf half)
    {
        HostTable table;
        if (half == AudioHalf.InProcess)
        {
            HostExports.Fill(&table);
            return table;
        }
        nint library = NativeLibrary.Load(Repository.At("artifacts", "native", OperatingSystem.IsWindows() ? "modul-host.dll" : "libmodul-host.so"));
        ((delegate* unmanaged<HostTable*, void>)NativeLibrary.GetExport(library, "modul_host_table"))(&table);
        return table;
    }
}
