namespace Modul.Core.Tests.Tapes;

/// <summary>A tape in a state, and the history that decides what undo and redo find.</summary>
public enum TapeSituation
{
    /// <summary>Never recorded.</summary>
    Fresh,

    /// <summary>Held a loop until it was cleared.</summary>
    Cleared,

    /// <summary>Held a loop until its only layer was undone.</summary>
    Undone,

    /// <summary>Fresh, and waits for the bar to record.</summary>
    ArmedOverEmpty,

    /// <summary>Holds a loop, stopped, and waits for the bar to overdub.</summary>
    ArmedOverStopped,

    /// <summary>Records its first take.</summary>
    Recording,

    /// <summary>Records a new take where a loop played.</summary>
    RecordingAnew,

    /// <summary>Plays its first take.</summary>
    Playing,

    /// <summary>Plays its first take after an overdub was undone.</summary>
    PlayingBelowAnOverdub,

    /// <summary>Overdubs its first take.</summary>
    Overdubbing,

    /// <summary>Replaces in its first take.</summary>
    Replacing,

    /// <summary>Holds its first take and is silent.</summary>
    Stopped,

    /// <summary>Stopped on its first take after an overdub was undone.</summary>
    StoppedBelowAnOverdub,
}
