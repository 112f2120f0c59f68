namespace Modul.Standalone.Cards;

/// <summary>A sound card's driver, as <c>modul devices</c> tells of it.</summary>
internal sealed record CardDescription
{
    /// <summary>The rates that are asked for, in frames a second.</summary>
    public static IReadOnlyList<int> UsualRates { get; } = [32_000, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000, 352_800, 384_000];

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Why it cannot be opened, in one line; null where it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Input channels.</summary>
    public int Inputs { get; init; }

    /// <summary>Output channels.</summary>
    public int Outputs { get; init; }

    /// <summary>How samples lie there.</summary>
    public string Samples { get; init; } = "";

    /// <summary>The buffer sizes.</summary>
    public BufferSizes Buffers { get; init; }

    /// <summary>Frames a second now.</summary>
    public int Rate { get; init; }

    /// <summary>The usual rates that it can have.</summary>
    public IReadOnlyList<int> Rates { get; init; } = [];

    /// <summary>Capture latency that it claims at its rate and preferred buffer, in frames.</summary>
    public int ClaimedIn { get; init; }

    /// <summary>Playback latency that it claims there, in frames.</summary>
    public int ClaimedOut { get; init; }
}
