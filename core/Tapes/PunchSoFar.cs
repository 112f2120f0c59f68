using Modul.Core.Storage;

namespace Modul.Core.Tapes;

/// <summary>
/// A loop over which a record head is going, ended where the head is: over the last frames that it wrote, the new audio fades out and what lies below
/// fades in. [storage]
/// </summary>
/// <param name="written">The loop as it is.</param>
/// <param name="below">What lay there before, as long; null for silence.</param>
/// <param name="head">The position of the next frame that would be written.</param>
/// <param name="fade">Frames of the fade, at most the loop's length.</param>
internal sealed class PunchSoFar(TapeAudio written, TapeAudio? below, long head, int fade) : ITapeSource
{
    public long Length => written.Length;

    public void Read(long position, Span<float> left, Span<float> right)
    {
        written.Read(position, left, right);
        Span<float> oldLeft = stackalloc float[1], oldRight = stackalloc float[1];
        for (long behind = fade - 1; behind > 0; behind--)
        {
            long at = (head - behind + Length) % Length;
            if (at < position || at >= position + left.Length) continue;
            below?.Read(at, oldLeft, oldRight);
            int i = (int)(at - position);
            float share = (float)behind / fade;
            left[i] = oldLeft[0] + (share * (left[i] - oldLeft[0]));
            right[i] = oldRight[0] + (share * (right[i] - oldRight[0]));
        }
    }
}
