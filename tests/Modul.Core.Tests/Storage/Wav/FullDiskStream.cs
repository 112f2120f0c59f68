using Modul.Core.Storage.Wav;

namespace Modul.Core.Tests.Storage.Wav;

/// <summary>A temporary file on a disk that takes so many bytes more and then is full.</summary>
internal sealed class FullDiskStream(string path, long room) : Stream
{
    private readonly Stream _file = WavPartFile.OpenFile(path);
    private long _room = room;

    public bool FlushFails { get; init; }

    public override bool CanRead => false;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => _file.Position = value;
    }

    public override void Flush()
    {
        if (FlushFails)
            throw Full();
        _file.Flush();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        int taken = (int)Math.Min(count, _room);
        _file.Write(buffer, offset, taken);
        _room -= taken;
        if (taken < count)
            throw Full();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => _file.Seek(offset, origin);

    public override void SetLength(long value)
    {
        _room += Math.Max(0, _file.Length - value);
        _file.SetLength(value);
    }

    protected override void Dispose(bool disposing)
    {
        _file.Dispose();
        base.Dispose(disposing);

        // A network share reports what it could not store only here.
        if (_room == 0)
            throw Full();
    }

    private static IOException Full() => new("full", unchecked((int)0x80070070));
}
