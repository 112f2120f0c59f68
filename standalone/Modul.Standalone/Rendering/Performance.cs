using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Control.Cues;
using Modul.Core.Storage;
using Modul.Core.Tapes;

namespace Modul.Standalone.Rendering;

/// <summary>A cue sheet with its files opened, its frames known and an engine ready: everything that can be wrong has been found by then.</summary>
internal sealed unsafe class Performance : IDisposable
{
    private readonly IReadOnlyList<TimedCue> _cues;
    private readonly InputFiles _files;
    private readonly InputFeed _feed;
    private readonly int _block;
    private readonly long _longestGap;
    private readonly float[] _left;
    private readonly float[] _right;
    private int _nextCue;

    private Performance(CueSheet sheet, RenderOptions options, InputFiles files)
    {
        _files = files;
        _block = options.Block;
        Rate = files.Rate;
        _cues = sheet.At(Rate);
        CheckTimes(options);
        _feed = files.Feed(_cues, options.Input, loop: false);
        Frames = EndOf(_cues, _feed);
        if (Frames == 0) throw new BadInputException($"{options.Cues}: plays nothing, expected an 'end' cue after frame 0 or an input");
        Looper = CreateLooper(sheet, options);
        _longestGap = _cues.Select(cue => cue.Cue.Command is { Kind: CommandKind.Gap } gap ? gap.Count + (long)gap.Value : 0)
            .Append(Looper.Options.Gap.Total).Max();
        (_left, _right) = (new float[_block], new float[_block]);
        (EndTapes, EndAudio) = (new TapeStatus[Looper.Options.Tapes], new TapeAudio?[Looper.Options.Tapes]);
        foreach (Command setting in sheet.Settings()) Looper.Queue.TryAdd(setting);
    }

    public Looper Looper { get; }

    /// <summary>Frames a second.</summary>
    public int Rate { get; }

    /// <summary>Frames it lasts.</summary>
    public long Frames { get; }

    /// <summary>Reads the sheet and opens what it names.</summary>
    public static Performance Open(RenderOptions options)
    {
        CueSheet sheet = SheetFile.Read(options.Cues);
        string folder = Path.GetFullPath(options.Folder);
        InputFiles files = InputFiles.Open(
            sheet.Cues, options.Cues, options.Input, options.Rate,
            path => Path.GetDirectoryName(path) == folder && RenderFiles.IsOwn(Path.GetFileName(path)));
        try
        {
            return new Performance(sheet, options, files);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>The engine at the end.</summary>
    public EngineStatus EndStatus { get; private set; }

    /// <summary>The tapes at the end.</summary>
    public TapeStatus[] EndTapes { get; }

    /// <summary>What each tape held at the end, or null.</summary>
    public TapeAudio?[] EndAudio { get; }

    /// <summary>Plays it, block by block; <paramref name="heard"/> takes what is heard and the frames played so far.</summary>
    public void Play(HeardBlock heard, CancellationToken stop = default)
    {
        for (long frame = 0; frame < Frames;)
        {
            stop.ThrowIfCancellationRequested();
            int frames = (int)Math.Min(_block, Frames - frame);
            SendCues(frame + frames);
            Process(frame, frames);
            frame += frames;
            heard(_left.AsSpan(0, frames), _right.AsSpan(0, frames), frame);
        }
        RunOut();
    }

    public void Dispose()
    {
        Looper.Dispose();
        _files.Dispose();
    }

    private void Process(long frame, int frames)
    {
        _feed.Read(frame, _left.AsSpan(0, frames), _right.AsSpan(0, frames));
        fixed (float* left = _left)
        fixed (float* right = _right)
            Looper.Process(new AudioBlock(left, right, left, right, frames));
    }

    /// <summary>
    /// Does what was pressed at the end itself, and goes on unheard until the record heads, which trail by the gap, have written what was played
    /// before it.
    /// </summary>
    private void RunOut()
    {
        var last = new TapeStatus[EndTapes.Length];
        Looper.Board.Read(out _, last);
        SendCues(Frames + 1);
        Looper.Queue.TryAdd(new Command(CommandKind.LiveRecord) { Switch = Switch.Off, Frame = Frames });
        Process(Frames, 1);
        Looper.Board.Read(out EngineStatus status, EndTapes);
        EndStatus = status;
        for (int i = 0; i < EndAudio.Length; i++)
        {
            EndAudio[i] = Looper.AudioOf(i + 1);
            if (EndTapes[i].State == TapeState.Recording) EndAudio[i] = last[i].Length == 0 ? null : EndAudio[i]?.UpTo(last[i].Length);
        }
        long end = Frames + _longestGap + (long)Math.Ceiling(Rate * Looper.SeamSeconds) + 1;
        for (long frame = Frames + 1; frame < end; frame += _block) Process(frame, (int)Math.Min(_block, end - frame));
        Looper.Store.Pump();
    }

    private void SendCues(long before)
    {
        for (; _nextCue < _cues.Count && _cues[_nextCue].Frame < before && !_cues[_nextCue].Cue.IsEnd; _nextCue++)
            if (_cues[_nextCue].Cue.Command is { } command) Looper.Queue.TryAdd(command with { Frame = _cues[_nextCue].Frame });
    }

    // Bars and frames tell how late they are only now that tempo and rate are known.
    private void CheckTimes(RenderOptions options)
    {
        string[] late =
        [
            .. _cues.Where(cue => cue.Frame > CueTime.MaxSeconds * Rate).OrderBy(cue => cue.Cue.Line)
                .Select(cue => $"{options.Cues}:{cue.Cue.Line}: later than a performance may last, expected a time within a day"),
        ];
        if (late.Length > 0) throw new BadInputException(late);
    }

    private Looper CreateLooper(CueSheet sheet, RenderOptions options)
    {
        try
        {
            return new Looper(new LooperOptions
            {
                Rate = Rate,
                Tapes = sheet.Tapes ?? 8,
                Meter = sheet.Meter,
                Gap = options.Gap ?? sheet.Gap ?? default,
                MemoryBudget = (long)options.MemoryMib << 20,
                QueueCapacity = Math.Clamp(_cues.Count + 16, 64, 1 << 20),
                Offline = true,
            });
        }
        catch (OutOfMemoryException problem)
        {
            throw new IOException($"{options.MemoryMib} MiB of memory for tapes are not to be had here: less with --memory", problem);
        }
    }

    private static long EndOf(IReadOnlyList<TimedCue> cues, InputFeed feed) =>
        TimedCue.EndOf(cues) ?? Math.Max(feed.End, cues.Count == 0 ? 0 : cues[^1].Frame);
}
