namespace Modul.Core.Storage.State;

/// <summary>
/// A state that was read and is whole: parameters and, but for a preset, what a looper held. Not for two threads at once, nor for an engine once it is
/// disposed of. [control]
/// </summary>
public sealed class SavedState : IDisposable
{
    private readonly StretchCache _audio;

    private SavedState(IReadOnlyList<ParameterValue> parameters, TimeImage? time, IReadOnlyList<TapeImage> tapes, StretchCache audio) =>
        (Parameters, Time, Tapes, _audio) = (parameters, time, tapes, audio);

    /// <summary>What the parameters stood at, in the order they were written.</summary>
    public IReadOnlyList<ParameterValue> Parameters { get; }

    /// <summary>Whether it says what the tapes held, were it nothing; false for a preset.</summary>
    public bool HoldsTapes => Time is not null;

    /// <summary>The rate of the loops in Hz; 0 for a preset.</summary>
    public int Rate => Time?.Rate ?? 0;

    /// <summary>The highest tape that holds a loop, 1 for the first; 0 where none does.</summary>
    public int HighestTape => Tapes.Count == 0 ? 0 : Tapes[^1].Number;

    /// <summary>Tempo and selection; null for a preset.</summary>
    internal TimeImage? Time { get; }

    /// <summary>The tapes that hold a loop, in tape order.</summary>
    internal IReadOnlyList<TapeImage> Tapes { get; }

    /// <summary>
    /// Reads a state to the end of the stream, and checks all of it. Throws <see cref="StateException"/> for anything that is not a whole state of this
    /// version or an earlier one, and what the stream throws. Takes no more memory than was read, and about 4 MB. [control]
    /// </summary>
    /// <param name="from">The stream, read from where it stands.</param>
    /// <param name="mostBytes">The most audio that is let in, unpacked: 8 bytes a frame.</param>
    public static SavedState Read(Stream from, long mostBytes)
    {
        var audio = new StretchCache();
        try
        {
            (ParameterValue[] parameters, TimeImage? time, List<TapeImage> tapes) = new StateReader(from, mostBytes, audio).Read();
            return new SavedState(parameters, time, tapes, audio);
        }
        catch
        {
            audio.Dispose();
            throw;
        }
    }

    /// <summary>Frees the audio. [control]</summary>
    public void Dispose() => _audio.Dispose();
}
