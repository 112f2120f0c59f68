using Modul.Clap.Abi;

namespace Modul.Clap;

/// <summary>A host's stream for writing: it may take any number of bytes at a time. [main]</summary>
internal sealed unsafe class HostWriter(ClapOStream* stream) : HostStream
{
    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (stream is null || stream->Write is null) throw new IOException("the host gives no stream");
        fixed (byte* bytes = buffer)
        {
            for (int done = 0; done < buffer.Length;)
            {
                long written = stream->Write(stream, bytes + done, (ulong)(buffer.Length - done));
                if (written <= 0 || written > buffer.Length - done) throw new IOException("the host's stream cannot be written");
                done += (int)written;
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
}
