using Modul.Clap.Abi;

namespace Modul.Clap;

/// <summary>A host's stream for reading: it may give any number of bytes at a time. [main]</summary>
internal sealed unsafe class HostReader(ClapIStream* stream) : HostStream
{
    public override bool CanRead => true;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        if (stream is null || stream->Read is null) throw new IOException("the host gives no stream");
        fixed (byte* bytes = buffer)
        {
            long read = stream->Read(stream, bytes, (ulong)buffer.Length);
            if (read < 0 || read > buffer.Length) throw new IOException("the host's stream cannot be read");
            return (int)read;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}
