using Modul.Core.Control;
using Modul.Host.Shared;

namespace Modul.Standalone.Stage;

/// <summary>
/// Tells what has gone wrong since it was asked last: notices, what was posted to the feed, counters that grew, presses that were refused. What the machine does again and again is told
/// now and then, so that it does not drive out what else there is to read. One thread asks.
/// </summary>
internal sealed class MachineWatch
{
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(5);

    private readonly ILiveView _view;
    private readonly TimeProvider _time;
    private readonly NoticeFeed? _feed;
    private readonly Counter[] _counters;

    public MachineWatch(ILiveView view, TimeProvider time, NoticeFeed? feed = null)
    {
        (_view, _time, _feed) = (view, time, feed);
        _counters =
        [
            new((in machine, in _) => machine.Xruns, (_, all) => $"xruns: {all}"),
            new((in machine, in _) => machine.Holes, (_, all) => $"holes in the output: {all}; a larger --output-buffer absorbs more"),
            new((in machine, in _) => machine.StallsAbsorbed, (_, all) => $"stalls absorbed by the output buffer: {all}"),
            new((in machine, in _) => machine.LostInput, (_, all) => $"input lost: {all} frames came while the engine was over a second behind"),
            new((in machine, in _) => machine.LateFeed, (_, all) => $"the input file was read too late: {all} frames stand as silence"),
            new((in machine, in _) => machine.LateOutput, (_, all) => $"the output file is written too slowly: {all} frames stand as silence"),
            new((in machine, in _) => machine.LostCommands, (_, all) => $"MIDI commands lost, the queue was full: {all}"),
            new((in _, in engine) => engine.Refused, (more, _) => more == 1 ? "not possible now: 1 command refused" : $"not possible now: {more} commands refused", atOnce: true),
            new((in _, in engine) => engine.Dry, (_, _) => "the memory for tapes is used up: clear tapes, or more with --memory"),
        ];
    }

    /// <summary>Hands each line to <paramref name="tell"/>, and to the feed.</summary>
    public void Ask(Snapshot now, Action<string> tell)
    {
        if (_feed is { } feed) tell += feed.Tell;
        while (_feed is not null && _feed.TryTakePosted(out string? posted)) tell(posted);
        while (_view.TryTakeNotice(out Notice notice)) tell(NoticeText.Of(notice));
        foreach (Counter counter in _counters)
            if (counter.Grown(_view.Machine, now.Engine, _time) is { } line) tell(line);
    }

    private delegate long Reading(in MachineStatus machine, in EngineStatus engine);

    private sealed class Counter(Reading read, Func<long, long, string> words, bool atOnce = false)
    {
        private long _told;
        private long? _toldAt;

        public string? Grown(in MachineStatus machine, in EngineStatus engine, TimeProvider time)
        {
            long all = read(machine, engine), more = all - _told;
            if (more <= 0 || (!atOnce && _toldAt is { } at && time.GetElapsedTime(at) < Seldom)) return null;
            (_told, _toldAt) = (all, time.GetTimestamp());
            return words(more, all);
        }
    }
}
