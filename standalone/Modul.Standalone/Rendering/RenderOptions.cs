using Modul.Core.Timing;

namespace Modul.Standalone.Rendering;

/// <summary>What a rendering is asked for.</summary>
internal sealed record RenderOptions
{
    public const int DefaultBlock = 512;
    public const int MaxBlock = 65_536;

    /// <summary>The cue sheet's file.</summary>
    public required string Cues { get; init; }

    /// <summary>A file that feeds the input from frame 0 on.</summary>
    public string? Input { get; init; }

    /// <summary>The folder to write to; null for one named after the sheet.</summary>
    public string? Output { get; init; }

    /// <summary>The folder to write to.</summary>
    public string Folder => Output ?? Path.Combine("out", Path.GetFileNameWithoutExtension(Cues));

    /// <summary>Frames of a block.</summary>
    public int Block { get; init; } = DefaultBlock;

    /// <summary>The gap at frame 0; null for the sheet's.</summary>
    public Gap? Gap { get; init; }

    /// <summary>Frames a second; null for the input's.</summary>
    public int? Rate { get; init; }

    /// <summary>Memory for tapes in MiB.</summary>
    public int MemoryMib { get; init; } = Commands.Options.DefaultMemoryMib;
}
