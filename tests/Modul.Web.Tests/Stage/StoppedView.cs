using Modul.Core.Control;
using Modul.Core.Timing;
using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Web.Tests.Stage;

/// <summary>A looper whose audio never runs: nobody takes its commands.</summary>
internal sealed class StoppedView(int capacity) : ILiveView, IDisposable
{
    private MachineStatus _machine;

    public Board Board { get; } = new(tapes: 8);

    public CommandQueue Queue { get; } = new(capacity);

    public ref readonly MachineStatus Machine => ref _machine;

    public Gap Gap => default;

    public GapSource GapSource { get; set; }

    public bool TryTakeNotice(out Notice notice)
    {
        notice = default;
        return false;
    }

    public void Dispose()
    {
        Queue.Dispose();
        Board.Dispose();
    }
}
