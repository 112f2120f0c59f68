using Modul.Core.Storage;

namespace Modul.Core.Tests.Support;

/// <summary>A loop in two arrays.</summary>
internal sealed class ArraySource(Stereo loop) : ITapeSource
{
    public long Length => loop.Length;

    public void Read(long position, Span<float> left, Span<float> right)
    {
        loop.Left.AsSpan((int)position, left.Length).CopyTo(left);
        loop.Right.AsSpan((int)position, right.Length).CopyTo(right);
    }
}
