using Modul.Core.Storage.Wav;

namespace Modul.Editor.Stage;

/// <summary>A recording round and round, or silence.</summary>
internal sealed class LoopedInput
{
    private readonly float[] _left = [0];
    private readonly float[] _right = [0];
    private int _at;

    public LoopedInput(string? file)
    {
        if (file is null) return;
        using WavReader reader = WavReader.Open(file);
        (_left, _right) = (new float[reader.FrameCount], new float[reader.FrameCount]);
        for (int done = 0, read; done < _left.Length; done += read)
        {
            read = reader.Read(_left.AsSpan(done), _right.AsSpan(done));
            if (read == 0) break;
        }
    }

    /// <summary>Copies what comes next.</summary>
    public void Take(Span<float> left, Span<float> right)
    {
        for (int done = 0; done < left.Length;)
        {
            int run = Math.Min(left.Length - done, _left.Length - _at);
            _left.AsSpan(_at, run).CopyTo(left[done..]);
            _right.AsSpan(_at, run).CopyTo(right[done..]);
            done += run;
            _at = (_at + run) % _left.Length;
        }
    }
}
