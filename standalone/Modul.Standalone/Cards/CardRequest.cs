namespace Modul.Standalone.Cards;

/// <summary>How a sound card's driver is to be opened.</summary>
internal sealed record CardRequest
{
    /// <summary>Its name or a part of it; null for the first one that opens.</summary>
    public string? Name { get; init; }

    /// <summary>Frames of its buffer; null for what it prefers.</summary>
    public int? Buffer { get; init; }

    /// <summary>Frames a second; null for what it has.</summary>
    public int? Rate { get; init; }

    /// <summary>What it is to call as <c>bufferSwitch</c>; see <see cref="Host.Shared.HostTable.Switch"/>.</summary>
    public nint Switch { get; init; }

    /// <summary>What it is to call as <c>bufferSwitchTimeInfo</c>.</summary>
    public nint SwitchTime { get; init; }

    /// <summary>The input's channels.</summary>
    public ChannelPair Inputs { get; init; } = ChannelPair.First;

    /// <summary>The output's channels.</summary>
    public ChannelPair Outputs { get; init; } = ChannelPair.First;
}
