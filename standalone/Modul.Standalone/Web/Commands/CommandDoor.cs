using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.Commands;

/// <summary>Reads commands and sends them to the engine, all or none. [any]</summary>
internal sealed class CommandDoor(ILiveView view)
{
    private const string Full = "the command queue is full: the engine does not answer, expected to be asked later";

    /// <summary>Takes what a client sent.</summary>
    public CommandAnswer Take(ReadOnlyMemory<byte> json, bool mayHaveId = false)
    {
        ReadCommands read = CommandReader.Read(json, view.Board.Tapes, mayHaveId);
        if (read.Problem is not null) return new CommandAnswer(0, read.Problem, read.Index, read.Id);
        return view.Queue.TryAdd(read.Commands)
            ? new CommandAnswer(read.Commands.Length, Id: read.Id)
            : new CommandAnswer(0, Full, Id: read.Id, Full: true);
    }
}
