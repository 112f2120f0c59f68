using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Modul.Host.Cards;

/// <summary>What a driver that the program opened calls. Nothing of the program's runtime lies between where this half has one of its own. [audio]</summary>
internal static unsafe class CardCalls
{
    // In ASIO's time: the position, its upper half first, and what of the time holds.
    private const int PositionHigh = 32, PositionLow = 36, Flags = 48;
    private const int PositionHolds = 2;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Switch(int index, int direct) => CardPort.Current?.Switch(index, -1);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static byte* SwitchTime(byte* time, int index, int direct)
    {
        CardPort.Current?.Switch(index, PositionIn(time));
        return time;
    }

    private static long PositionIn(byte* time)
    {
        if (time is null || (*(int*)(time + Flags) & PositionHolds) == 0) return -1;
        return ((long)*(uint*)(time + PositionHigh) << 32) | *(uint*)(time + PositionLow);
    }
}
