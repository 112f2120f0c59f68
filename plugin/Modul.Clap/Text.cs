using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Modul.Clap;

/// <summary>Texts of the ABI: UTF-8, ended by 0.</summary>
internal static unsafe class Text
{
    private const int MostBytes = 4096;

    /// <summary>A text that stays as long as the process. [any]</summary>
    public static byte* Keep(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte* kept = (byte*)NativeMemory.AllocZeroed((nuint)bytes.Length + 1);
        bytes.CopyTo(new Span<byte>(kept, bytes.Length));
        return kept;
    }

    /// <summary>Whether a text of the host is this one exactly; null is none. [any]</summary>
    public static bool Is(byte* text, ReadOnlySpan<byte> name)
    {
        if (text is null) return false;
        for (int i = 0; i < name.Length; i++)
            if (text[i] != name[i]) return false; // ends at the host's 0 at the latest
        return text[name.Length] == 0;
    }

    /// <summary>Reads a text of the host, as far as some thousand bytes; null is empty. [main]</summary>
    public static string Read(byte* text)
    {
        if (text is null) return "";
        int length = 0;
        while (length < MostBytes && text[length] != 0) length++;
        return Encoding.UTF8.GetString(text, length);
    }

    /// <summary>Writes a text where there is room for some bytes, its 0 included; what does not fit is left out, a character at a time. [main]</summary>
    /// <returns>Whether all of it fitted.</returns>
    public static bool Write(string text, byte* to, uint room)
    {
        if (to is null || room == 0) return false;
        var target = new Span<byte>(to, (int)Math.Min(room, int.MaxValue));
        OperationStatus status = Utf8.FromUtf16(text, target[..^1], out _, out int bytes);
        target[bytes] = 0;
        return status == OperationStatus.Done;
    }
}
