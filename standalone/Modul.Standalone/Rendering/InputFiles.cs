using Modul.Core.Control.Cues;
using Modul.Core.Storage.Wav;

namespace Modul.Standalone.Rendering;

/// <summary>The files that feed a performance, each opened once however often it is fed. What is wrong with any of them is said together.</summary>
internal sealed class InputFiles : IDisposable
{
    private readonly Dictionary<string, WavReader> _readers = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly string _output;
    private int? _rate;

    private InputFiles(RenderOptions options) => (_output, _rate) = (Path.GetFullPath(options.Folder), options.Rate);

    /// <summary>Frames a second of them all, as asked for or as the first one has it.</summary>
    public int Rate => _rate ?? 48_000;

    /// <summary>Opens what the command line and the sheet name; throws <see cref="BadInputException"/> where anything is wrong.</summary>
    public static InputFiles Open(CueSheet sheet, RenderOptions options)
    {
        var files = new InputFiles(options);
        if (options.Input is { } input) files.Add(input, "");
        foreach (Cue cue in sheet.Cues)
            if (cue.Input is { } file) files.Add(BesideSheet(options, file), $"{options.Cues}:{cue.Line}: ");
        if (files._problems.Count == 0) return files;
        files.Dispose();
        throw new BadInputException(files._problems);
    }

    /// <summary>What feeds the input from when on.</summary>
    public InputFeed Feed(IReadOnlyList<TimedCue> cues, RenderOptions options)
    {
        var feed = new InputFeed();
        if (options.Input is { } input) feed.Add(0, _readers[Path.GetFullPath(input)], loop: false);
        foreach (TimedCue cue in cues)
            if (cue.Cue.Input is { } file) feed.Add(cue.Frame, _readers[Path.GetFullPath(BesideSheet(options, file))], file.Loop);
        return feed;
    }

    public void Dispose()
    {
        foreach (WavReader reader in _readers.Values) reader.Dispose();
    }

    private static string BesideSheet(RenderOptions options, CueInput file) =>
        Path.Combine(Path.GetDirectoryName(options.Cues) ?? "", file.File);

    private void Add(string file, string where)
    {
        try
        {
            string path = Path.GetFullPath(file);
            if (!_readers.TryGetValue(path, out WavReader? reader)) _readers[path] = reader = WavReader.Open(file);
            _rate ??= reader.SampleRate;
            if (reader.SampleRate != _rate) _problems.Add($"{where}{file}: {reader.SampleRate} Hz, expected {_rate} Hz as the performance runs at");
            if (Path.GetDirectoryName(path) == _output && RenderFiles.IsOwn(Path.GetFileName(path)))
                _problems.Add($"{where}{file}: this rendering would replace it, expected another --output");
        }
        catch (WavFileException problem)
        {
            _problems.Add(where + problem.Message);
        }
    }
}
