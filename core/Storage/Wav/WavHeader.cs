namespace Modul.Core.Storage.Wav;

/// <summary>Where a file's audio lies and how it is coded.</summary>
/// <param name="Format">The samples' format.</param>
/// <param name="DataOffset">Bytes from the start of the file to the first frame.</param>
/// <param name="FrameCount">Whole frames present in the file, at least 1.</param>
internal readonly record struct WavHeader(WavFormat Format, long DataOffset, long FrameCount);
