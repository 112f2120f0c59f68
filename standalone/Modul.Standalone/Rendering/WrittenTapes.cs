using Modul.Core.Storage;
using Modul.Core.Storage.Wav;

namespace Modul.Standalone.Rendering;

/// <summary>The tapes as they are at each <c>write</c> cue: <c>write-K-tape-N.wav</c>, the first write being 1.</summary>
internal sealed class WrittenTapes(RenderFiles files) : ITapeSink
{
    private WavWriter? _tape;
    private int _writes;

    public void BeginAll() => _writes++;

    public void Begin(int tape, long length) => _tape = files.Create($"write-{_writes}-tape-{tape}.wav");

    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => _tape!.Write(left, right);

    public void End() => _tape = null;
}
