using Modul.Core.Control;

namespace Modul.Core.Tests.Litmus;

/// <summary>A board that one thread writes and others read, sound or broken.</summary>
internal interface IBoardUnderTest
{
    /// <summary>Writes one number all over the board.</summary>
    void Write(long number);

    void Read(out EngineStatus engine, Span<TapeStatus> tapes);
}
