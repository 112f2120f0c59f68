using System.Runtime.InteropServices;

namespace Modul.Clap;

/// <summary>Tables that hosts keep pointers to: they stay as long as the process. [any]</summary>
internal static unsafe class Immortal
{
    /// <summary>A copy of a value that stays where it is.</summary>
    public static T* Of<T>(in T value)
        where T : unmanaged
    {
        var place = (T*)NativeMemory.Alloc((nuint)sizeof(T));
        *place = value;
        return place;
    }
}
