using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Tapes;

/// <summary>The tapes together: which are selected, what their loops mean to one another, and merging. [audio]</summary>
internal sealed class TapeDeck
{
    private readonly EngineClock _clock;
    private readonly Tape[] _tapes;
    private readonly Merger _merger;
    private readonly Tape[] _writing;
    private ulong _soloed;
    private int _writers;
    private long _due = long.MinValue;
    private long _reach = long.MaxValue;

    public TapeDeck(int tapes, EngineClock clock, TapeStore store)
    {
        _clock = clock;
        _tapes = new Tape[tapes];
        _writing = new Tape[tapes];
        for (int i = 0; i < tapes; i++) _tapes[i] = new Tape(i + 1, clock, this, store);
        _merger = new Merger(clock, store, this, _tapes);
    }

    public ReadOnlySpan<Tape> Tapes => _tapes;

    /// <summary>The tape that commands without a number mean.</summary>
    public Tape Primary => _tapes[PrimaryIndex];

    public int PrimaryIndex { get; private set; }

    /// <summary>One bit for each tape that was selected beside the primary one; the primary's own bit does not count.</summary>
    public ulong Secondary { get; private set; }

    /// <summary>Takes that ended, or did not begin, because there was no clean block or no free layer.</summary>
    public long Dry { get; set; }

    /// <summary>The next engine frame at which a tape or a merge has something to do.</summary>
    public long NextEvent
    {
        get
        {
            long next = Math.Min(_due, _merger.Due);
            return _reach < next - _clock.Frame ? _clock.Frame + _reach : next;
        }
    }

    /// <summary>The tapes whose record heads are on, in tape order.</summary>
    public ReadOnlySpan<Tape> Writing => _writing.AsSpan(0, _writers);

    /// <summary>Whether a take runs: its length grows with every block.</summary>
    public bool Recording { get; private set; }

    /// <summary>Whether a tape changed in a way that the board shows.</summary>
    public bool Changed { get; private set; } = true;

    public bool IsSecondary(Tape tape) => tape != Primary && (Secondary & Bit(tape)) != 0;

    public bool IsSoloed(Tape tape) => (_soloed & Bit(tape)) != 0;

    /// <summary>Whether others are soloed and this one is not.</summary>
    public bool Silences(Tape tape) => _soloed != 0 && !IsSoloed(tape);

    public void Select(int index) => PrimaryIndex = index;

    /// <summary>Makes a tape a secondary one or not, whether or not it is the primary now.</summary>
    public void SelectBeside(int index, bool on) => Secondary = on ? Secondary | (1UL << index) : Secondary & ~(1UL << index);

    public void SetFader(Tape tape, float volume, float pan, bool mute)
    {
        tape.Fader.Set(volume, pan, mute, Silences(tape));
        tape.Touch();
    }

    /// <summary>Solos a tape or not, beside those that are.</summary>
    public void Solo(Tape tape, bool on) => Solo(on ? _soloed | Bit(tape) : _soloed & ~Bit(tape));

    /// <summary>Solos the tapes of a selection or not: a tape, and every secondary one where <paramref name="all"/> says so.</summary>
    public void Solo(Tape lead, bool all, bool on)
    {
        ulong bits = Bit(lead) | (all ? Secondary & ~Bit(Primary) : 0);
        Solo(on ? _soloed | bits : _soloed & ~bits);
    }

    /// <summary>The aligned frame of the boundary that a press heard at a frame waits for; null where it acts at once.</summary>
    public long? BoundaryFor(Tape tape, long heard)
    {
        Transport transport = _clock.Transport;
        if (_clock.Quantize == Quantize.Loop)
        {
            if ((tape.HoldsLoop ? tape.Layer : FirstLoop(tape)) is not { } loop) return null;
            long position = loop.PositionAt(heard);
            return position == 0 ? heard : heard + loop.Length - position;
        }
        if (_clock.Quantize == Quantize.Off || transport.Source == TempoSource.None) return null;
        int every = _clock.Quantize == Quantize.Bar ? transport.Meter.Beats : 1;
        return transport.FrameOfBeat(transport.BeatAtOrAfter(heard, every));
    }

    /// <summary>The length that a take of a tape is rounded to: its own while sync is off or it is the first.</summary>
    public long RoundLength(Tape tape, long length) =>
        _clock.Sync && FirstLoop(tape) is { } loop ? LoopLength.Round(length, loop.Length) : length;

    /// <summary>A take was closed: the first one sets the tempo where nobody gave one.</summary>
    public void TakeClosed(Tape tape, long start, long length)
    {
        Transport transport = _clock.Transport;
        bool keeps = transport.Source == TempoSource.FirstTake && _clock.Quantize is Quantize.Beat or Quantize.Bar;
        if (transport.Source == TempoSource.Given || keeps || FirstLoop(tape) is not null) return;
        double tempo = LoopLength.TempoOf(length, _clock.Rate, transport.Meter);
        if (tempo > 0) transport.SetFromTake(start, tempo);
    }

    /// <summary>Merges that were called off by a press on one of their tapes.</summary>
    public long MergesCalledOff => _merger.CalledOff;

    /// <summary>Rounds that merges let pass because their sum was not there yet.</summary>
    public long MergeRoundsLate => _merger.RoundsLate;

    public bool Merge() => _merger.Begin(Primary, Secondary);

    /// <summary>A tape changes: a merge that it is part of would not be what is heard any more.</summary>
    public void Disturb(Tape tape) => _merger.Disturb(tape);

    /// <summary>A tape has something to do at this frame.</summary>
    public void Touch() => (_due, Changed) = (_clock.Frame, true);

    /// <summary>The song laid the transport's line anew: tapes in sync go with it where it jumped, and presses wait for the boundaries that it has now.</summary>
    public void Follow(SongStep step)
    {
        foreach (Tape tape in _tapes)
            if (step == SongStep.Jumped && _clock.Sync) tape.FollowJump();
        foreach (Tape tape in _tapes) tape.WaitAnew();
    }

    /// <summary>The board has been told.</summary>
    public void Shown() => Changed = false;

    public void PerformDue()
    {
        _merger.Advance();
        if (_due > _clock.Frame) return;
        foreach (Tape tape in _tapes)
            if (tape.NextEvent <= _clock.Frame) tape.PerformDue();
    }

    /// <summary>Brings the heads of every tape that has something to do to this frame. Whether there was any.</summary>
    public bool Settle()
    {
        if (_due > _clock.Frame) return false;
        long due = long.MaxValue, reach = long.MaxValue;
        _writers = 0;
        Recording = false;
        foreach (Tape tape in _tapes)
        {
            if (tape.NextEvent <= _clock.Frame) tape.Settle();
            due = Math.Min(due, tape.NextEvent);
            reach = Math.Min(reach, tape.Reach);
            if (tape.Record.Busy) _writing[_writers++] = tape;
            Recording |= tape.Record.Open is { Kind: PunchKind.Take };
        }
        (_due, _reach, Changed) = (due, reach, true);
        return true;
    }

    /// <summary>Gives the oldest layer of all tapes back that undo can spare, the first takes last.</summary>
    public void GiveUpOldest()
    {
        Tape? oldest = null;
        foreach (Tape tape in _tapes)
            if (tape.Layers.OldestAge < (oldest?.Layers.OldestAge ?? long.MaxValue)) oldest = tape;
        oldest?.Layers.GiveUpOldest();
        oldest?.Touch();
    }

    /// <summary>Goes on as another deck stands, with its loops; null for a tape that is empty. [control]</summary>
    public void TakeOver(TapeDeck from, ReadOnlySpan<Layer?> loops)
    {
        (PrimaryIndex, Secondary, _soloed) = (from.PrimaryIndex, from.Secondary, from._soloed);
        for (int i = 0; i < loops.Length; i++) _tapes[i].TakeOver(from._tapes[i], loops[i]);
        Solo(_soloed);
    }

    /// <summary>Whether no tape has ever held anything. [control]</summary>
    public bool IsNew => Array.TrueForAll(_tapes, tape => tape.Layers is { UndoSteps: 0, RedoSteps: 0 });

    /// <summary>Has every fader stand where it leads. [control]</summary>
    public void Stand()
    {
        foreach (Tape tape in _tapes) tape.Stand();
    }

    /// <summary>Holds loops as first takes; null for a tape that stays empty. [control]</summary>
    public void Load(ReadOnlySpan<Layer?> loops, ReadOnlySpan<bool> stopped)
    {
        for (int i = 0; i < loops.Length; i++) _tapes[i].Load(loops[i], stopped[i]);
    }

    /// <summary>Sets which tapes are secondary; bits beyond the tapes there are count for nothing. [control]</summary>
    public void SelectSecondary(ulong tapes) => Secondary = tapes & (ulong.MaxValue >> (64 - _tapes.Length));

    private void Solo(ulong soloed)
    {
        _soloed = soloed;
        foreach (Tape each in _tapes) SetFader(each, each.Fader.Volume, each.Fader.Pan, each.Fader.Mute);
    }

    private Layer? FirstLoop(Tape except)
    {
        Layer? first = null;
        foreach (Tape tape in _tapes)
        {
            if (tape == except || !tape.HoldsLoop) continue;
            if (first is null || tape.Layer!.TakeAge < first.TakeAge) first = tape.Layer;
        }
        return first;
    }

    private static ulong Bit(Tape tape) => 1UL << (tape.Number - 1);
}
