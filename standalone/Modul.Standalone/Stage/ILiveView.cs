using Modul.Core.Control;
using Modul.Core.Timing;
using Modul.Host.Shared;

namespace Modul.Standalone.Stage;

/// <summary>What the terminal sees of a running looper, whichever runtime it runs in. [any]</summary>
internal interface ILiveView
{
    /// <summary>What the engine shows.</summary>
    Board Board { get; }

    /// <summary>Commands to the engine.</summary>
    CommandQueue Queue { get; }

    /// <summary>What the driver and the buffers show.</summary>
    ref readonly MachineStatus Machine { get; }

    /// <summary>The gap in use, in frames.</summary>
    Gap Gap { get; }

    /// <summary>Where that gap comes from.</summary>
    GapSource GapSource { get; }

    /// <summary>Takes the oldest notice that nobody has taken; false when there is none. One thread takes.</summary>
    bool TryTakeNotice(out Notice notice);
}
