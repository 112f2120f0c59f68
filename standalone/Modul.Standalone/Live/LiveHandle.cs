using System.Runtime.InteropServices;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Timing;
using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Live;

/// <summary>The audio half, opened: what it shares, and how it is started and closed. [control]</summary>
internal sealed unsafe class LiveHandle : ILiveView, IDisposable
{
    private const int TextRoom = 1024;

    private readonly HostTable _table;
    private readonly HostView _view;
    private readonly SpscRing<Notice> _notices;
    private nint _host;

    /// <summary>Opens it.</summary>
    /// <exception cref="IOException">The driver or the memory cannot be had.</exception>
    public LiveHandle(in HostTable table, HostOptions options)
    {
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

    /// <summary>Plays the probe's signal.</summary>
    public void Probe() => _table.Probe(_host);

    /// <summary>Ends the audio and waits until everything is written; what is shared is gone then. Gives why a file could not be written, or null.</summary>
    public string? Close()
    {
        if (_host == 0) return null;
        byte* text = stackalloc byte[TextRoom];
        int written = _table.Close(_host, text, TextRoom);
        _host = 0;
        return written != 0 ? null : Marshal.PtrToStringUTF8((nint)text);
    }

    public void Dispose() => Close();
}
