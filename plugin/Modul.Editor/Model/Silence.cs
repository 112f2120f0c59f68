namespace Modul.Editor.Model;

/// <summary>Why a tape is not heard.</summary>
internal enum Silence : byte
{
    /// <summary>It is heard.</summary>
    None,

    /// <summary>It is muted.</summary>
    Muted,

    /// <summary>Others are soloed.</summary>
    OthersSoloed,
}
