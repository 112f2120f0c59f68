namespace Modul.Core.Tapes;

/// <summary>What a musician can press on a tape.</summary>
public enum TapeAction : byte
{
    /// <summary>Begin or end a take.</summary>
    Record,

    /// <summary>Begin or end an overdub.</summary>
    Overdub,

    /// <summary>Begin or end a replace.</summary>
    Replace,

    /// <summary>Play; ends what is being written.</summary>
    Play,

    /// <summary>Be silent; ends what is being written.</summary>
    Stop,

    /// <summary>Take back the last layer.</summary>
    Undo,

    /// <summary>Bring back what was undone.</summary>
    Redo,

    /// <summary>Empty the tape; undo brings it back.</summary>
    Clear,
}
