using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Tapes;

/// <summary>
/// Merges the secondary tapes into the primary one as they sound: waits until no head writes to them, has the storage thread sum them, and
/// swaps the sum in at the start of the longest loop. The primary is summed as it sounds too, and plays the sum
/// through a fader at 0 dB, centre and not muted, and soloed where one of the merged was, so that what is heard does not change. [audio]
/// </summary>
internal sealed class Merger(EngineClock clock, TapeStore store, TapeDeck deck, Tape[] tapes)
{
    private readonly MergeJob _job = store.Merge;
    private Tape? _target;
    private Layer? _result;
    private bool _handedOver;
    private bool _cancelled;
    private long _boundary;

    /// <summary>The engine frame at which it wants to be called, or <see cref="long.MaxValue"/>.</summary>
    public long Due => _target is null ? long.MaxValue : Math.Max(_boundary, clock.Frame + 1);

    /// <summary>Merges that ended without a swap, because one of their tapes was pressed before.</summary>
    public long CalledOff { get; private set; }

    /// <summary>Rounds that passed before a sum was there.</summary>
    public long RoundsLate { get; private set; }

    /// <summary>Begins a merge; false where one runs, a tape is busy, or nothing sounds that could be merged.</summary>
    public bool Begin(Tape target, ulong secondary)
    {
        if (_target is not null || !_job.Free || !Rests(target)) return false;
        _job.Clear();
        Layer? longest = target.State == TapeState.Playing ? target.Layer : null;
        int merged = 0;
        foreach (Tape tape in tapes)
        {
            bool isTarget = tape == target;
            if (!isTarget && (secondary & (1UL << (tape.Number - 1))) == 0) continue;
            if (!Rests(tape)) return false;
            if (!tape.HoldsLoop || tape.State != TapeState.Playing) continue;
            _job.Add(new MergeSource(tape, tape.Layer!, 0, 0)); // gains when it is handed over
            if (longest is null || tape.Layer!.Length > longest.Length) longest = tape.Layer;
            if (!isTarget) merged++;
        }
        if (merged == 0) return false;
        return Prepare(target, longest!);
    }

    /// <summary>Cancels the merge that runs if the tape is part of it.</summary>
    public void Disturb(Tape tape)
    {
        if (_target is null) return;
        foreach (ref readonly MergeSource source in _job.Sources)
            if (source.Tape == tape) _cancelled = true;
        if (tape == _target) _cancelled = true;
    }

    public void Advance()
    {
        if (_target is null) return;
        if (!_handedOver) HandOver();
        else if (_job.Await() && !_cancelled) FollowFaders();
        if (_cancelled && (!_handedOver || _job.Finished)) CallOff();
        else if (clock.Frame >= _boundary) Swap();
    }

    private int Seam => (int)Math.Min(clock.SeamFrames, _result!.Length / 2);

    private static bool Rests(Tape tape) => tape.State is TapeState.Empty or TapeState.Playing or TapeState.Stopped && tape.Awaited is null;

    private bool Prepare(Tape target, Layer longest)
    {
        int blocks = (int)((longest.Length + BlockPool.Frames - 1) / BlockPool.Frames);
        if (store.TryTakeLayer(blocks) is not { } result) return false;
        (result.Length, result.Anchor) = (longest.Length, longest.Anchor);
        foreach (ref readonly MergeSource source in _job.Sources) source.Tape.Layers.Pin(source.Layer);
        (_target, _result, _handedOver, _cancelled) = (target, result, false, false);
        _boundary = clock.Frame + longest.Length - longest.PositionAt(clock.Frame);
        HandOver();
        return true;
    }

    // A layer that a record head is still on changes; the sum waits for its seam to end.
    private void HandOver()
    {
        foreach (ref readonly MergeSource source in _job.Sources)
            if (!source.Layer.Sealed) return;
        TakeGains();
        _result!.Anchor = _boundary;
        _handedOver = true;
        _job.Request(_result, Seam);
    }

    private (float Left, float Right) GainsOf(Tape tape) => tape.Fader.Mute || deck.Silences(tape) ? (0, 0) : tape.Fader.Gains;

    /// <summary>Has the sum done anew where a fader was moved since it was asked for.</summary>
    private void FollowFaders()
    {
        if (TakeGains()) _job.Request(_result!, Seam);
    }

    /// <summary>Takes the faders as they are now. Whether one was moved.</summary>
    private bool TakeGains()
    {
        bool moved = false;
        for (int i = 0; i < _job.Sources.Length; i++)
        {
            Tape tape = _job.Sources[i].Tape;
            (float left, float right) = GainsOf(tape);
            moved |= _job.SetGains(i, left, right);
        }
        return moved;
    }

    private void Swap()
    {
        if (!_handedOver || !_job.Finished)
        {
            _boundary += _result!.Length;
            RoundsLate++;
            return;
        }
        _result!.Phase = clock.Transport.QuarterAt(_boundary);
        bool kept = _job.Succeeded && _target!.TakeMerged(_result!);
        if (kept)
        {
            foreach (ref readonly MergeSource source in _job.Sources)
                if (source.Tape != _target) StopMerged(source.Tape);
        }
        else
        {
            deck.Dry++;
        }
        End(kept);
    }

    private void CallOff()
    {
        CalledOff++;
        End(keep: false);
    }

    private void StopMerged(Tape tape)
    {
        tape.StopMerged();
        if (deck.IsSoloed(tape)) deck.Solo(_target!, on: true);
    }

    private void End(bool keep)
    {
        foreach (ref readonly MergeSource source in _job.Sources) source.Tape.Layers.Release(source.Layer);
        if (_handedOver) _job.Release();
        if (!keep) store.Return(_result!);
        (_target, _result) = (null, null);
    }
}
