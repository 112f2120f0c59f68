using Modul.Core.Control.Cues;
using Modul.Standalone.Cards;
using Modul.Standalone.Web;

namespace Modul.Standalone.Live;

/// <summary>What a live session is asked for.</summary>
internal sealed record LiveOptions
{
    /// <summary>What is to move the audio.</summary>
    public DriverRequest Driver { get; init; }

    /// <summary>The ASIO driver's input channels; null for the first two.</summary>
    public ChannelPair? InputChannels { get; init; }

    /// <summary>The ASIO driver's output channels; null for the first two.</summary>
    public ChannelPair? OutputChannels { get; init; }

    /// <summary>Whether a window takes the place of the terminal's display.</summary>
    public bool Window { get; init; }

    /// <summary>Frames in which the engine takes the input; null for the driver's period.</summary>
    public int? InputBuffer { get; init; }

    /// <summary>Frames of output kept ready; null for the input buffer.</summary>
    public int? OutputBuffer { get; init; }

    /// <summary>The gap; null for the sheet's, or auto without one.</summary>
    public GapRequest? Gap { get; init; }

    /// <summary>Tapes; null for the sheet's.</summary>
    public int? Tapes { get; init; }

    /// <summary>A file that takes the place of the driver's input, round and round.</summary>
    public string? Input { get; init; }

    /// <summary>A file that takes what goes to the driver.</summary>
    public string? Output { get; init; }

    /// <summary>A cue sheet.</summary>
    public string? Cues { get; init; }

    /// <summary>When it ends by itself; null when it does not.</summary>
    public CueTime? For { get; init; }

    /// <summary>The file for the report.</summary>
    public string? Report { get; init; }

    /// <summary>The MIDI map's file; null for the default map.</summary>
    public string? MidiMap { get; init; }

    /// <summary>Frames a second where the driver has no rate of its own; null for the input's.</summary>
    public int? Rate { get; init; }

    /// <summary>Where the page is served; null for nowhere.</summary>
    public WebAddress? Web { get; init; }

    /// <summary>Whether to open the page in a browser.</summary>
    public bool OpenPage { get; init; }

    /// <summary>Whether each tape has outputs of its own.</summary>
    public bool TapeOutputs { get; init; }

    /// <summary>Whether to connect to the sound card at once.</summary>
    public bool Connect { get; init; }

    /// <summary>Memory for tapes in MiB.</summary>
    public int MemoryMib { get; init; } = Commands.Options.DefaultMemoryMib;
}
