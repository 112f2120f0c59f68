namespace Modul.Core.Storage;

/// <summary>Who does the storage work, and whether the audio thread waits for it.</summary>
public enum StorageMode : byte
{
    /// <summary>A <see cref="StorageThread"/> does it; the audio thread waits for nobody and goes without what is not there in time.</summary>
    Live,

    /// <summary>Nothing is live: it is done inside <see cref="Looper.Process"/>, where it is due. There is no storage thread.</summary>
    Inside,

    /// <summary>
    /// Nothing is live: a <see cref="StorageThread"/> does it, and <see cref="Looper.Process"/> waits for it where it is due. The same
    /// commands give the same samples as with <see cref="Inside"/>.
    /// </summary>
    Waited,
}
