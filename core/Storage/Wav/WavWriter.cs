using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Modul.Core.Storage.Wav;

/// <summary>
/// Writes a 32-bit float stereo WAV file. The audio goes to a temporary file beside the final one, which appears under its name,
/// replacing what was there, only on <see cref="Complete"/>; without that, <see cref="Dispose"/> leaves nothing behind.
/// A file over 4 GiB becomes RF64. Equal audio makes equal bytes. Not safe for use by two threads at once. [storage]
/// </summary>
public sealed class WavWriter : IDisposable
{
    /// <summary>What a temporary file's name ends with. One left by a crash reads as a WAV file up to where it got.</summary>
    public const string PartialExtension = ".part";

    /// <summary>Bytes a file may take as RIFF: its 32-bit sizes stay below the value that means "unknown".</summary>
    internal const long DefaultRiffLimit = uint.MaxValue;

    private const int BlockFrames = 8192;

    private readonly WavPartFile _file;
    private readonly string _name;
    private readonly int _sampleRate;
    private readonly long _riffLimit;
    private readonly byte[] _block = ArrayPool<byte>.Shared.Rent(BlockFrames * WavFloatHeader.FrameBytes); // a session writes many files and collects nothing
    private int _blockFrames;
    private long _onDisk;
    private string? _failure;
    private bool _finished;
    private bool _completed;
    private bool _disposed;

    private WavWriter(WavPartFile file, string name, int sampleRate, long riffLimit)
    {
        _file = file;
        _name = name;
        _sampleRate = sampleRate;
        _riffLimit = riffLimit;
    }

    /// <summary>Frames taken so far, whether or not they have reached the disk. [storage]</summary>
    public long FramesWritten { get; private set; }

    /// <summary>Starts a file. [storage]</summary>
    /// <param name="path">The final file; its folder must exist.</param>
    /// <param name="sampleRate">Hz, <see cref="WavFormat.MinSampleRate"/> to <see cref="WavFormat.MaxSampleRate"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sample rate is out of range.</exception>
    /// <exception cref="WavFileException">The file cannot be created there.</exception>
    public static WavWriter Create(string path, int sampleRate) => Create(path, sampleRate, DefaultRiffLimit, WavPartFile.OpenFile);

    /// <summary>Appends frames, their bits unchanged. [storage]</summary>
    /// <param name="left">The left channel; full scale is -1 to 1.</param>
    /// <param name="right">The right channel, as long as <paramref name="left"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="InvalidOperationException">The file is finished.</exception>
    /// <exception cref="WavFileException">The disk is full or failed, now or before; the file can no longer be completed.</exception>
    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (left.Length != right.Length)
            throw new ArgumentException("Both channels must have the same length.", nameof(right));
        if (_finished)
            throw new InvalidOperationException("The file is finished.");
        ThrowIfFailed();
        while (!left.IsEmpty)
        {
            int frames = Math.Min(left.Length, BlockFrames - _blockFrames);
            Interleave(left[..frames], right[..frames], BlockSamples.Slice(2 * _blockFrames, 2 * frames));
            _blockFrames += frames;
            FramesWritten += frames;
            left = left[frames..];
            right = right[frames..];
            if (_blockFrames == BlockFrames)
                WriteBlock();
        }
    }

    /// <summary>Finishes the file and gives it its final name. Where only the renaming failed it may be called again. [storage]</summary>
    /// <exception cref="WavFileException">The disk is full or failed, or the name cannot be taken; what was there is untouched.</exception>
    public void Complete()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_completed)
            return;
        Finish();
        _file.Publish();
        _completed = true;
    }

    /// <summary>Brings all of it to the disk under the temporary name, so that <see cref="Complete"/> has only to rename. [storage]</summary>
    /// <exception cref="WavFileException">The disk is full or failed.</exception>
    public void Finish()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfFailed();
        if (_finished)
            return;
        if (_blockFrames > 0)
            WriteBlock();
        WriteHeader();
        _finished = true;
    }

    /// <summary>
    /// Completes a file whose disk failed with what had reached it: the frames before the block that failed. Where nothing had, there is nothing to keep.
    /// [storage]
    /// </summary>
    /// <exception cref="WavFileException">Not even that can be done.</exception>
    public void Salvage()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_completed || _onDisk == 0) return;
        try
        {
            _file.Stream.SetLength(WavFloatHeader.Length + (_onDisk * WavFloatHeader.FrameBytes));
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            throw Fail(e);
        }
        (FramesWritten, _blockFrames) = (_onDisk, 0);
        WriteHeader();
        (_finished, _failure) = (true, null);
        Complete();
    }

    /// <summary>Closes the file; one that was not completed is deleted. Does not throw. [storage]</summary>
    public void Dispose()
    {
        if (!_disposed) ArrayPool<byte>.Shared.Return(_block);
        _disposed = true;
        _file.Dispose();
    }

    /// <summary>Starts a file with a limit and a stream of the caller's.</summary>
    /// <param name="path">The final file.</param>
    /// <param name="sampleRate">Hz.</param>
    /// <param name="riffLimit">Bytes above which the file becomes RF64, at most <see cref="DefaultRiffLimit"/>.</param>
    /// <param name="open">Makes the stream that writes the temporary file it is given the path of.</param>
    internal static WavWriter Create(string path, int sampleRate, long riffLimit, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, WavFormat.MinSampleRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, WavFormat.MaxSampleRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(riffLimit, DefaultRiffLimit);
        var writer = new WavWriter(WavPartFile.Create(path, open), path, sampleRate, riffLimit);
        try
        {
            writer.Begin();
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private static void Interleave(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> target)
    {
        for (int i = 0, at = 0; i < left.Length && i < right.Length; i++, at += 2)
        {
            target[at] = left[i];
            target[at + 1] = right[i];
        }
    }

    private Span<float> BlockSamples => MemoryMarshal.Cast<byte, float>(_block.AsSpan());

    private void Begin()
    {
        try
        {
            Span<byte> header = stackalloc byte[WavFloatHeader.Length];
            WavFloatHeader.WriteUnfinished(header, _sampleRate);
            _file.Stream.Write(header);
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            throw Fail(e);
        }
    }

    private void WriteBlock()
    {
        var bytes = _block.AsSpan(0, _blockFrames * WavFloatHeader.FrameBytes);
        if (!BitConverter.IsLittleEndian)
        {
            var samples = MemoryMarshal.Cast<byte, int>(bytes);
            BinaryPrimitives.ReverseEndianness(samples, samples);
        }

        try
        {
            _file.Stream.Write(bytes);
            _onDisk += _blockFrames;
            _blockFrames = 0;
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            throw Fail(e);
        }
    }

    private void WriteHeader()
    {
        try
        {
            Span<byte> header = stackalloc byte[WavFloatHeader.Length];
            WavFloatHeader.WriteFinished(header, _sampleRate, FramesWritten, _riffLimit);
            _file.Stream.Position = 0;
            _file.Stream.Write(header);
            _file.Close();
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            throw Fail(e);
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            throw new WavFileException(_name, _failure);
    }

    private WavFileException Fail(Exception e)
    {
        var error = WavFileErrors.Writing(_name, e);
        _failure = error.Reason;
        return error;
    }
}
