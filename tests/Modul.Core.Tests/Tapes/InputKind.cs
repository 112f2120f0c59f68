namespace Modul.Core.Tests.Tapes;

internal enum InputKind
{
    /// <summary>Null pointers.</summary>
    None,

    Silence,

    /// <summary>Full scale.</summary>
    Noise,

    /// <summary>Up to the largest float.</summary>
    Huge,

    /// <summary>NaN, infinities and denormals among noise.</summary>
    Hostile,

    /// <summary>The smallest normal floats, which any gain turns into denormals.</summary>
    Tiny,
}
