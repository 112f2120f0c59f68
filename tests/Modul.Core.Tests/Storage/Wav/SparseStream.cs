namespace Modul.Core.Tests.Storage.Wav;

/// <summary>A long stream of zeros with a few pieces of content.</summary>
internal sealed class SparseStream(long length, params (long Offset, byte[] Bytes)[] pieces) : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = (int)Math.Min(count, length - Position);
        for (int i = 0; i < read; i++)
            buffer[offset + i] = At(Position + i);
        Position += read;
        BytesRead += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte At(long position)
    {
        foreach (var (offset, bytes) in pieces)
        {
            if (position >= offset && position < offset + bytes.Length)
                return bytes[position - offset];
        }

        return 0;
    }
}
