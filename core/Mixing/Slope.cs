namespace Modul.Core.Mixing;

/// <summary>A gain at frame i of a run: <c>Start + Step * (Index + i)</c>. Index is whole and below 2^24, so exact as a float. [audio]</summary>
internal readonly record struct Slope(float Start, float Step, float Index)
{
    public static Slope Unity => new(1, 0, 0);

    public bool Moves => Step != 0;

    /// <summary>The same line, seen from some frames later.</summary>
    public Slope After(int frames) => this with { Index = Index + frames };

    public float At(int i) => Start + (Step * (Index + i));
}
