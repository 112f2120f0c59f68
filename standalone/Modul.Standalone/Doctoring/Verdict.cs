namespace Modul.Standalone.Doctoring;

/// <summary>What a check came to.</summary>
internal enum Verdict
{
    /// <summary>As live work wants it.</summary>
    Good,

    /// <summary>Live work is possible; something may go wrong that need not.</summary>
    Warning,

    /// <summary>No live work worth the name.</summary>
    Bad,
}
