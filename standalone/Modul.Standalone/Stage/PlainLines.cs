using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Editor.Model;
using Modul.Host.Shared;

namespace Modul.Standalone.Stage;

/// <summary>The live display where there is no terminal: a line when something changes, and a summary now and then.</summary>
internal sealed class PlainLines
{
    private const int SummarySeconds = 10;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly ILiveView _view;
    private readonly TextWriter _writer;
    private readonly Snapshot _now;
    private readonly MachineWatch _watch;
    private readonly (TapeState State, byte Awaited)[] _told;
    private MachineState? _toldMachine;
    private readonly PageAddress? _page;
    private bool _pageTold;
    private long _nextSummary;

    public PlainLines(ILiveView view, TextWriter writer, TimeProvider time, PageAddress? page = null, NoticeFeed? feed = null)
    {
        (_view, _writer, _page) = (view, writer, page);
        _now = new Snapshot(view.Board);
        _watch = new MachineWatch(view, time, feed);
        _told = [.. Enumerable.Repeat((TapeState.Empty, TapeStatus.Nothing), view.Board.Tapes)];
        _nextSummary = SummarySeconds;
    }

    /// <summary>Tells on standard output what happens until the token is cancelled.</summary>
    public static void Run(ILiveView view, NoticeFeed feed, PageAddress? page, CancellationToken stop)
    {
        var lines = new PlainLines(view, Console.Out, TimeProvider.System, page, feed);
        do lines.Step();
        while (!stop.WaitHandle.WaitOne(Interval));
        lines.Step();
    }

    /// <summary>Tells what has changed since the last step.</summary>
    public void Step()
    {
        _now.Refresh();
        TellPage();
        TellMachine();
        _watch.Ask(_now, Tell);
        if (_now.Engine.Rate == 0) return; // the driver has not called yet
        for (int i = 0; i < _told.Length; i++) TellTape(i);
        if (_now.Engine.Frame < _nextSummary * _now.Engine.Rate) return;
        _nextSummary = (_now.Engine.Frame / _now.Engine.Rate / SummarySeconds * SummarySeconds) + SummarySeconds;
        TellSummary();
    }

    private void TellPage()
    {
        if (_page is not null && !_pageTold) Tell($"page: {_page.PairingUrl ?? _page.Url}");
        _pageTold = true;
    }

    private void TellMachine()
    {
        ref readonly MachineStatus machine = ref _view.Machine;
        if (_toldMachine == machine.State) return;
        _toldMachine = machine.State;
        Tell($"{MachineWords.Of(machine.Driver)} {MachineWords.Of(machine.State)}: {machine.Rate} Hz, period {machine.Period}, "
            + $"in {machine.InputBuffer}, out {machine.OutputBuffer}, gap {_view.Gap} frames ({MachineWords.Milliseconds(_view.Gap.Total, machine.Rate)})");
    }

    private void TellTape(int index)
    {
        ref readonly TapeStatus tape = ref _now.Tapes[index];
        if (_told[index] == (tape.State, tape.Awaited)) return;
        _told[index] = (tape.State, tape.Awaited);
        string waits = Words.OfAwaited(tape.Awaited) is { } action ? $", waits for {action}" : "";
        string length = tape.Length > 0 && tape.State != TapeState.Recording ? $", {tape.Length} frames" : "";
        Tell($"tape {index + 1}: {Words.Of(tape.State)}{waits}{length}");
    }

    private void TellSummary()
    {
        ref readonly MachineStatus machine = ref _view.Machine;
        var states = new int[Enum.GetValues<TapeState>().Length];
        foreach (ref readonly TapeStatus tape in _now.Tapes) states[(int)tape.State]++;
        string tapes = string.Join(", ", Enum.GetValues<TapeState>().Where(state => states[(int)state] > 0)
            .Select(state => $"{states[(int)state]} {Words.Of(state)}"));
        Durations duration = Durations.Of(machine.Duration);
        Tell($"tapes: {tapes}; xruns {machine.Xruns}, holes {machine.Holes}, stalls absorbed {machine.StallsAbsorbed}; "
            + $"callback p50 {duration.P50:0} p99 {duration.P99:0} max {duration.Max:0} us; blocks {_now.Engine.FreeBlocks}/{_now.Engine.TotalBlocks} free");
    }

    private void Tell(string line) => _writer.WriteLine($"{(double)_now.Engine.Frame / Math.Max(1, _now.Engine.Rate):0.000} s  {line}");
}
