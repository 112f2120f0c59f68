namespace Modul.Core.Storage.Wav;

/// <summary>
/// Reads a WAV file (RIFF, RF64 or BW64) as two planes of 32-bit floats, a block at a time. PCM becomes value / 2^(bits-1);
/// floats come as they are, NaN and infinities included. Not safe for use by two threads at once. [storage]
/// </summary>
public sealed class WavReader : IDisposable
{
    private const int BlockBytes = 64 * 1024;

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly string _name;
    private readonly WavHeader _header;
    private readonly byte[] _block;
    private long _blockStart;
    private int _blockFrames;
    private bool _disposed;

    private WavReader(Stream stream, string name, bool leaveOpen, WavHeader header)
    {
        _stream = stream;
        _name = name;
        _leaveOpen = leaveOpen;
        _header = header;
        int frameBytes = header.Format.FrameBytes;
        _block = new byte[Math.Min(BlockBytes / frameBytes, header.FrameCount) * frameBytes];
    }

    /// <summary>How the file codes its samples. [any]</summary>
    public WavFormat Format => _header.Format;

    /// <summary>Hz, <see cref="WavFormat.MinSampleRate"/> to <see cref="WavFormat.MaxSampleRate"/>. [any]</summary>
    public int SampleRate => _header.Format.SampleRate;

    /// <summary>Channels in the file, 1 or 2; reading always gives 2. [any]</summary>
    public int Channels => _header.Format.Channels;

    /// <summary>Frames of audio in the file, at least 1. An incomplete last frame is left out. [any]</summary>
    public long FrameCount => _header.FrameCount;

    /// <summary>The frame the next read begins with, 0 to <see cref="FrameCount"/>. [storage]</summary>
    public long Position { get; private set; }

    /// <summary>Opens a file and reads its header. [storage]</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WavFileException">The file cannot be opened, or is not a WAV file that is read.</exception>
    public static WavReader Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            if (Directory.Exists(path))
                throw new WavFileException(path, "is a folder, expected a WAV file");

            // Pipes and devices have no length either, and opening a pipe would wait for its writer.
            var file = new FileInfo(path);
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            if (file is { Exists: true, Length: 0 })
                throw new WavFileException(path, "the file is empty, expected a WAV file");
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            if (stream.CanSeek)
                return Open(stream, path);
            stream.Dispose();
            throw new WavFileException(path, "is a pipe or a device, expected a WAV file");
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            throw WavFileErrors.Reading(path, e);
        }
    }

    /// <summary>Reads the header of a WAV file held in a stream, from the stream's start. [storage]</summary>
    /// <param name="stream">A stream that can read and seek; disposed of when this fails, unless it is to be left open.</param>
    /// <param name="name">The name errors give the file.</param>
    /// <param name="leaveOpen">Whether the stream outlives the reader.</param>
    /// <exception cref="ArgumentException">The stream cannot read or cannot seek.</exception>
    /// <exception cref="WavFileException">The content is not a WAV file that is read, or the stream failed.</exception>
    public static WavReader Open(Stream stream, string name, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        bool opened = false;
        try
        {
            if (!stream.CanRead || !stream.CanSeek)
                throw new ArgumentException("The stream must read and seek.", nameof(stream));
            var reader = new WavReader(stream, name, leaveOpen, ParseHeader(stream, name));
            opened = true;
            return reader;
        }
        finally
        {
            if (!opened && !leaveOpen)
                stream.Dispose();
        }
    }

    /// <summary>Reads the next frames; fewer than asked for only where the file ends. [storage]</summary>
    /// <param name="left">Takes the left channel, or a mono file's only one.</param>
    /// <param name="right">Takes the right channel, or a mono file's only one; as long as <paramref name="left"/>.</param>
    /// <returns>Frames read, 0 at the end of the file. What lies beyond them in the spans is left as it was.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="WavFileException">The file could not be read, or became shorter since it was opened.</exception>
    public int Read(Span<float> left, Span<float> right)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (left.Length != right.Length)
            throw new ArgumentException("Both channels must have the same length.", nameof(right));
        int frameBytes = Format.FrameBytes;
        int wanted = (int)Math.Min(left.Length, FrameCount - Position);
        int done = 0;
        while (done < wanted)
        {
            if (Position < _blockStart || Position >= _blockStart + _blockFrames)
                LoadBlock();
            int offset = (int)(Position - _blockStart);
            int frames = Math.Min(wanted - done, _blockFrames - offset);
            var source = _block.AsSpan(offset * frameBytes, frames * frameBytes);
            WavDecoder.Decode(Format, source, left.Slice(done, frames), right.Slice(done, frames));
            done += frames;
            Position += frames;
        }

        return done;
    }

    /// <summary>Chooses the frame the next read begins with. [storage]</summary>
    /// <param name="frame">0 to <see cref="FrameCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such frame.</exception>
    public void Seek(long frame)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frame, FrameCount);
        Position = frame;
    }

    /// <summary>Closes the file. [storage]</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (!_leaveOpen)
            _stream.Dispose();
    }

    private static WavHeader ParseHeader(Stream stream, string name)
    {
        try
        {
            return WavHeaderParser.Parse(stream, name);
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            throw WavFileErrors.Reading(name, e);
        }
    }

    private void LoadBlock()
    {
        int frameBytes = Format.FrameBytes;
        int frames = (int)Math.Min(_block.Length / frameBytes, FrameCount - Position);
        var bytes = _block.AsSpan(0, frames * frameBytes);
        _blockFrames = 0;
        try
        {
            _stream.Position = _header.DataOffset + (Position * frameBytes);
            if (_stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
                throw new WavFileException(_name, $"the file became shorter while it was read: expected {FrameCount} frames");
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            throw WavFileErrors.Reading(_name, e);
        }

        WavDecoder.ToMachineOrder(Format, bytes);
        _blockStart = Position;
        _blockFrames = frames;
    }
}
