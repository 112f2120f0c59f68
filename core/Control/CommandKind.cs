namespace Modul.Core.Control;

/// <summary>What a command does. The words of the cue sheet are these, in lower case.</summary>
public enum CommandKind : ushort
{
    /// <summary>Selects the primary tape.</summary>
    Select,

    /// <summary>Makes a tape a secondary one, or not.</summary>
    Also,

    /// <summary>Begins or ends a take; Count is the bars after which it stops, 0 for none.</summary>
    Record,

    /// <summary>Begins or ends an overdub.</summary>
    Overdub,

    /// <summary>Begins or ends a replace.</summary>
    Replace,

    /// <summary>Plays, or stops with <see cref="Switch.Off"/>.</summary>
    Play,

    /// <summary>Stops, or plays with <see cref="Switch.Off"/>.</summary>
    Stop,

    /// <summary>Takes back the last layer.</summary>
    Undo,

    /// <summary>Brings back what was undone.</summary>
    Redo,

    /// <summary>Empties the tape.</summary>
    Clear,

    /// <summary>Empties every tape.</summary>
    ClearAll,

    /// <summary>Mutes.</summary>
    Mute,

    /// <summary>Solos.</summary>
    Solo,

    /// <summary>Value is the volume in dB, -144 to 24, or minus infinity.</summary>
    Volume,

    /// <summary>Value is the pan, -1 to 1.</summary>
    Pan,

    /// <summary>Value is the feedback of overdubs, 0 to 1.</summary>
    Feedback,

    /// <summary>Merges the secondary tapes into the primary one.</summary>
    Merge,

    /// <summary>Whether the input is heard.</summary>
    PlayThrough,

    /// <summary>Whether the metronome is heard.</summary>
    Metronome,

    /// <summary>Value is the metronome's level in dB, -144 to 24, or minus infinity.</summary>
    MetronomeLevel,

    /// <summary>Value is the tempo, quarter notes a minute, 10 to 1000.</summary>
    Tempo,

    /// <summary>Count is a <see cref="Timing.Quantize"/>.</summary>
    Quantize,

    /// <summary>Whether takes round to the first loop.</summary>
    Sync,

    /// <summary>Count is the capture latency, Value the playback latency, in frames.</summary>
    Gap,

    /// <summary>Whether what is heard is recorded to a file.</summary>
    LiveRecord,

    /// <summary>Writes every tape to a file.</summary>
    Write,

    /// <summary>Takes the clip marks off.</summary>
    Unclip,
}
