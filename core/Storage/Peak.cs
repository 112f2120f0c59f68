using System.Runtime.InteropServices;

namespace Modul.Core.Storage;

/// <summary>The smallest and largest sample of each side over <see cref="Frames"/> frames, for drawing. [any]</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct Peak
{
    /// <summary>Frames of which each tells the extremes.</summary>
    public const int Frames = 256;

    /// <summary>The smallest sample of the left side.</summary>
    public float LeftMin;

    /// <summary>The largest sample of the left side.</summary>
    public float LeftMax;

    /// <summary>The smallest sample of the right side.</summary>
    public float RightMin;

    /// <summary>The largest sample of the right side.</summary>
    public float RightMax;

    /// <summary>What any sample widens.</summary>
    internal static Peak None => new()
    {
        LeftMin = float.PositiveInfinity, LeftMax = float.NegativeInfinity, RightMin = float.PositiveInfinity, RightMax = float.NegativeInfinity,
    };
}
