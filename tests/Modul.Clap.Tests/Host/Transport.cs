using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>A song's position for a block or an event. What is null is not told, and its fields hold what must not be used.</summary>
internal sealed record Transport
{
    private const double Scale = 1L << 31;

    public double? Beats { get; init; }

    public double? Seconds { get; init; }

    public double? Tempo { get; init; }

    public double TempoPerSample { get; init; }

    public (int Numerator, int Denominator)? Meter { get; init; }

    public bool Playing { get; init; }

    public bool Recording { get; init; }

    public bool PreRoll { get; init; }

    public (double Start, double End)? LoopBeats { get; init; }

    /// <summary>A song that plays steadily, at a frame after its start.</summary>
    public static Transport At(double frame, double rate = 48_000, double tempo = 120) => new()
    {
        Beats = frame / rate * tempo / 60,
        Seconds = frame / rate,
        Tempo = tempo,
        Meter = (4, 4),
        Playing = true,
    };

    public static Transport Random(Random random)
    {
        double? tempo = random.Next(3) == 0 ? null : 40 + (random.NextDouble() * 440);
        return new Transport
        {
            Tempo = tempo,
            TempoPerSample = random.Next(2) == 0 ? 0 : (random.NextDouble() - 0.5) * 0.02,
            Beats = tempo is null || random.Next(3) == 0 ? null : (random.NextDouble() * 300) - 20,
            Seconds = random.Next(3) == 0 ? null : (random.NextDouble() * 80) - 10,
            Meter = random.Next(3) == 0 ? null : (random.Next(1, 17), random.Next(1, 5)),
            Playing = random.Next(2) == 0,
            Recording = random.Next(2) == 0,
            PreRoll = random.Next(6) == 0,
            LoopBeats = random.Next(3) == 0 ? (random.NextDouble() * 8, 8 + (random.NextDouble() * 8)) : null,
        };
    }

    public ClapEventTransport ToClap()
    {
        double bar = Beats is { } beats && Meter is { } meter ? Math.Floor(beats / BarBeats(meter)) : 0;
        return new ClapEventTransport
        {
            Header = new ClapEventHeader { Size = 104, Type = (ushort)EventType.Transport },
            Flags = (uint)Flags,
            SongPosBeats = Fixed(Beats),
            SongPosSeconds = Fixed(Seconds),
            Tempo = Tempo ?? double.NaN,
            TempoInc = Tempo is null ? double.NaN : TempoPerSample,
            LoopStartBeats = LoopBeats is null ? long.MaxValue : Fixed(LoopBeats.Value.Start),
            LoopEndBeats = LoopBeats is null ? long.MinValue : Fixed(LoopBeats.Value.End),
            LoopStartSeconds = long.MaxValue,
            LoopEndSeconds = long.MinValue,
            BarStart = Meter is null ? long.MinValue : Fixed(bar * BarBeats(Meter.Value)),
            BarNumber = (int)bar,
            TsigNum = (ushort)(Meter?.Numerator ?? ushort.MaxValue),
            TsigDenom = (ushort)(Meter?.Denominator ?? 0),
        };
    }

    private TransportFlags Flags =>
        If(Tempo is not null, TransportFlags.HasTempo) | If(Beats is not null, TransportFlags.HasBeats) |
        If(Seconds is not null, TransportFlags.HasSeconds) | If(Meter is not null, TransportFlags.HasTimeSignature) |
        If(Playing, TransportFlags.Playing) | If(Recording, TransportFlags.Recording) | If(PreRoll, TransportFlags.PreRoll) |
        If(LoopBeats is not null, TransportFlags.LoopActive);

    private static TransportFlags If(bool condition, TransportFlags flag) => condition ? flag : TransportFlags.None;

    private static double BarBeats((int Numerator, int Denominator) meter) => meter.Numerator * 4.0 / meter.Denominator;

    private static long Fixed(double? value) => value is null ? long.MinValue : (long)Math.Round(value.Value * Scale);
}
