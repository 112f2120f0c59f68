namespace Modul.Core.Timing;

/// <summary>
/// Where a DAW's song is, as its transport tells it. What is not a number, infinite or out of its range is ignored: without a
/// <paramref name="Quarter"/> all of it, of the other fields each alone, and what was told before holds on. [any]
/// </summary>
/// <param name="Quarter">Quarter notes since the song's start, -1e8 to 1e8; negative in a pre-roll.</param>
/// <param name="Tempo">Quarter notes a minute, <see cref="Transport.MinTempo"/> to <see cref="Transport.MaxTempo"/>.</param>
/// <param name="Meter">The metre: 1 to 64 beats of a note of 1, 2, 4, 8, 16 or 32.</param>
/// <param name="BarStart">The quarter at which a bar begins, this one or any other of the metre, -1e8 to 1e8.</param>
/// <param name="Playing">Whether the song runs.</param>
public readonly record struct SongPosition(double Quarter, double Tempo, TimeSignature Meter, double BarStart, bool Playing)
{
    /// <summary>The largest distance from the song's start, in quarter notes.</summary>
    public const double MaxQuarter = 1e8;

    internal bool HasQuarter => InSong(Quarter);

    internal bool HasBarStart => InSong(BarStart);

    internal bool HasTempo => Tempo is >= Transport.MinTempo and <= Transport.MaxTempo;

    internal bool HasMeter => Meter is { Beats: >= 1 and <= 64, Unit: 1 or 2 or 4 or 8 or 16 or 32 };

    private static bool InSong(double quarter) => quarter is >= -MaxQuarter and <= MaxQuarter;
}
