using Modul.Core.Control;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Tapes;

/// <summary>One thing that happens in a random session.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Frames">Frames that run, or frames from now at which a command holds.</param>
/// <param name="Input">What comes in while they run.</param>
/// <param name="Command">The command that is sent.</param>
/// <param name="Song">Where the song is.</param>
internal sealed record Move(
    MoveKind Kind, int Frames = 0, InputKind Input = InputKind.Noise, Command Command = default, SongPosition Song = default)
{
    public override string ToString() => Kind switch
    {
        MoveKind.Run => $"run {Frames} {Input}",
        MoveKind.Send => $"send {Command.Kind} tape={Command.Tape} count={Command.Count} value={Command.Value} {Command.Switch}"
            + (Command.Frame == Command.Now ? "" : $" at now{Frames:+0;-0;+0}"),
        MoveKind.Song => $"{Song}",
        _ => $"{Kind}",
    };
}
