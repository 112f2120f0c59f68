using System.Text.Json;
using System.Text.RegularExpressions;
using Modul.Core.Storage;
using Modul.Core.Storage.Wav;

namespace Modul.Standalone.Rendering;

/// <summary>
/// The files of a rendering. All are written under other names and take their own only when everything is there, so that a full disk or an end by
/// force leaves what was in the folder before.
/// </summary>
internal sealed partial class RenderFiles : ILiveRecordSink, IDisposable
{
    /// <summary>The report's name in the folder.</summary>
    public const string ReportName = "report.json";

    private readonly string _folder;
    private readonly int _rate;
    private readonly List<(string Name, WavWriter Writer)> _written = [];
    private WavWriter? _live;
    private int _lives;
    private string? _reportPart;

    public RenderFiles(string folder, int rate)
    {
        (_folder, _rate) = (folder, rate);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder}: cannot be made a folder to write to ({problem.Message.ReplaceLineEndings(" ")}), expected another");
        }
        RefuseForeign();
        Master = Create("master.wav");
    }

    public WavWriter Master { get; }

    /// <summary>Whether a name is one that a rendering gives its files.</summary>
    public static bool IsOwn(string name) => Own().IsMatch(name);

    /// <summary>The names of all files, the report's last.</summary>
    public IReadOnlyList<string> Names => [.. _written.Select(file => file.Name), ReportName];

    /// <summary>Begins a file of the rendering.</summary>
    public WavWriter Create(string name)
    {
        WavWriter writer = WavWriter.Create(Path.Combine(_folder, name), _rate);
        _written.Add((name, writer));
        return writer;
    }

    /// <summary>Writes every tape that holds something; gives each tape's peak as an amplitude.</summary>
    public IReadOnlyList<float> WriteTapes(IReadOnlyList<TapeAudio?> tapes) => [.. tapes.Select(audio => audio is null ? 0 : WriteTape(audio))];

    /// <summary>Gives every file its name, the report last, and takes away what an earlier run left.</summary>
    public void Complete(RenderReport report)
    {
        if (_live is not null) End();
        foreach ((_, WavWriter writer) in _written) writer.Finish();
        WriteReport(report);
        IReadOnlySet<string> earlier = EarlierFiles.In(_folder); // now, for another may have rendered to it meanwhile
        foreach ((_, WavWriter writer) in _written) writer.Complete();
        File.Move(_reportPart!, Path.Combine(_folder, ReportName), overwrite: true);
        foreach (string stale in earlier.Except(Names)) File.Delete(Path.Combine(_folder, stale));
    }

    public void Begin() => _live = Create($"live-record-{++_lives}.wav");

    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => _live?.Write(left, right);

    public void End() => _live = null;

    public void Dispose()
    {
        foreach ((_, WavWriter writer) in _written) writer.Dispose();
        if (_reportPart is not null) File.Delete(_reportPart);
    }

    [GeneratedRegex(@"^(report\.json|(master|(tape|live-record|write-[1-9][0-9]*-tape)-[1-9][0-9]*)\.wav)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();

    // A session's recordings have such names too, and nothing played is lost.
    private void RefuseForeign()
    {
        IReadOnlySet<string> earlier = EarlierFiles.In(_folder);
        string? foreign = Directory.EnumerateFileSystemEntries(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .FirstOrDefault(name => IsOwn(name) && !earlier.Contains(name));
        if (foreign is not null)
            throw new BadInputException($"{Path.Combine(_folder, foreign)}: not of an earlier rendering, and this one would replace it; expected another folder");
    }

    private float WriteTape(TapeAudio audio)
    {
        WavWriter writer = Create($"tape-{audio.Tape}.wav");
        float peak = 0;
        for (long position = 0; position < audio.Length;)
        {
            int run = audio.Peek(position, int.MaxValue, out ReadOnlySpan<float> left, out ReadOnlySpan<float> right);
            writer.Write(left, right);
            for (int i = 0; i < run; i++) peak = Math.Max(peak, Math.Max(Math.Abs(left[i]), Math.Abs(right[i])));
            position += run;
        }
        return peak;
    }

    private void WriteReport(RenderReport report)
    {
        string path = Path.Combine(_folder, ReportName);
        _reportPart = WholeFile.PartOf(path); // two may render to one folder
        try
        {
            File.WriteAllText(_reportPart, JsonSerializer.Serialize(report, RenderReportJson.Default.RenderReport) + "\n");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be written: {problem.Message}", problem);
        }
    }
}
