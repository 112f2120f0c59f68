using System.Diagnostics;
using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Benching;

/// <summary>One runtime for the audio, with garbage or without, and what its slices came to. [control]</summary>
internal sealed class CollectionCase(string audio, HostTable table, bool garbage)
{
    private readonly HostTable _table = table;
    private Histogram _lateness;
    private Histogram _duration;
    private TimeSpan _measured;
    private long _callbacks, _xruns, _audioCollections, _audioAllocated;
    private long _programCollections, _fullCollections, _programAllocated;

    /// <summary>What came of it so far.</summary>
    public CollectionRow Row => new(
        audio, garbage, Math.Round(_measured.TotalSeconds, 1), _callbacks, Durations.Of(_lateness), Durations.Of(_duration), _xruns,
        _programCollections, _fullCollections, _programAllocated, _audioCollections, _audioAllocated);

    /// <summary>Plays without measuring, so that what is compiled as it runs is compiled.</summary>
    public void Warm(TimeSpan time)
    {
        using var band = new CollectionBand(_table);
        Thread.Sleep(time);
    }

    /// <summary>Plays and measures.</summary>
    public void Measure(TimeSpan time)
    {
        using GarbageMaker? maker = garbage ? new GarbageMaker() : null;
        using var band = new CollectionBand(_table);
        long begun = Stopwatch.GetTimestamp();
        _programAllocated -= GC.GetTotalAllocatedBytes();
        _programCollections -= GC.CollectionCount(0);
        _fullCollections -= GC.CollectionCount(GC.MaxGeneration);
        MachineStatus before = band.Machine;
        Thread.Sleep(time);
        MachineStatus after = band.Machine;
        _programAllocated += GC.GetTotalAllocatedBytes();
        _programCollections += GC.CollectionCount(0);
        _fullCollections += GC.CollectionCount(GC.MaxGeneration);
        _measured += Stopwatch.GetElapsedTime(begun);
        band.Check();
        Add(before, after);
    }

    private void Add(in MachineStatus before, in MachineStatus after)
    {
        _lateness.AddSince(before.Lateness, after.Lateness);
        _duration.AddSince(before.Duration, after.Duration);
        _callbacks += after.Callbacks - before.Callbacks;
        _xruns += after.Xruns - before.Xruns;
        _audioCollections += after.Collections - before.Collections;
        _audioAllocated += after.AllocatedBytes - before.AllocatedBytes;
    }
}
