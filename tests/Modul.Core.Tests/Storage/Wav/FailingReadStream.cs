namespace Modul.Core.Tests.Storage.Wav;

/// <summary>Content whose bytes from some offset on cannot be read.</summary>
internal sealed class FailingReadStream(byte[] content, long firstBad) : MemoryStream(content)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        Check(count);
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        Check(buffer.Length);
        return base.Read(buffer);
    }

    private void Check(int count)
    {
        if (Position + count > firstBad)
            throw new IOException("bad sector");
    }
}
