namespace Modul.Standalone.Rendering;

/// <summary>Takes a block of what is heard.</summary>
/// <param name="left">The left side.</param>
/// <param name="right">The right side.</param>
/// <param name="played">Frames played so far, with this block.</param>
internal delegate void HeardBlock(ReadOnlySpan<float> left, ReadOnlySpan<float> right, long played);
