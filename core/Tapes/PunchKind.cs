namespace Modul.Core.Tapes;

/// <summary>What a punch does with the old audio under the record head.</summary>
internal enum PunchKind : byte
{
    /// <summary>A first take: there is none.</summary>
    Take,

    /// <summary>new = input + feedback * old.</summary>
    Overdub,

    /// <summary>new = input.</summary>
    Replace,
}
