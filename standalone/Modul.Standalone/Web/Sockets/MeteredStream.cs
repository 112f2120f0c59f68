using Modul.Standalone.Web.Guards;

namespace Modul.Standalone.Web.Sockets;

/// <summary>
/// A connection that has become a socket. It ends where more comes in than any page sends: control frames and pieces of messages never reach who counts
/// messages. One thread reads, one writes. [any]
/// </summary>
internal sealed class MeteredStream(Stream connection, TimeProvider time) : Stream
{
    /// <summary>Bytes that may come in.</summary>
    public static readonly Rate Inward = new(64 * 1024, 256 * 1024);

    private const int LeastOfARead = 16; // what is read byte by byte costs as much

    private TokenBucket _inward;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="IOException">Too much came in, or the connection ended.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await connection.ReadAsync(buffer, cancellationToken);
        if (read > 0 && !_inward.TryTake(Inward, time, Math.Max(read, LeastOfARead))) throw new IOException("too much came in");
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => connection.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        connection.WriteAsync(buffer, offset, count, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) connection.Dispose();
        base.Dispose(disposing);
    }
}
