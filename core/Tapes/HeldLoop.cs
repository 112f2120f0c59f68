using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Tapes;

/// <summary>What a tape holds, for another engine to take over while nobody processes; what is being written ends where it is. [control]</summary>
/// <param name="Audio">One pass of it.</param>
/// <param name="Anchor">A frame at which position 0 sounds.</param>
/// <param name="Phase">The quarter note of the song at which position 0 falls; not a number without a song.</param>
/// <param name="Age">Tells which take was first, over all tapes.</param>
internal sealed record HeldLoop(ITapeSource Audio, long Anchor, double Phase, long Age)
{
    /// <summary>The position at a frame.</summary>
    public long PositionAt(long frame)
    {
        long position = (frame - Anchor) % Audio.Length;
        return position < 0 ? position + Audio.Length : position;
    }

    /// <summary>What a tape holds; null for an empty one.</summary>
    public static HeldLoop? Of(Tape tape, EngineClock clock)
    {
        if (tape.Layer is not { Empty: false } layer) return null;
        var audio = new TapeAudio(tape.Number, layer);
        Punch? punch = tape.Record.On(layer);
        return punch is { Kind: PunchKind.Take, Open: true }
            ? new HeldLoop(new TakeSoFar(audio, clock.SeamFrames), punch.Start, clock.Transport.QuarterAt(punch.Start), layer.TakeAge)
            : new HeldLoop(punch is null ? audio : End(tape, audio, layer, punch, clock), layer.Anchor, layer.Phase, layer.TakeAge);
    }

    private static ITapeSource End(Tape tape, TapeAudio audio, Layer layer, Punch punch, EngineClock clock)
    {
        long aligned = punch.AlignedAt(clock.Frame);
        Layer? below = punch.Kind == PunchKind.Take ? null : tape.Layers.Below(layer);
        bool known = punch.Kind == PunchKind.Take || below?.TakeAge == layer.TakeAge; // memory may have taken the layer below
        if (!known || aligned <= punch.Start || aligned >= punch.End) return audio;
        int fade = (int)Math.Min(Math.Min(clock.SeamFrames, aligned - punch.Start), layer.Length / 2);
        return new PunchSoFar(audio, below is null ? null : new TapeAudio(tape.Number, below), punch.PositionAt(aligned), fade);
    }
}
