using System.Numerics;
using Modul.Core.Streams;

namespace Modul.Standalone.Cards;

/// <summary>
/// The buffer sizes that an ASIO driver allows, in frames: from the least to the most in steps of the granularity; of 0 there is one size alone, the preferred one,
/// of -1 the powers of two. (Steinberg ASIO SDK 2.3, ASIOGetBufferSize.) What a driver tells may be nonsense: a size is always found, and never above what the
/// audio half takes in.
/// </summary>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
/// <param name="Preferred">What the driver would rather have.</param>
/// <param name="Granularity">The steps between.</param>
internal readonly record struct BufferSizes(int Least, int Most, int Preferred, int Granularity)
{
    private const int PowersOfTwo = -1;

    private int Lowest => Math.Clamp(Least, 1, Bridge.MaxPeriod);

    private int Highest => Math.Clamp(Most, Lowest, Bridge.MaxPeriod);

    /// <summary>The allowed size that is nearest to what is asked for, the larger one of two as near; the preferred one where nothing is.</summary>
    public int Nearest(int? asked)
    {
        int wanted = Math.Clamp(asked ?? Preferred, Lowest, Highest);
        if (asked is null || Granularity == 0) return Math.Clamp(Preferred, Lowest, Highest);
        return Granularity == PowersOfTwo ? NearestPower(wanted) : NearestStep(wanted);
    }

    /// <summary>Them in words.</summary>
    public override string ToString() => Granularity switch
    {
        _ when Lowest == Highest || Granularity == 0 => $"{Nearest(null)} alone",
        PowersOfTwo => $"{Lowest} to {Highest} in powers of two",
        _ => $"{Lowest} to {Highest} in steps of {Math.Max(1, Granularity)}",
    };

    private int NearestStep(int wanted)
    {
        int step = Math.Max(1, Granularity);
        int below = Lowest + ((wanted - Lowest) / step * step);
        long above = (long)below + step;
        return above > Highest || wanted - below < above - wanted ? below : (int)above;
    }

    private int NearestPower(int wanted)
    {
        int above = (int)BitOperations.RoundUpToPowerOf2((uint)wanted), below = above == wanted ? above : above / 2;
        if (above > Highest) return below >= Lowest ? below : Lowest;
        return below < Lowest || wanted - below >= above - wanted ? above : below;
    }
}
