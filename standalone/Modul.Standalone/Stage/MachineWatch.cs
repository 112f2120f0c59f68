using Modul.Core.Control;
using Modul.Host.Shared;

namespace Modul.Standalone.Stage;

/// <summary>Tells what has gone wrong since it was asked last: notices, counters that grew, presses that were refused. One thread asks.</summary>
internal sealed class MachineWatch
{
    private readonly ILiveView _view;
    private readonly Counter[] _counters;

    public MachineWatch(ILiveView view)
    {
        _view = view;
        _counters =
        [
            new((in machine, in _) => machine.Xruns, (_, all) => $"xruns: {all}"),
            new((in machine, in _) => machine.Holes, (_, all) => $"holes in the output: {all}; a larger --output-buffer absorbs more"),
            new((in machine, in _) => machine.StallsAbsorbed, (_, all) => $"stalls absorbed by the output buffer: {all}"),
            new((in machine, in _) => machine.LostInput, (_, all) => $"input lost: {all} frames stand as silence"),
            new((in machine, in _) => machine.LateFeed, (_, all) => $"the input file was read too late: {all} frames stand as silence"),
            new((in machine, in _) => machine.LateOutput, (_, all) => $"the output file is written too slowly: {all} frames stand as silence"),
            new((in machine, in _) => machine.LostCommands, (_, all) => $"MIDI commands lost, the queue was full: {all}"),
            new((in _, in engine) => engine.Refused, (more, _) => more == 1 ? "not possible now: 1 command refused" : $"not possible now: {more} commands refused"),
            new((in _, in engine) => engine.Dry, (_, _) => "the memory for tapes is used up: clear tapes, or more with --memory"),
        ];
    }

    /// <summary>Hands each line to <paramref name="tell"/>.</summary>
    public void Ask(Snapshot now, Action<string> tell)
    {
        while (_view.TryTakeNotice(out Notice notice)) tell(NoticeText.Of(notice));
        foreach (Counter counter in _counters)
            if (counter.Grown(_view.Machine, now.Engine) is { } line) tell(line);
    }

    private delegate long Reading(in MachineStatus machine, in EngineStatus engine);

    private sealed class Counter(Reading read, Func<long, long, string> words)
    {
        private long _told;

        public string? Grown(in MachineStatus machine, in EngineStatus engine)
        {
            long all = read(machine, engine), more = all - _told;
            _told = all;
            return more > 0 ? words(more, all) : null;
        }
    }
}
