using Modul.Core.Storage;
using Modul.Core.Storage.Wav;

namespace Modul.Host;

/// <summary>Writes one pass of a tape to a file while the engine plays on. [control] any thread but audio and storage</summary>
internal static class TapeFile
{
    private const int Stretch = 4096;

    /// <summary>
    /// Writes what a copy holds, which is disposed of before the disk is waited for. Nothing is left behind where it throws:
    /// <see cref="IOException"/> where the disk or the copy fails, <see cref="OperationCanceledException"/> where the flag is set meanwhile.
    /// </summary>
    public static void Write(TapeCopy copy, string path, in int cancelled)
    {
        Span<float> left = stackalloc float[Stretch], right = stackalloc float[Stretch];
        using WavWriter file = WavWriter.Create(path, copy.Rate);
        for (int frames; (frames = copy.Read(left, right)) > 0;)
        {
            if (Volatile.Read(in cancelled) != 0) throw new OperationCanceledException("the file is not wanted any more");
            file.Write(left[..frames], right[..frames]);
        }
        copy.Dispose();
        file.Complete();
    }
}
