namespace Modul.Core.Storage;

/// <summary>
/// A loop in another number of frames: what it sounds like at another rate. The loop goes round while it is read, so that its end and start
/// join as before. Flat to 0.1 dB up to 0.9 of the lower Nyquist frequency; what would fold or be mirrored is 90 dB down. The same
/// length gives the same samples. [storage]
/// </summary>
public sealed unsafe class Resampler : ITapeSource, IDisposable
{
    /// <summary>The most that a loop may become longer or shorter by, as a factor.</summary>
    public const int MaxFactor = 2 * LooperOptions.MaxRate / LooperOptions.MinRate;

    private const int Window = 16_384;

    private readonly ITapeSource _source;
    private readonly KaiserSinc _filter;
    private readonly NativeBuffer _window;
    private readonly float* _left;
    private readonly float* _right;

    /// <summary>
    /// A loop in <paramref name="length"/> frames. Throws <see cref="ArgumentOutOfRangeException"/> where it would become longer or shorter by more
    /// than <see cref="MaxFactor"/>.
    /// </summary>
    public Resampler(ITapeSource source, long length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, 1, nameof(source));
        ArgumentOutOfRangeException.ThrowIfLessThan(length, Math.Max(1, source.Length / MaxFactor));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length / MaxFactor, source.Length, nameof(length));
        (_source, Length) = (source, length);
        _filter = new KaiserSinc(Math.Min(1, (double)length / source.Length));
        int frames = Window + _filter.Taps;
        _window = new NativeBuffer((nuint)(2 * frames * sizeof(float)));
        _left = (float*)_window.Pointer;
        _right = _left + frames;
    }

    /// <inheritdoc/>
    public long Length { get; }

    /// <inheritdoc/>
    public void Read(long position, Span<float> left, Span<float> right)
    {
        if (position < 0 || position > Length - left.Length || left.Length != right.Length)
            throw new ArgumentOutOfRangeException(nameof(position), position, "expected a stretch inside the pass, both sides as long");
        if (Length == _source.Length)
        {
            _source.Read(position, left, right);
            return;
        }
        int most = (int)Math.Clamp((Window - 2) * ((double)Length / _source.Length), 1, Window);
        for (int done = 0, run; done < left.Length; done += run)
        {
            run = Math.Min(most, left.Length - done);
            Render(position + done, left.Slice(done, run), right.Slice(done, run));
        }
        GC.KeepAlive(this); // its memory goes with it
    }

    /// <summary>Frees its memory.</summary>
    public void Dispose()
    {
        _filter.Dispose();
        _window.Dispose();
    }

    private void Render(long position, Span<float> left, Span<float> right)
    {
        // Where a frame lies in the source, as a whole number and a rest in parts of the new length: exact all along a loop of hours.
        (UInt128 quotient, UInt128 remainder) = UInt128.DivRem((UInt128)position * (UInt128)_source.Length, (UInt128)Length);
        long first = (long)quotient, whole = first, rest = (long)remainder;
        (long step, long part) = Math.DivRem(_source.Length, Length);
        long last = (long)((UInt128)(position + left.Length - 1) * (UInt128)_source.Length / (UInt128)Length);
        Gather(first - _filter.Before, (int)(last - first) + _filter.Taps);
        for (int i = 0; i < left.Length; i++)
        {
            (left[i], right[i]) = _filter.At((double)rest / Length, _left + (whole - first), _right + (whole - first));
            whole += step;
            rest += part;
            if (rest < Length) continue;
            rest -= Length;
            whole++;
        }
    }

    /// <summary>Reads round and round, from a position that may lie outside the pass.</summary>
    private void Gather(long from, int frames)
    {
        long position = from % _source.Length;
        if (position < 0) position += _source.Length;
        for (int done = 0, run; done < frames; done += run)
        {
            run = (int)Math.Min(frames - done, _source.Length - position);
            _source.Read(position, new Span<float>(_left + done, run), new Span<float>(_right + done, run));
            position = 0;
        }
    }
}
