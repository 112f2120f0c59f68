using Modul.Core.Storage.State.Coding;

namespace Modul.Core.Storage.State;

/// <summary>The constants of the file; docs/state-format.md tells the rest.</summary>
internal static class StateFormat
{
    /// <summary>The version that is written, and the newest that is read.</summary>
    public const uint Version = 1;

    /// <summary>Bytes of a chunk's name and length.</summary>
    public const int HeaderBytes = 8;

    /// <summary>Bytes that the parameters may take: many times what any version has.</summary>
    public const int MostParameterBytes = 1 << 16;

    /// <summary>Bytes of a parameter.</summary>
    public const int ParameterBytes = 12;

    /// <summary>Bytes of the chunk of time.</summary>
    public const int TimeBytes = 32;

    /// <summary>Bytes of the chunk that begins a tape.</summary>
    public const int TapeBytes = 36;

    /// <summary>Bytes of the checksum.</summary>
    public const int EndBytes = 4;

    /// <summary>Bytes of the largest chunk of audio.</summary>
    public const int MostAudioBytes = AudioCodec.MostBytes;

    /// <summary>What a file begins with: a text editor, or a copy as text, would not leave it as it is.</summary>
    public static ReadOnlySpan<byte> Magic => "Modul\r\n\u001a"u8;

    public static ReadOnlySpan<byte> Parameters => "PARM"u8;

    public static ReadOnlySpan<byte> Time => "TIME"u8;

    public static ReadOnlySpan<byte> Tape => "TAPE"u8;

    public static ReadOnlySpan<byte> Audio => "AUDI"u8;

    public static ReadOnlySpan<byte> End => "END "u8;
}
