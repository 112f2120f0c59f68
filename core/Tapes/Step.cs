namespace Modul.Core.Tapes;

/// <summary>Where the state table sends a tape.</summary>
public enum Step : byte
{
    /// <summary>Nowhere: the press is refused and counted.</summary>
    Refuse,

    /// <summary>Ends what is being written and leaves an empty layer on top.</summary>
    Empty,

    /// <summary>To Recording.</summary>
    Record,

    /// <summary>To Playing.</summary>
    Play,

    /// <summary>To Overdubbing.</summary>
    Overdub,

    /// <summary>To Replacing.</summary>
    Replace,

    /// <summary>To Stopped.</summary>
    Stop,

    /// <summary>One layer back.</summary>
    Undo,

    /// <summary>One layer forward.</summary>
    Redo,

    /// <summary>Where the state leads in which the armed tape rests: Empty or Stopped.</summary>
    AsAtRest,

    /// <summary>Takes back what the tape waits for.</summary>
    Disarm,
}
