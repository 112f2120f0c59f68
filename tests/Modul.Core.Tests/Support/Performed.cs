using Modul.Core.Control;

namespace Modul.Core.Tests.Support;

/// <summary>What a performance left behind: what was heard, what the tapes hold (null: nothing), the live records, and the board.</summary>
internal sealed record Performed(
    Stereo Master, Stereo?[] Tapes, IReadOnlyList<Stereo> Records, TapeStatus[] Status, EngineStatus Engine)
{
    public Stereo Tape(int number = 1) => Tapes[number - 1] ?? throw new ShouldAssertException($"tape {number} is empty");

    public TapeStatus StatusOf(int number = 1) => Status[number - 1];
}
