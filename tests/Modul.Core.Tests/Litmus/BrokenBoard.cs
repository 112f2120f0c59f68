using Modul.Core.Control;

namespace Modul.Core.Tests.Litmus;

/// <summary>The same board with its one mistake: a reader copies without asking whether the writer was at it.</summary>
internal sealed class BrokenBoard(int tapes) : IBoardUnderTest
{
    private readonly TapeStatus[] _tapes = new TapeStatus[tapes];
    private EngineStatus _engine;

    public static void Fill(ref EngineStatus engine, long number) => (engine.Frame, engine.Refused, engine.Denormals) = (number, number, number);

    public static void Fill(ref TapeStatus tape, long number) => (tape.Length, tape.Anchor) = (number, ~number);

    public void Write(long number)
    {
        Fill(ref _engine, number);
        RaceWindow.Hold(number);
        for (int i = 0; i < _tapes.Length; i++) Fill(ref _tapes[i], number);
    }

    public void Read(out EngineStatus engine, Span<TapeStatus> tapes)
    {
        engine = _engine;
        _tapes.CopyTo(tapes);
    }
}
