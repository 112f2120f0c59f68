using System.Runtime.InteropServices;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Timing;
using Modul.Host.Shared;
using Modul.Standalone.Stage;
using Modul.Standalone.Web;

namespace Modul.Standalone.Live;

/// <summary>The audio half, opened: what it shares, and how it is started and closed. [control]</summary>
internal sealed unsafe class LiveHandle : ILiveView, ITapeAudio, IDisposable
{
    private const int TextRoom = 1024;

    private readonly HostTable _table;
    private readonly HostView _view;
    private readonly SpscRing<Notice> _notices;
    private readonly HostCalls _calls = new();
    private nint _host;

    /// <summary>Opens it.</summary>
    /// <param name="table">The audio half's calls.</param>
    /// <param name="options">What it is opened with.</param>
    /// <param name="device">Which driver of its kind moves the audio; null where there is but one.</param>
    /// <exception cref="IOException">The driver or the memory cannot be had.</exception>
    public LiveHandle(in HostTable table, HostOptions options, string? device = null)
    {
        Device = device;
        _table = table;
        byte* text = stackalloc byte[TextRoom];
        _host = table.Open(&options, text, TextRoom);
        if (_host == 0) throw new IOException(Marshal.PtrToStringUTF8((nint)text));
        HostView view;
        table.View(_host, &view);
        _view = view;
        Board = Board.At(view.Board, view.Tapes);
        Queue = CommandQueue.At(view.Queue, view.QueueCapacity);
        _notices = new SpscRing<Notice>(view.Notices, view.NoticeCapacity);
        Feed = view.Feed == 0 ? null : new SpscRing<StereoFrame>(view.Feed, view.FeedCapacity);
    }

    /// <summary>Which driver of its kind moves the audio; null where there is but one.</summary>
    public string? Device { get; }

    public Board Board { get; }

    public CommandQueue Queue { get; }

    public ref readonly MachineStatus Machine => ref *_view.Machine;

    public Gap Gap
    {
        get
        {
            Board.Read(out EngineStatus engine, []);
            return new Gap(engine.GapIn, engine.GapOut);
        }
    }

    public GapSource GapSource { get; set; }

    /// <summary>What is fed to the input; null where the driver's input is used.</summary>
    public SpscRing<StereoFrame>? Feed { get; }

    /// <summary>Engine frames so far. [any]</summary>
    public long Frame
    {
        get
        {
            Board.Read(out EngineStatus engine, []);
            return engine.Frame;
        }
    }

    public bool TryTakeNotice(out Notice notice) => _notices.TryTake(out notice);

    /// <summary>Lets audio flow up to an engine frame.</summary>
    /// <exception cref="IOException">The driver refuses, or the output file cannot be created.</exception>
    public void Start(long end)
    {
        byte* text = stackalloc byte[TextRoom];
        if (_table.Start(_host, end, text, TextRoom) == 0) throw new IOException(Marshal.PtrToStringUTF8((nint)text));
    }

    /// <summary>Calls of the driver that the program opened so far; 0 where the audio half is closed. [any]</summary>
    public long CardCalls
    {
        get
        {
            if (!_calls.TryEnter()) return 0;
            long calls = Volatile.Read(ref _view.Machine->CardCalls);
            _calls.Leave();
            return calls;
        }
    }

    /// <summary>Tells what becomes of the driver that the program opened. [any]</summary>
    public void TellCard(CardEvent what, CardFormat format)
    {
        if (!_calls.TryEnter()) return;
        _table.TellCard(_host, what, &format);
        _calls.Leave();
    }

    /// <summary>Tells where that driver's samples are, before it is started. [any]</summary>
    public void Plug(CardBuffers buffers, CardFormat format)
    {
        if (!_calls.TryEnter()) return;
        _table.Plug(_host, &buffers, &format);
        _calls.Leave();
    }

    /// <summary>That driver calls no more, or not for long: its buffers will go. [any]</summary>
    public void Unplug()
    {
        if (!_calls.TryEnter()) return;
        _table.Plug(_host, null, null);
        _calls.Leave();
    }

    /// <summary>Plays the probe's signal.</summary>
    public void Probe() => _table.Probe(_host);

    /// <summary>
    /// Copies a layer's peaks, one pair for each 256 frames, from a pair on. Gives how many the layer has there, 0 for none that is there; the rest is silence.
    /// A number that went back may be another layer's by now: look afterwards whether the board still tells it. [any]
    /// </summary>
    public int ReadPeaks(int layer, int first, Span<Peak> peaks)
    {
        peaks.Clear();
        if (!_calls.TryEnter()) return 0;
        try
        {
            fixed (Peak* to = peaks) return _table.ReadPeaks(_host, layer, first, to, peaks.Length);
        }
        finally
        {
            _calls.Leave();
        }
    }

    /// <summary>
    /// Writes the newest complete layer of a tape, one pass from its beginning, as 32-bit float stereo WAV while the audio plays on. False where the tape is
    /// empty. Several may be written at a time. It takes as long as the disk does: not for the thread that tends the session. [any]
    /// </summary>
    /// <param name="tape">1 for the first.</param>
    /// <param name="path">The file; it appears when it is complete, in place of what was there.</param>
    /// <param name="stop">Ends the writing; nothing is left behind then.</param>
    /// <exception cref="IOException">
    /// There is no such tape, the file cannot be written, the memory was wanted for what is played, or the audio half is closed.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was to stop.</exception>
    public bool WriteTape(int tape, string path, CancellationToken stop = default)
    {
        if (!_calls.TryEnter()) throw new IOException("the audio half is closed");
        try
        {
            return WriteTapeInside(tape, path, stop);
        }
        finally
        {
            _calls.Leave();
        }
    }

    /// <summary>Ends the audio and waits until everything is written; what is shared is gone then. Gives why a file could not be written, or null.</summary>
    public string? Close()
    {
        if (_host == 0) return null;
        _calls.Close();
        byte* text = stackalloc byte[TextRoom];
        int written = _table.Close(_host, text, TextRoom);
        _host = 0;
        return written != 0 ? null : Marshal.PtrToStringUTF8((nint)text);
    }

    public void Dispose()
    {
        Close();
        _calls.Dispose();
    }

    private bool WriteTapeInside(int tape, string path, CancellationToken stop)
    {
        int cancelled = 0;
        nint flag = (nint)(&cancelled);
        byte* text = stackalloc byte[TextRoom];
        using var file = new NativeText(Path.GetFullPath(path));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _calls.Closing);
        using CancellationTokenRegistration told = either.Token.Register(() => Volatile.Write(ref *(int*)flag, 1));
        int written = _table.WriteTape(_host, tape, file.Pointer, &cancelled, text, TextRoom);
        if (written >= 0) return written > 0;
        stop.ThrowIfCancellationRequested();
        throw new IOException(Marshal.PtrToStringUTF8((nint)text));
    }
}
