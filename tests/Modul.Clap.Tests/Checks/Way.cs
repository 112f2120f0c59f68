namespace Modul.Clap.Tests.Checks;

/// <summary>How a score is played; the samples may depend on none of it.</summary>
internal sealed record Way
{
    public static Way FrameByFrame { get; } = new() { Longest = 1 };

    public int Longest { get; init; } = 512;

    /// <summary>The seed of blocks of random sizes up to <see cref="Longest"/>; 0: all are that long.</summary>
    public int RandomBlocks { get; init; }

    public bool InPlace { get; init; }

    public bool Wide { get; init; }

    /// <summary>Render mode: nobody listens, so the plugin may take its time.</summary>
    public bool Offline { get; init; } = true;

    public double Rate { get; init; } = 48_000;

    public override string ToString() => $"blocks of {(RandomBlocks > 0 ? "up to " : "")}{Longest}{(InPlace ? ", in place" : "")}{(Wide ? ", 64-bit" : "")}";
}
