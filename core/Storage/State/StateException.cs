namespace Modul.Core.Storage.State;

/// <summary>A saved state that cannot be read. The message is one line: where, what is wrong, what was expected.</summary>
public sealed class StateException : Exception
{
    internal StateException(long at, string problem)
        : base($"state, byte {at}: {problem}")
    {
    }
}
