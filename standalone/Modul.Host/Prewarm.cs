using System.Runtime.InteropServices;
using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Streams;
using Modul.Host.Shared;

namespace Modul.Host;

/// <summary>
/// Plays an engine of its own for a moment before audio flows, with every command, so that the code of the callback is in memory (and, in a runtime
/// that compiles as it goes, compiled) when the first real period comes. [control]
/// </summary>
internal static unsafe class Prewarm
{
    private const int Frames = 256;
    private const int Rounds = 4;

    public static void Run()
    {
        var machine = (MachineStatus*)NativeMemory.AllocZeroed((nuint)sizeof(MachineStatus));
        using var notices = new NoticeBox();
        var callback = new LiveCallback(machine, notices, tapeOutputs: false);
        var options = new LooperOptions { Tapes = 2, MemoryBudget = TapeStore.MinBudget, Offline = true };
        using var board = new Board(options.Tapes);
        using var queue = new CommandQueue(64);
        using (var room = new EngineRoom(options, board, queue, BufferPlan.For(Frames, null, null), callback, 0, "."))
        using (var block = new ChannelBlock(4, Frames))
        {
            room.Looper.Store.LiveRecord.Sink = null;
            room.Looper.Store.Writing.Sink = null;
            callback.Use(room);
            for (int i = 0; i < Rounds; i++) Play(callback, room.Looper.Queue, block);
        }
        NativeMemory.Free(machine);
    }

    private static void Play(LiveCallback callback, CommandQueue queue, ChannelBlock block)
    {
        foreach (CommandKind kind in Enum.GetValues<CommandKind>())
        {
            queue.TryAdd(new Command(kind, kind is CommandKind.Select or CommandKind.Also ? 1 : Command.Selected));
            callback.TakeTime(0);
            callback.TakeMidi(0, 0, 0, 0);
            for (int i = 0; i < 3; i++) callback.Exchange(block.Channels, block.Channels + 2, Frames, 0);
        }
    }
}
