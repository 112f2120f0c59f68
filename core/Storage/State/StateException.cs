namespace Modul.Core.Storage.State;

/// <summary>A saved state that cannot be taken. The message is one line: where, what is wrong, what was expected.</summary>
public sealed class StateException : Exception
{
    /// <summary>A state that is whole, and cannot be taken all the same.</summary>
    public StateException(string problem)
        : base($"state: {problem}")
    {
    }

    internal StateException(long at, string problem)
        : base($"state, byte {at}: {problem}")
    {
    }
}
