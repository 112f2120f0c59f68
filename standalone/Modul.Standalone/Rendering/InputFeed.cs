using Modul.Core.Storage.Wav;

namespace Modul.Standalone.Rendering;

/// <summary>Feeds files to the input, each from its frame until the next one begins; silence where there is none.</summary>
internal sealed class InputFeed
{
    private readonly List<(long Frame, WavReader Reader, bool Loop)> _files = [];
    private int _next;

    /// <summary>The frame after the last one that a file without loop feeds.</summary>
    public long End
    {
        get
        {
            long end = 0;
            for (int i = 0; i < _files.Count; i++)
            {
                long next = i + 1 < _files.Count ? _files[i + 1].Frame : long.MaxValue;
                if (!_files[i].Loop) end = Math.Max(end, Math.Min(next, _files[i].Frame + _files[i].Reader.FrameCount));
            }
            return end;
        }
    }

    /// <summary>Adds a file; files come in the order of their frames. One reader may serve many times.</summary>
    public void Add(long frame, WavReader reader, bool loop) => _files.Add((frame, reader, loop));

    /// <summary>Fills what is fed from a frame on; runs follow one another.</summary>
    public void Read(long frame, Span<float> left, Span<float> right)
    {
        for (int done = 0; done < left.Length;)
        {
            while (_next < _files.Count && _files[_next].Frame <= frame + done) _files[_next++].Reader.Seek(0);
            int run = left.Length - done;
            if (_next < _files.Count) run = (int)Math.Min(run, _files[_next].Frame - frame - done);
            Fill(left.Slice(done, run), right.Slice(done, run));
            done += run;
        }
    }

    private void Fill(Span<float> left, Span<float> right)
    {
        int done = 0;
        while (_next > 0 && done < left.Length)
        {
            (_, WavReader reader, bool loop) = _files[_next - 1];
            int read = reader.Read(left[done..], right[done..]);
            done += read;
            if (read > 0) continue;
            if (!loop) break;
            reader.Seek(0);
        }
        left[done..].Clear();
        right[done..].Clear();
    }
}
