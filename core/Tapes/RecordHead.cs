using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Tapes;

/// <summary>
/// Writes the input where the musician heard it: at the aligned frame. Punches overlap while one fades out and the next
/// begins, each on a layer of its own. [audio]
/// </summary>
internal sealed unsafe class RecordHead(EngineClock clock, LayerStack stack, TapeStore store)
{
    /// <summary>A round whose input stayed below this (-60 dBFS) counts as silent.</summary>
    public const float Silence = 0.001f;

    /// <summary>A punch lives for a gap and a seam after its end; so many presses within that time have each their own.</summary>
    public const int MaxPunches = 16;

    private readonly Punch[] _punches = NewPunches(); // the oldest first
    private int _count;

    /// <summary>The punch that is open, or null.</summary>
    public Punch? Open => _count > 0 && _punches[_count - 1].Open ? _punches[_count - 1] : null;

    /// <summary>Whether anything is being written or about to be.</summary>
    public bool Busy => _count > 0;

    /// <summary>Whether a punch can begin.</summary>
    public bool HasRoom => _count < MaxPunches;

    /// <summary>The next engine frame at which what it does changes, or <see cref="long.MaxValue"/>.</summary>
    public long NextEvent
    {
        get
        {
            long next = long.MaxValue;
            foreach (Punch punch in Active) next = Math.Min(next, punch.NextChange(punch.AlignedAt(clock.Frame)) + punch.Gap.Total);
            return next;
        }
    }

    /// <summary>The punch that has begun to write to a layer, or null.</summary>
    public Punch? On(Layer layer)
    {
        foreach (Punch punch in Active)
            if (punch.Layer == layer && Writes(punch)) return punch;
        return null;
    }

    private ReadOnlySpan<Punch> Active => _punches.AsSpan(0, _count);

    /// <summary>
    /// Frames that a playback head may read, and a later punch of another gap go over, before they are written.
    /// </summary>
    public long Reach(PlayHead play)
    {
        long reach = long.MaxValue;
        for (int i = 0; i < _count; i++)
        {
            if (!Writes(_punches[i])) continue;
            reach = Math.Min(reach, play.FramesTo(_punches[i].Position));
            for (int later = i + 1; later < _count; later++)
                if (Writes(_punches[later])) reach = Math.Min(reach, _punches[later].FramesTo(_punches[i].Position));
        }
        return reach;
    }

    /// <summary>
    /// Begins a punch at an aligned frame, or as soon after it as punches of another gap, or of the place that the tape left with the song, have faded
    /// out: these write elsewhere. There must be room.
    /// </summary>
    public Punch PunchIn(PunchKind kind, Layer layer, long start, bool continues)
    {
        foreach (Punch before in Active)
            if (kind != PunchKind.Take && (before.Gap.Total != clock.Gap.Total || before.Shift != 0)) start = Math.Max(start, before.Over - clock.Gap.Total);
        Punch punch = _punches[_count++];
        punch.Begin(kind, layer, start, clock.Gap, continues, clock.SeamFrames);
        stack.Pin(layer);
        return punch;
    }

    /// <summary>Ends the open punch at an aligned frame; it goes on for its fade out.</summary>
    public void PunchOut(long end) => Open!.EndAt(end, clock.SeamFrames);

    /// <summary>
    /// Closes the open take at an aligned frame with the length that makes. Where the record head has gone further than that, what it wrote there
    /// fades out over the start.
    /// </summary>
    public void CloseTake(long end)
    {
        Punch take = Open!;
        Layer layer = take.Layer;
        long beyond = take.AlignedAt(clock.Frame) - end;
        long length = end - take.Start;
        long written = layer.Length;
        layer.Length = length;
        take.EndAt(end, clock.SeamFrames);
        int late = (int)Math.Min(beyond, take.FadeOut);
        if (late <= 0) return;
        layer.Length = written;
        layer.Splice(length, late, take.AmountAt(end));
        layer.Length = length;
    }

    /// <summary>A layer was moved by some frames: what is being written to it goes on where it was.</summary>
    public void Moved(Layer layer, long frames)
    {
        foreach (Punch punch in Active)
            if (punch.Layer == layer) punch.Stay(clock.Frame, frames);
    }

    /// <summary>
    /// Lets the open punch go, as if it had never been, where it was to go on at the place of a song that has jumped after an aligned frame: the one before it
    /// ends there. Null where there is none; else its layer, which nothing was written to.
    /// </summary>
    public Layer? TakeBack(long end)
    {
        if (Open is not { Moved: true } punch || end >= punch.Start || Writes(punch) || _count < 2) return null;
        Layer layer = punch.Layer;
        Finish(_count - 1);
        _punches[_count - 1].EndAt(Math.Min(end, _punches[_count - 1].End), clock.SeamFrames);
        return layer;
    }

    /// <summary>Lets the open take go as if it had never been.</summary>
    public void Abandon() => Finish(_count - 1);

    /// <summary>
    /// Finishes punches that have faded out and puts the blocks under the head for the next run. False where there was no clean block for
    /// the open punch: it has to end here.
    /// </summary>
    public bool Advance()
    {
        foreach (Punch punch in Active)
            if (punch.AlignedAt(clock.Frame) >= punch.Start) punch.Layer.Begin();
        bool enough = true;
        for (int i = 0; i < _count; i++)
        {
            Punch punch = _punches[i];
            punch.ForgetBelow();
            long aligned = punch.AlignedAt(clock.Frame);
            if (aligned < punch.Start) continue;
            if (aligned >= punch.End && aligned >= punch.End + punch.FadeOut) Finish(i--);
            else if (!Prepare(punch, aligned)) enough &= LetGo(ref i);
        }
        return enough;
    }

    /// <summary>Writes a run of input, whose peak is known.</summary>
    public void Write(float* left, float* right, int frames, float peak, in Slope feedback)
    {
        for (int i = 0; i < _count; i++)
        {
            // The next round of an overdub reads what lay under the head before the last round's fade out goes over it.
            bool next = i + 1 < _count && _punches[i + 1].Continues;
            if (next) PunchWriter.Write(_punches[i + 1], clock.Frame, left, right, frames, peak, feedback);
            if (i == 0 || !_punches[i].Continues) PunchWriter.Write(_punches[i], clock.Frame, left, right, frames, peak, feedback);
        }
    }

    private bool Prepare(Punch punch, long aligned)
    {
        long position = punch.PositionAt(aligned);
        int clean = BlockPool.Silence;
        if (punch.Layer.NeedsBlockAt(position) && !TryClean(punch, aligned >= punch.End, position, out clean)) return false;
        punch.Layer.OpenAt(position, clean);
        punch.Arrive(aligned, position);
        return true;
    }

    /// <summary>There was no clean block for a punch: one that was ending ends now, the open one is its tape's affair.</summary>
    private bool LetGo(ref int index)
    {
        if (_punches[index].Open) return false;
        Finish(index--);
        return true;
    }

    private bool TryClean(Punch punch, bool ending, long position, out int clean)
    {
        clean = BlockPool.Silence;
        LayerTable table = punch.Layer.Table;
        if (position / BlockPool.Frames >= table.Room)
        {
            if (!table.CanGrow || !store.TryTakeBlock(ending, out int page)) return false;
            table.AddPage(page);
        }
        return store.TryTakeBlock(ending, out clean);
    }

    private bool Writes(Punch punch) => punch.AlignedAt(clock.Frame) >= punch.Start;

    private void Finish(int index)
    {
        Punch punch = _punches[index];
        punch.Finish();
        punch.Layer.Close();
        CacheHint.Publish();
        punch.Layer.Sealed = true;
        if (punch.Continues && punch.RoundPeak < Silence) stack.Fold(punch.Layer);
        stack.Release(punch.Layer);
        for (int i = index; i + 1 < _count; i++) _punches[i] = _punches[i + 1];
        _punches[--_count] = punch;
    }

    private static Punch[] NewPunches()
    {
        var punches = new Punch[MaxPunches];
        for (int i = 0; i < punches.Length; i++) punches[i] = new Punch();
        return punches;
    }
}
