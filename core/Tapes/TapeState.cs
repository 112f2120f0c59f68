namespace Modul.Core.Tapes;

/// <summary>What a tape is doing.</summary>
public enum TapeState : byte
{
    /// <summary>It holds no audio.</summary>
    Empty,

    /// <summary>It rests and waits for a boundary to begin what was pressed.</summary>
    Armed,

    /// <summary>It takes the input as a new loop.</summary>
    Recording,

    /// <summary>It plays round and round.</summary>
    Playing,

    /// <summary>It plays and adds the input.</summary>
    Overdubbing,

    /// <summary>The input takes the place of the old audio, which is not heard.</summary>
    Replacing,

    /// <summary>It holds audio and is silent; time goes on under it.</summary>
    Stopped,
}
