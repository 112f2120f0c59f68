using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Control.Cues;
using Modul.Core.Storage.Wav;

namespace Modul.Standalone.Rendering;

/// <summary>A cue sheet with its files opened, its frames known and an engine ready: everything that can be wrong has been found by then.</summary>
internal sealed unsafe class Performance : IDisposable
{
    private readonly IReadOnlyList<TimedCue> _cues;
    private readonly InputFeed _feed;
    private readonly int _block;
    private int _nextCue;

    private Performance(CueSheet sheet, RenderOptions options, int rate, InputFeed feed)
    {
        _feed = feed;
        _block = options.Block;
        _cues = sheet.At(rate);
        Rate = rate;
        Frames = EndOf(_cues, feed);
        if (Frames == 0) throw new BadInputException($"{options.Cues}: plays nothing, expected an 'end' cue after frame 0 or an input");
        Looper = new Looper(new LooperOptions
        {
            Rate = rate,
            Tapes = sheet.Tapes ?? 8,
            Meter = sheet.Meter,
            Gap = options.Gap ?? sheet.Gap ?? default,
            MemoryBudget = (long)options.MemoryMib << 20,
            QueueCapacity = Math.Clamp(_cues.Count + 16, 64, 1 << 20),
            Offline = true,
        });
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
        CueSheet sheet = CueSheetParser.Parse(ReadText(options.Cues), options.Cues);
        var feed = new InputFeed();
        try
        {
            int rate = OpenInputs(sheet, options, feed);
            return new Performance(sheet, options, rate, feed);
        }
        catch
        {
            feed.Dispose();
            throw;
        }
    }

    /// <summary>Plays it, block by block; <paramref name="heard"/> takes what is heard and the frames played so far.</summary>
    public void Play(HeardBlock heard)
    {
        var left = new float[_block];
        var right = new float[_block];
        for (long frame = 0; frame < Frames;)
        {
            int frames = (int)Math.Min(_block, Frames - frame);
            _feed.Read(frame, left.AsSpan(0, frames), right.AsSpan(0, frames));
            SendCues(frame + frames);
            fixed (float* l = left)
            fixed (float* r = right)
                Looper.Process(new AudioBlock(l, r, l, r, frames));
            frame += frames;
            heard(left.AsSpan(0, frames), right.AsSpan(0, frames), frame);
        }
        Looper.Store.Pump();
    }

    public void Dispose()
    {
        Looper.Dispose();
        _feed.Dispose();
    }

    private void SendCues(long before)
    {
        for (; _nextCue < _cues.Count && _cues[_nextCue].Frame < before; _nextCue++)
            if (_cues[_nextCue].Cue.Command is { } command) Looper.Queue.TryAdd(command with { Frame = _cues[_nextCue].Frame });
    }

    private static long EndOf(IReadOnlyList<TimedCue> cues, InputFeed feed)
    {
        foreach (TimedCue cue in cues)
            if (cue.Cue.IsEnd) return cue.Frame;
        return Math.Max(feed.End, cues.Count == 0 ? 0 : cues[^1].Frame);
    }

    private static int OpenInputs(CueSheet sheet, RenderOptions options, InputFeed feed)
    {
        int? rate = options.Rate;
        if (options.Input is { } input) feed.Add(0, OpenWav(input, null, ref rate), loop: false);
        string folder = Path.GetDirectoryName(Path.GetFullPath(options.Cues))!;
        Dictionary<int, WavReader> readers = [];
        foreach (Cue cue in sheet.Cues)
            if (cue.Input is { } file) readers[cue.Line] = OpenWav(Path.Combine(folder, file.File), $"{options.Cues}:{cue.Line}: ", ref rate);
        int frames = rate ?? 48_000;
        foreach (TimedCue cue in sheet.At(frames))
            if (cue.Cue.Input is { } file) feed.Add(cue.Frame, readers[cue.Cue.Line], file.Loop);
        return frames;
    }

    private static WavReader OpenWav(string file, string? where, ref int? rate)
    {
        WavReader reader;
        try
        {
            reader = WavReader.Open(file);
        }
        catch (WavFileException problem)
        {
            throw new BadInputException(where + problem.Message);
        }
        rate ??= reader.SampleRate;
        if (reader.SampleRate == rate) return reader;
        reader.Dispose();
        throw new BadInputException($"{where}{file}: {reader.SampleRate} Hz, expected {rate} Hz as the performance runs at");
    }

    private static string ReadText(string file)
    {
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > CueSheetParser.MaxLength })
                throw new BadInputException($"{file}: longer than a cue sheet may be, expected {CueSheetParser.MaxLength} bytes at most");
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string what = problem is FileNotFoundException or DirectoryNotFoundException ? "no such file"
                : Directory.Exists(file) ? "a folder" : problem.Message;
            throw new BadInputException($"{file}: {what}, expected a cue sheet");
        }
    }
}
