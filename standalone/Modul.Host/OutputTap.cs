using Modul.Core.Storage;

namespace Modul.Host;

/// <summary>Hands what goes to the driver to a file, from the first frame to the last one asked for.</summary>
internal sealed unsafe class OutputTap : IDisposable
{
    private readonly OutputFile _file;
    private long _left;

    /// <summary>Opens the file. [control]</summary>
    /// <exception cref="Core.Storage.Wav.WavFileException">The file cannot be created there.</exception>
    public OutputTap(string path, int rate) => Record = new LiveRecord { Sink = _file = new OutputFile(path, rate) };

    /// <summary>The ring to the file.</summary>
    public LiveRecord Record { get; }

    /// <summary>Begins, for a number of frames. [control]</summary>
    public void Begin(long frames)
    {
        _left = frames;
        Record.Switch(on: true);
    }

    /// <summary>Takes a period. [audio]</summary>
    public void Put(float* left, float* right, int frames)
    {
        int run = (int)Math.Min(frames, _left);
        if (run <= 0) return;
        Record.Put(left, right, run);
        _left -= run;
    }

    /// <summary>Ends it; the audio has ended. The disk thread then completes the file. [control]</summary>
    public void End() => Record.Switch(on: false);

    /// <summary>Frees it; the disk thread has ended. [control]</summary>
    public void Dispose()
    {
        Record.Dispose();
        _file.Dispose();
    }
}
