namespace Modul.Host.Shared;

/// <summary>How a sound card's driver keeps a sample, little-endian; numbered as ASIO numbers them. Big-endian and one-bit (DSD) samples are not played.</summary>
public enum SampleKind
{
    /// <summary>16-bit integer.</summary>
    Int16 = 16,

    /// <summary>24-bit integer in 3 bytes.</summary>
    Int24 = 17,

    /// <summary>32-bit integer.</summary>
    Int32 = 18,

    /// <summary>32-bit float, full scale 1.</summary>
    Float32 = 19,

    /// <summary>64-bit float, full scale 1.</summary>
    Float64 = 20,

    /// <summary>32-bit integer of which 16 bits are used, the lower ones.</summary>
    Int32With16 = 24,

    /// <summary>32-bit integer of which 18 bits are used, the lower ones.</summary>
    Int32With18 = 25,

    /// <summary>32-bit integer of which 20 bits are used, the lower ones.</summary>
    Int32With20 = 26,

    /// <summary>32-bit integer of which 24 bits are used, the lower ones.</summary>
    Int32With24 = 27,
}
