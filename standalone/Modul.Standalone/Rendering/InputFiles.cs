using Modul.Core.Control.Cues;
using Modul.Core.Storage.Wav;

namespace Modul.Standalone.Rendering;

/// <summary>The files that feed a performance, each opened once however often it is fed. What is wrong with any of them is said together.</summary>
internal sealed class InputFiles : IDisposable
{
    private readonly Dictionary<string, WavReader> _readers = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly string _sheet;
    private int? _rate;

    private InputFiles(string sheet, int? rate) => (_sheet, _rate) = (sheet, rate);

    /// <summary>Frames a second of them all, as asked for or as the first one has it.</summary>
    public int Rate => _rate ?? 48_000;

    /// <summary>Opens what the command line and the sheet name; throws <see cref="BadInputException"/> where anything is wrong.</summary>
    /// <param name="cues">The sheet's cues.</param>
    /// <param name="sheet">The sheet's file, which its files' names are seen from.</param>
    /// <param name="input">The file that feeds from frame 0 on, or null.</param>
    /// <param name="rate">Frames a second that all must have; null for those of the first.</param>
    /// <param name="replaces">Whether what is written would replace a file.</param>
    public static InputFiles Open(IEnumerable<Cue> cues, string sheet, string? input, int? rate, Predicate<string> replaces)
    {
        var files = new InputFiles(sheet, rate);
        if (input is not null) files.Add(input, "", replaces);
        foreach (Cue cue in cues)
            if (cue.Input is { } file) files.Add(files.BesideSheet(file), $"{sheet}:{cue.Line}: ", replaces);
        if (files._problems.Count == 0) return files;
        files.Dispose();
        throw new BadInputException(files._problems);
    }

    /// <summary>What feeds the input from when on.</summary>
    public InputFeed Feed(IReadOnlyList<TimedCue> cues, string? input, bool loop)
    {
        var feed = new InputFeed();
        if (input is not null) feed.Add(0, _readers[Path.GetFullPath(input)], loop);
        foreach (TimedCue cue in cues)
            if (cue.Cue.Input is { } file) feed.Add(cue.Frame, _readers[Path.GetFullPath(BesideSheet(file))], file.Loop);
        return feed;
    }

    public void Dispose()
    {
        foreach (WavReader reader in _readers.Values) reader.Dispose();
    }

    private string BesideSheet(CueInput file) => Path.Combine(Path.GetDirectoryName(_sheet) ?? "", file.File);

    private void Add(string file, string where, Predicate<string> replaces)
    {
        try
        {
            string path = Path.GetFullPath(file);
            if (!_readers.TryGetValue(path, out WavReader? reader)) _readers[path] = reader = WavReader.Open(file);
            _rate ??= reader.SampleRate;
            if (reader.SampleRate != _rate) _problems.Add($"{where}{file}: {reader.SampleRate} Hz, expected {_rate} Hz as the performance runs at");
            if (replaces(path)) _problems.Add($"{where}{file}: what is written would replace it, expected another --output");
        }
        catch (WavFileException problem)
        {
            _problems.Add(where + problem.Message);
        }
    }
}
