namespace Modul.Clap;

/// <summary>What the audio thread leaves to the main thread.</summary>
[Flags]
internal enum Errand
{
    /// <summary>Free the room that was left.</summary>
    CollectRoom = 1,

    /// <summary>Tell the host that what a project holds has changed.</summary>
    MarkDirty = 2,

    /// <summary>Have the host read all values: it could not be told of one.</summary>
    RescanValues = 4,

    /// <summary>Say that the memory did not suffice.</summary>
    TellMemory = 8,
}
