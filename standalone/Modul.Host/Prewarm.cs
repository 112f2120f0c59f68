using System.Runtime.InteropServices;
using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Native;
using Modul.Core.Storage;
using Modul.Core.Streams;
using Modul.Host.Cards;
using Modul.Host.Shared;
using Modul.Host.Threads;

namespace Modul.Host;

/// <summary>
/// Plays an engine of its own for a moment before audio flows, with every command, so that the code of the callback is in memory (and, in a runtime
/// that compiles as it goes, compiled) when the first real period comes. [control]
/// </summary>
internal static unsafe class Prewarm
{
    private const int Frames = 256;
    private const int Rounds = 4;
    private const int Tapes = 2;
    private const int Rate = 48_000;
    private const int TimeBytes = 256;
    private const byte ControlChange = 0xB0, SustainPedal = 64;

    public static void Run()
    {
        Denormals.Restore(Denormals.Flush());
        Play(BufferPlan.For(Frames, null, null), midi: null, feed: null, tapeOutputs: false); // the way through the callback
        using var midi = new MidiTable(MidiMap.Default);
        using var feed = new InputFeed();
        Play(BufferPlan.For(Frames, Frames / 2, 2 * Frames), midi, feed, tapeOutputs: true); // the way over the bridge
    }

    /// <summary>The way of a driver that the program opens, from its own call on.</summary>
    private static void PlayCard(LiveCallback callback)
    {
        using var port = new CardPort(callback);
        using var samples = new ChannelBlock(2, Frames * 2);
        port.Open();
        foreach (SampleKind kind in Enum.GetValues<SampleKind>())
        {
            var silent = new CardChannel { Kind = kind, First = samples.Channels[0], Second = samples.Channels[1] };
            port.Know(new CardBuffers { InLeft = silent, InRight = silent, OutLeft = silent, OutRight = silent }, new CardFormat(Rate, Frames, 0, 0));
            for (int index = 0; index < 2; index++) port.Turn(index, Clock.Now, index);
        }
        if (CardPort.Current is not null) return;
        HostTable calls;
        HostExports.Fill(&calls);
        byte* time = stackalloc byte[TimeBytes];
        calls.Switch(0, 0);
        calls.SwitchTime(time, 0, 0);
    }

    private static void Play(in BufferPlan plan, MidiTable? midi, InputFeed? feed, bool tapeOutputs)
    {
        var machine = (MachineStatus*)NativeMemory.AllocZeroed((nuint)sizeof(MachineStatus));
        using var notices = new NoticeBox();
        var callback = new LiveCallback(machine, notices, tapeOutputs) { Midi = midi, Feed = feed };
        var options = new LooperOptions { Tapes = Tapes, MemoryBudget = TapeStore.MinBudget, Offline = true };
        using var board = new Board(options.Tapes);
        using var queue = new CommandQueue(64);
        using (var room = new EngineRoom(options, board, queue, plan, callback, tapeOutputs ? Tapes : 0, "."))
        using (var block = new ChannelBlock(4 + (2 * Tapes), Frames))
        {
            room.Looper.Store.LiveRecord.Sink = new Nowhere(); // without one it would not begin
            room.Looper.Store.Writing.Sink = null;
            callback.Use(room);
            for (int i = 0; i < Rounds; i++) Play(callback, room, block);
            if (!plan.OwnThread) PlayCard(callback);
        }
        NativeMemory.Free(machine);
    }

    private static void Play(LiveCallback callback, EngineRoom room, ChannelBlock block)
    {
        foreach (CommandKind kind in Enum.GetValues<CommandKind>())
        {
            room.Looper.Queue.TryAdd(new Command(kind, kind is CommandKind.Select or CommandKind.Also ? 1 : Command.Selected));
            callback.TakeTime(0);
            callback.TakeMidi(0, ControlChange, SustainPedal, (int)kind % 2 == 0 ? (byte)127 : (byte)0);
            for (int i = 0; i < 3; i++)
            {
                callback.Exchange(block.Channels, block.Channels + 2, Frames, 0);
                while (room.Bridge.Plan.OwnThread && room.Bridge.Work())
                {
                }
            }
        }
    }
}
