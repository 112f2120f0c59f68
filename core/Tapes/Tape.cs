using System.Runtime.CompilerServices;
using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Tapes;

/// <summary>
/// A tape: its layers, a playback head, a record head that trails it by the gap, a fader, and what it is doing. [audio]
/// </summary>
internal sealed class Tape
{
    private readonly EngineClock _clock;
    private readonly TapeDeck _deck;
    private readonly TapeStore _store;
    private TapeState _state;
    private Waiting? _waiting;
    private long _movedAt = long.MinValue;
    private Ramp _feedback = new(1);

    public Tape(int number, EngineClock clock, TapeDeck deck, TapeStore store)
    {
        (Number, _clock, _deck, _store) = (number, clock, deck, store);
        Layers = new LayerStack(store);
        Play = new PlayHead(clock, Layers);
        Record = new RecordHead(clock, Layers, store);
        Fader = new Fader(clock);
    }

    /// <summary>1 for the first.</summary>
    public int Number { get; }

    public LayerStack Layers { get; }

    public PlayHead Play { get; }

    public RecordHead Record { get; }

    public Fader Fader { get; }

    public StereoMeter Meter;

    /// <summary>Whether anything changed that the board shows.</summary>
    public bool Changed { get; private set; } = true;

    /// <summary>Armed is a rest with something awaited; a tape that does something keeps its state while it waits.</summary>
    public TapeState State => _waiting is not null && (_state is TapeState.Empty or TapeState.Stopped) ? TapeState.Armed : _state;

    /// <summary>What was pressed and waits for a boundary, or null.</summary>
    public TapeAction? Awaited => _waiting?.Action;

    /// <summary>The layer heard, or null where the tape holds none; while a take runs it is the take.</summary>
    public Layer? Layer => Layers.Current;

    /// <summary>Whether it holds a loop that is complete.</summary>
    public bool HoldsLoop => Layers.HoldsAudio && _state != TapeState.Recording;

    public float Feedback => _feedback.Target;

    /// <summary>The engine frame of its next event.</summary>
    public long NextEvent { get; private set; } = long.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Slope FeedbackAt(long frame) => _feedback.SlopeAt(frame);

    public void SetFeedback(float feedback)
    {
        _feedback.Aim(feedback, _clock.Frame, _clock.SeamFrames);
        Touch();
    }

    /// <summary>A press. False where the state refuses it. <paramref name="bars"/> is for Record alone: the take stops after so many.</summary>
    public bool Press(TapeAction action, int bars)
    {
        if (_waiting is { Scheduled: false } waiting && waiting.Action == action)
        {
            Disarm();
            return true;
        }
        Step step = StateTable.Next(State, action);
        if (step == Step.AsAtRest) step = StateTable.Next(_state, action);
        if (!Possible(step, bars)) return false;
        Disarm();
        if (step == Step.Disarm) return true;
        Arm(Moment(action, step, bars, _clock.Heard));
        return true;
    }

    /// <summary>Has the heads brought to this frame and the board told.</summary>
    public void Touch()
    {
        (Changed, NextEvent) = (true, _clock.Frame);
        _deck.Touch();
    }

    /// <summary>The board has been told.</summary>
    public void Shown() => Changed = false;

    /// <summary>Does what waited for this frame.</summary>
    public void PerformDue()
    {
        if (_waiting is { } waiting && waiting.Due <= _clock.Frame) Perform(waiting);
    }

    /// <summary>Brings the heads to this frame, after the presses that fall on it.</summary>
    public void Settle()
    {
        Changed = true;
        if (Record.Busy)
        {
            TurnRound();
            if (!Record.Advance()) RunDry();
        }
        Play.Settle();
        NextEvent = Math.Min(Record.NextEvent, Play.NextEvent);
        if (_waiting is { } next) NextEvent = Math.Min(NextEvent, next.Due);
        NextEvent = Math.Min(NextEvent, Fader.NextRest(_clock.Frame));
        if (_feedback.MovesAt(_clock.Frame)) NextEvent = Math.Min(NextEvent, _feedback.End);
    }

    /// <summary>
    /// The most frames that may be played before they are written: in a loop about as short as the gap the playback head comes to where the record
    /// head has just been.
    /// </summary>
    public long Reach => Record.Busy && Play.Busy ? Record.Reach(Play) : long.MaxValue;

    /// <summary>Goes on as a tape of another engine stands, with its loop; null for none. [control]</summary>
    public void TakeOver(Tape from, Layer? loop)
    {
        Fader.Jump(from.Fader.Volume, from.Fader.Pan, from.Fader.Mute, _deck.Silences(this));
        _feedback.Jump(from.Feedback);
        Load(loop, from._state == TapeState.Stopped);
    }

    /// <summary>Holds a loop as its first take; null for none. [control]</summary>
    public void Load(Layer? loop, bool stopped)
    {
        if (loop is not null) Layers.Push(loop);
        Rest(stopped);
    }

    /// <summary>Has fader and feedback stand where they lead. [control]</summary>
    public void Stand()
    {
        Fader.Jump(Fader.Volume, Fader.Pan, Fader.Mute, _deck.Silences(this));
        _feedback.Jump(_feedback.Target);
    }

    /// <summary>
    /// The song went on elsewhere: the layers that are in sync go with it, each to where its phase has it. What is heard of them goes over with a seam.
    /// What comes in before the jump is heard still belongs where they were: a punch that runs ends at the jump, and another of its kind goes on from
    /// there on a layer of its own, as soon as the first has faded out.
    /// </summary>
    public void FollowJump()
    {
        bool moved = false;
        foreach (Layer layer in Layers.All)
        {
            long frames = layer.FramesToSong(_clock.Transport, _clock.Frame);
            if (frames == 0) continue;
            layer.Anchor += frames;
            Record.Moved(layer, frames);
            Play.Moved(layer, frames);
            moved |= layer == Layer;
        }
        if (!moved) return;
        _movedAt = _clock.Frame;
        _deck.Disturb(this);
        Touch();
        if (Record.Open is { Kind: not PunchKind.Take } punch && punch.Start < _movedAt) GoOnElsewhere(punch.Kind);
    }

    /// <summary>The line was laid anew: what waits for a boundary waits for the next one of the new line.</summary>
    public void WaitAnew()
    {
        if (_waiting is not { Free: false, Scheduled: false } waiting) return;
        // A boundary that the new line rounds to the frame before is this one.
        Waiting anew = Moment(waiting.Action, waiting.Step, waiting.Bars, _clock.Frame - 1);
        if (anew.Free) return;
        _waiting = anew;
        Touch();
    }

    /// <summary>Puts a merged layer on top and plays it, through a fader at rest: what is heard does not change.</summary>
    public bool TakeMerged(Layer merged)
    {
        if (!Layers.MakeRoom()) return false;
        merged.Depth = (Layers.HoldsAudio ? Layer!.Depth : 0) + 1;
        if (Layers.HoldsAudio) merged.TakeAge = Layer!.TakeAge;
        merged.Sealed = true;
        merged.Merged = new MergedFader(Fader.Volume, Fader.Pan, Fader.Mute);
        Layers.Push(merged);
        _state = TapeState.Playing;
        ChangeFader(0, 0, mute: false);
        Play.Play(merged);
        Touch();
        return true;
    }

    /// <summary>Sets the fader for the audio that comes next; what sounds now keeps its gains while it fades out.</summary>
    private void ChangeFader(float volume, float pan, bool mute)
    {
        (float left, float right) = Fader.Now;
        bool silenced = _deck.Silences(this);
        (float toLeft, float toRight) = Fader.GainsFor(volume, pan, mute || silenced);
        if ((toLeft == 0 && left > 0) || (toRight == 0 && right > 0))
        {
            Fader.Set(volume, pan, mute, silenced); // to silence there is only a ramp
            return;
        }
        Fader.Jump(volume, pan, mute, silenced);
        Play.Scale(toLeft > 0 ? left / toLeft : 1, toRight > 0 ? right / toRight : 1);
    }

    /// <summary>Stops because its audio is in another tape now.</summary>
    public void StopMerged()
    {
        if (_state != TapeState.Playing) return;
        _state = TapeState.Stopped;
        Play.Play(null);
        Touch();
    }

    private bool Possible(Step step, int bars) => step switch
    {
        Step.Refuse => false,
        Step.Record or Step.Overdub or Step.Replace when !Record.HasRoom => false,
        Step.Undo => Layers.UndoSteps > 0,
        Step.Redo => Layers.RedoSteps > 0,
        Step.Record => bars == 0 || _clock.Transport.Source != TempoSource.None,
        _ => true,
    };

    /// <summary>When a press heard at a frame acts: there, or at the boundary after that; a take that ends with sync on where its length fits.</summary>
    private Waiting Moment(TapeAction action, Step step, int bars, long heard)
    {
        long? boundary = StateTable.Waits(step) ? _deck.BoundaryFor(this, heard) : null;
        long at = boundary ?? heard;
        if (StateTable.Waits(step) && _state == TapeState.Recording && Record.Open is { } take)
        {
            long length = at - take.Start + (boundary is null ? Drift(take) : 0);
            at += _deck.RoundLength(this, length) - length;
        }
        return new Waiting(action, step, at, Math.Max(at, _clock.Frame), bars, boundary is null, Scheduled: false);
    }

    private void Arm(in Waiting waiting)
    {
        if (waiting.Due > _clock.Frame) _waiting = waiting;
        else Perform(waiting);
        Touch();
    }

    private void Disarm()
    {
        _waiting = null;
        Touch();
    }

    private void Perform(in Waiting waiting)
    {
        _waiting = null;
        Touch();
        _deck.Disturb(this);
        bool wasStopped = _state == TapeState.Stopped;
        bool keeps = Leave(waiting);
        switch (waiting.Step)
        {
            case Step.Record:
                BeginTake(waiting);
                break;
            case Step.Overdub when keeps && _state != TapeState.Empty:
                PunchIn(PunchKind.Overdub, waiting.At);
                break;
            case Step.Replace when keeps && _state != TapeState.Empty:
                PunchIn(PunchKind.Replace, waiting.At);
                break;
            case Step.Play or Step.Stop when keeps && _state != TapeState.Empty:
                _state = waiting.Step == Step.Play ? TapeState.Playing : TapeState.Stopped;
                Play.Play(_state == TapeState.Playing ? Layer : null);
                break;
            case Step.Empty when keeps:
                Empty();
                break;
            case Step.Undo when keeps:
                if (Layer?.Merged is { } before) ChangeFader(before.Volume, before.Pan, before.Mute);
                Layers.Undo();
                Rest(wasStopped);
                break;
            case Step.Redo:
                Layers.Redo();
                if (Layer?.Merged is not null) ChangeFader(0, 0, mute: false);
                Rest(wasStopped);
                break;
        }
    }

    /// <summary>Ends what is being written. False where a take came to nothing.</summary>
    private bool Leave(in Waiting waiting)
    {
        if (_state is TapeState.Overdubbing or TapeState.Replacing && Record.Open is { } punch)
            PunchOut(waiting.At + (waiting.Free ? Drift(punch) : 0));
        if (_state != TapeState.Recording || Record.Open is not { } take) return true;
        return CloseTake(waiting.At + (waiting.Free ? Drift(take) : 0), waiting.At, waiting.Step);
    }

    /// <summary>Frames by which a change of the gap since the punch-in has moved what a press means: a pass keeps its gap to its end.</summary>
    private long Drift(Punch punch) => _clock.Gap.Out - punch.Gap.Out;

    private void BeginTake(in Waiting waiting)
    {
        Play.Play(null);
        if (!Record.HasRoom || NewLayer(1) is not { } layer)
        {
            Fail();
            return;
        }
        layer.Depth = 1;
        Layers.Push(layer);
        Record.PunchIn(PunchKind.Take, layer, waiting.At, continues: false);
        _state = TapeState.Recording;
        if (waiting.Bars == 0) return;
        long end = waiting.At + _clock.Transport.FramesOfBars(waiting.Bars);
        _waiting = new Waiting(TapeAction.Record, Step.Play, end, Math.Max(end, _clock.Frame), 0, Free: false, Scheduled: true);
    }

    private bool CloseTake(long end, long anchor, Step next)
    {
        Layer layer = Record.Open!.Layer;
        long start = Record.Open.Start, length = end - start;
        if (length <= 0)
        {
            Record.Abandon();
            Layers.Abandon(layer);
            Rest(stopped: false);
            return false;
        }
        Record.CloseTake(end);
        layer.Anchor = anchor - length;
        layer.Phase = _clock.Transport.QuarterAt(layer.Anchor);
        _state = TapeState.Stopped;
        if (next is not (Step.Empty or Step.Undo)) _deck.TakeClosed(this, anchor - length, length);
        return true;
    }

    private void PunchIn(PunchKind kind, long start)
    {
        if (!Record.HasRoom || LayerOver(Layer!) is not { } layer)
        {
            Fail();
            return;
        }
        if (Play.Layer == layer.Base) Play.Follow(layer);
        Play.Play(kind == PunchKind.Replace ? null : layer);
        Record.PunchIn(kind, layer, Math.Max(start, _movedAt), continues: false); // before that the tape was elsewhere
        _state = kind == PunchKind.Replace ? TapeState.Replacing : TapeState.Overdubbing;
    }

    private void GoOnElsewhere(PunchKind kind)
    {
        Record.PunchOut(_movedAt);
        PunchIn(kind, _movedAt);
        if (Record.Open is { } next) next.Moved = true;
    }

    private void PunchOut(long end)
    {
        if (Record.TakeBack(end) is not { } layer)
        {
            Record.PunchOut(end);
            return;
        }
        if (Play.Layer == layer) Play.Follow(layer.Base!);
        Layers.Abandon(layer);
    }

    /// <summary>A layer with pages for a number of blocks, and room for it on the stack; null, and nothing dropped, where there is none.</summary>
    private Layer? NewLayer(int blocks)
    {
        if (_store.TryTakeLayer(blocks) is not { } layer) return null;
        if (Layers.MakeRoom()) return layer;
        _store.Return(layer);
        return null;
    }

    private Layer? LayerOver(Layer below)
    {
        int blocks = (int)((below.Length + BlockPool.Frames - 1) / BlockPool.Frames);
        if (NewLayer(blocks) is not { } layer) return null;
        (layer.Length, layer.Anchor, layer.Depth) = (below.Length, below.Anchor, below.Depth + 1);
        (layer.TakeAge, layer.Phase, layer.Base) = (below.TakeAge, below.Phase, below);
        Layers.Push(layer);
        return layer;
    }

    /// <summary>Begins a layer for the next round where the one that is full was not silent, or the gap has changed.</summary>
    private void TurnRound()
    {
        if (Record.Open is not { } punch || punch.AlignedAt(_clock.Frame) < punch.RoundEnd) return;
        bool steady = punch.Gap.Total == _clock.Gap.Total;
        if ((steady && punch.RoundPeak < RecordHead.Silence) || !Record.HasRoom)
        {
            punch.RoundEnd += punch.Layer.Length;
            punch.RoundPeak = 0;
            return;
        }
        long end = punch.RoundEnd;
        Record.PunchOut(end);
        if (LayerOver(punch.Layer) is not { } layer)
        {
            Fail();
            return;
        }
        if (Play.Layer == layer.Base) Play.Follow(layer);
        Record.PunchIn(punch.Kind, layer, end, steady);
        Touch();
    }

    /// <summary>No clean block: what is being written ends here, and what was written stays.</summary>
    private void RunDry()
    {
        Punch punch = Record.Open!;
        long here = punch.AlignedAt(_clock.Frame);
        if (_state == TapeState.Recording) CloseTake(here, here, Step.Play);
        else Record.PunchOut(here);
        _state = TapeState.Playing;
        Fail();
        Record.Advance();
    }

    private void Fail()
    {
        _waiting = null;
        _deck.Dry++;
        Rest(_state == TapeState.Stopped);
    }

    private void Empty()
    {
        if (NewLayer(0) is not { } layer)
        {
            Fail();
            return;
        }
        layer.Sealed = true;
        Layers.Push(layer);
        Rest(stopped: false);
    }

    /// <summary>Plays the current layer, or rests where there is none or the tape was stopped.</summary>
    private void Rest(bool stopped)
    {
        if (!Layers.HoldsAudio) _state = TapeState.Empty;
        else _state = stopped ? TapeState.Stopped : TapeState.Playing;
        Play.Play(_state == TapeState.Playing ? Layer : null);
        Touch();
    }
}
