using Modul.Core.Control;

namespace Modul.Standalone.Web.Tapes;

/// <summary>Looks one tape up. [any]</summary>
internal static class BoardTapes
{
    /// <summary>What the board tells of a tape, 1 for the first.</summary>
    public static TapeStatus StatusOf(this Board board, int tape)
    {
        var tapes = new TapeStatus[board.Tapes];
        board.Read(out _, tapes);
        return tapes[tape - 1];
    }
}
