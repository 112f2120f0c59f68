using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Tapes;

/// <summary>
/// Writes the input where the musician heard it: at the aligned frame. Two punches may overlap for a seam: the one that ends and the one
/// that begins, each on a layer of its own. [audio]
/// </summary>
internal sealed unsafe class RecordHead(EngineClock clock, LayerStack stack, TapeStore store)
{
    /// <summary>A round whose input stayed below this (-60 dBFS) counts as silent.</summary>
    public const float Silence = 0.001f;

    // A loop of more than 512 KiB has left the caches by the time it comes round.
    private const long LongerThanCaches = 65_536;

    private Punch _newer = new();
    private Punch _older = new();

    /// <summary>The punch that is open, or null.</summary>
    public Punch? Open => _newer.Open ? _newer : null;

    /// <summary>Whether anything is being written or about to be.</summary>
    public bool Busy => _newer.Active || _older.Active;

    /// <summary>The next engine frame at which what it does changes, or <see cref="long.MaxValue"/>.</summary>
    public long NextEvent => Math.Min(NextOf(_newer), NextOf(_older));

    /// <summary>
    /// Frames that may be played before they are written, in a loop of a length: the playback head comes to where the record head has just been
    /// after the loop less the gap.
    /// </summary>
    public long Reach(long length) => Math.Min(ReachOf(_newer, length), ReachOf(_older, length));

    /// <summary>Begins a punch at an aligned frame.</summary>
    public Punch PunchIn(PunchKind kind, Layer layer, long start, bool continues)
    {
        if (_older.Active) Finish(_older); // three within one seam: the oldest has had its say
        (_newer, _older) = (_older, _newer);
        _newer.Begin(kind, layer, start, clock.Gap, continues, clock.SeamFrames);
        stack.Pin(layer);
        return _newer;
    }

    /// <summary>Ends the open punch at an aligned frame; it goes on for its fade out.</summary>
    public void PunchOut(long end) => _newer.EndAt(end, clock.SeamFrames);

    /// <summary>
    /// Closes the open take at an aligned frame with the length that makes. Where the record head has gone further than that, what it wrote there
    /// fades out over the start.
    /// </summary>
    public void CloseTake(long end)
    {
        Layer layer = _newer.Layer;
        long beyond = _newer.AlignedAt(clock.Frame) - end;
        long length = end - _newer.Start;
        long written = layer.Length;
        layer.Length = length;
        _newer.EndAt(end, clock.SeamFrames);
        int late = (int)Math.Min(beyond, _newer.FadeOut);
        if (late <= 0) return;
        layer.Length = written;
        layer.Splice(length, late, _newer.AmountAt(end));
        layer.Length = length;
    }

    /// <summary>Lets the open take go as if it had never been.</summary>
    public void Abandon() => Finish(_newer);

    /// <summary>
    /// Finishes punches that have faded out and puts the blocks under the head for the next run. False where there was no clean block for
    /// the open punch: it has to end here.
    /// </summary>
    public bool Advance()
    {
        if (_newer.Active && _newer.AlignedAt(clock.Frame) >= _newer.Start) _newer.Layer.Begin();
        if (_older.Active) Prepare(_older);
        return !_newer.Active || Prepare(_newer);
    }

    /// <summary>Writes a run of input.</summary>
    public void Write(float* left, float* right, int frames, float peak, Slope feedback)
    {
        // The next round of an overdub reads what lay under the head before the last round's fade out goes over it.
        bool first = _newer.Continues;
        if (first && _newer.Active) Write(_newer, left, right, frames, peak, feedback);
        if (_older.Active) Write(_older, left, right, frames, peak, feedback);
        if (!first && _newer.Active) Write(_newer, left, right, frames, peak, feedback);
    }

    private bool Prepare(Punch punch)
    {
        long aligned = punch.AlignedAt(clock.Frame);
        if (aligned < punch.Start) return true;
        bool ending = aligned >= punch.End;
        if (ending && aligned >= punch.End + punch.FadeOut)
        {
            Finish(punch);
            return true;
        }
        long position = punch.PositionAt(aligned);
        int clean = BlockPool.Silence;
        if (punch.Layer.NeedsBlockAt(position) && !TryClean(punch, ending, position, out clean))
        {
            if (!punch.Open) Finish(punch);
            return !punch.Open;
        }
        punch.Layer.OpenAt(position, clean);
        punch.Position = position;
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

    private void Write(Punch punch, float* left, float* right, int frames, float peak, Slope feedback)
    {
        long aligned = punch.AlignedAt(clock.Frame);
        if (aligned < punch.Start) return;
        long position = punch.Position;
        punch.Position += frames;
        if (peak > punch.RoundPeak) punch.RoundPeak = peak;
        Slope amount = punch.AmountAt(aligned);
        if (punch.Kind != PunchKind.Overdub) feedback = default;
        for (int done = 0; done < frames;)
        {
            int run = Math.Min(frames - done, OpenBlock.GroupRoom((int)((position + done) % BlockPool.Frames)));
            Write(punch, position + done, left + done, right + done, run, feedback.After(done), amount.After(done));
            done += run;
        }
        if (punch.Kind == PunchKind.Take && punch.Open) punch.Layer.Length = position + frames;
    }

    private static void Write(Punch punch, long position, float* left, float* right, int frames, Slope feedback, Slope amount)
    {
        Layer layer = punch.Layer;
        layer.Target(position, out float* toLeft, out float* toRight, out float* oldLeft, out float* oldRight);
        ref Peak peak = ref layer.RunningPeak;
        if (punch.Kind == PunchKind.Overdub && !amount.Moves && !feedback.Moves)
        {
            bool past = layer.Length > LongerThanCaches;
            WriteKernel.Overdub(toLeft, oldLeft, left, frames, feedback.Start, past, ref peak.LeftMin, ref peak.LeftMax);
            WriteKernel.Overdub(toRight, oldRight, right, frames, feedback.Start, past, ref peak.RightMin, ref peak.RightMax);
        }
        else if (!amount.Moves && !feedback.Moves)
        {
            WriteKernel.Copy(toLeft, left, frames);
            WriteKernel.Copy(toRight, right, frames);
            WriteKernel.Measure(left, frames, ref peak.LeftMin, ref peak.LeftMax);
            WriteKernel.Measure(right, frames, ref peak.RightMin, ref peak.RightMax);
        }
        else
        {
            WriteKernel.Blend(toLeft, oldLeft, left, frames, feedback, amount);
            WriteKernel.Blend(toRight, oldRight, right, frames, feedback, amount);
            WriteKernel.Measure(toLeft, frames, ref peak.LeftMin, ref peak.LeftMax);
            WriteKernel.Measure(toRight, frames, ref peak.RightMin, ref peak.RightMax);
        }
        layer.Wrote(position, frames);
    }

    private void Finish(Punch punch)
    {
        punch.Finish();
        punch.Layer.Close();
        CacheHint.Publish();
        punch.Layer.Sealed = true;
        if (punch.Continues && punch.RoundPeak < Silence) stack.Fold(punch.Layer);
        stack.Release(punch.Layer);
    }

    private static long ReachOf(Punch punch, long length) =>
        punch.Active ? length - (punch.Gap.Total % length) : long.MaxValue;

    private long NextOf(Punch punch) =>
        punch.Active ? punch.NextChange(punch.AlignedAt(clock.Frame)) + punch.Gap.Total : long.MaxValue;
}
