using System.Runtime.InteropServices;

namespace Modul.Host.Shared;

/// <summary>Where the audio half keeps what it shares. Blittable; holds until the host is closed.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct HostView
{
    /// <summary>The board; see <see cref="Core.Control.Board.At"/>.</summary>
    public nint Board;

    /// <summary>The command queue; see <see cref="Core.Control.CommandQueue.At"/>.</summary>
    public nint Queue;

    /// <summary>Commands that the queue holds.</summary>
    public int QueueCapacity;

    /// <summary>Tapes on the board.</summary>
    public int Tapes;

    /// <summary>Notices, a ring of <see cref="Notice"/>; the host produces.</summary>
    public nint Notices;

    /// <summary>Notices that the ring holds.</summary>
    public int NoticeCapacity;

    /// <summary>Frames that the feed's ring holds.</summary>
    public int FeedCapacity;

    /// <summary>What is fed to the input, a ring of <see cref="StereoFrame"/>; the program produces.</summary>
    public nint Feed;

    /// <summary>The machine.</summary>
    public MachineStatus* Machine;
}
