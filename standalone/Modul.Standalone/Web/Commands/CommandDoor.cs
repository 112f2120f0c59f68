using Modul.Core.Control;
using Modul.Standalone.Stage;
using Modul.Standalone.Web.Guards;

namespace Modul.Standalone.Web.Commands;

/// <summary>
/// Reads commands and sends them to the engine, all or none: no more of all clients together than the engine takes without being late, and never so many that
/// another surface finds the queue full. [any]
/// </summary>
internal sealed class CommandDoor(ILiveView view, TimeProvider time)
{
    private const string Full = "the command queue is full: the engine does not answer, expected to be asked later";

    private static readonly Rate Commands = new(2000, 512);
    private static readonly string TooOften = $"too many commands, expected {Commands.PerSecond} a second at most of all clients together";

    private readonly Lock _lock = new();
    private TokenBucket _commands;

    /// <summary>Takes what a client sent.</summary>
    public CommandAnswer Take(ReadOnlyMemory<byte> json, bool mayHaveId = false)
    {
        ReadCommands read = CommandReader.Read(json, view.Board.Tapes, mayHaveId);
        if (read.Problem is not null) return new CommandAnswer(0, read.Problem, read.Index, read.Id);
        if (!TryCount(read.Commands.Length)) return new CommandAnswer(0, TooOften, Id: read.Id, TooOften: true);
        CommandQueue queue = view.Queue;
        return queue.TryAdd(read.Commands, free: queue.Capacity / 2)
            ? new CommandAnswer(read.Commands.Length, Id: read.Id)
            : new CommandAnswer(0, Full, Id: read.Id, Full: true);
    }

    private bool TryCount(int commands)
    {
        lock (_lock) return _commands.TryTake(Commands, time, commands);
    }
}
