using System.Runtime.InteropServices;

namespace Modul.Clap.Tests.Host;

/// <summary>Strings as C has them.</summary>
internal static unsafe class Text
{
    public static string? Read(byte* text) => Marshal.PtrToStringUTF8((nint)text);

    /// <summary>A copy that lives to the end of the process: what a plugin may keep a pointer to.</summary>
    public static byte* Forever(string text) => (byte*)Marshal.StringToCoTaskMemUTF8(text);

    /// <summary>Lends a copy for one call.</summary>
    public static T Lend<T>(string text, Func<nint, T> use)
    {
        nint copy = Marshal.StringToCoTaskMemUTF8(text);
        try
        {
            return use(copy);
        }
        finally
        {
            Marshal.FreeCoTaskMem(copy);
        }
    }

    /// <summary>What a fixed-size field holds; a field without its closing zero is a fault.</summary>
    public static string Field(byte* field, int size)
    {
        var bytes = new ReadOnlySpan<byte>(field, size);
        int end = bytes.IndexOf((byte)0);
        ClapFault.When(end < 0, $"a text fills its field of {size} bytes and has no end");
        return System.Text.Encoding.UTF8.GetString(bytes[..end]);
    }
}
