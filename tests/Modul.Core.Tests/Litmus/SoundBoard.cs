using Modul.Core.Control;

namespace Modul.Core.Tests.Litmus;

/// <summary>The board of the engine.</summary>
internal sealed class SoundBoard(int tapes) : IBoardUnderTest, IDisposable
{
    private readonly Board _board = new(tapes);

    public void Write(long number)
    {
        _board.BeginWrite();
        BrokenBoard.Fill(ref _board.Engine, number);
        for (int i = 0; i < _board.Tapes; i++) BrokenBoard.Fill(ref _board.Tape(i), number);
        _board.EndWrite();
    }

    public void Read(out EngineStatus engine, Span<TapeStatus> tapes) => _board.Read(out engine, tapes);

    public void Dispose() => _board.Dispose();
}
