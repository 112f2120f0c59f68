using Modul.Core.Control.Cues;
using Modul.Core.Control.Midi;
using Modul.Host.Shared;
using Modul.Standalone.Rendering;

namespace Modul.Standalone.Live;

/// <summary>What a live session needs from files, read and checked before the driver is opened: everything that can be wrong is said then. [control]</summary>
internal sealed class LivePlan : IDisposable
{
    private LivePlan(LiveOptions options, CueSheet? sheet, InputFiles files, MidiMap map)
    {
        (Options, Sheet, Files) = (options, sheet, files);
        Midi = new MidiTable(map);
        Feeds = options.Input is not null || sheet is not null && sheet.Cues.Any(cue => cue.Input is not null);
    }

    public LiveOptions Options { get; }

    /// <summary>The cue sheet, or null.</summary>
    public CueSheet? Sheet { get; }

    /// <summary>The files that are fed.</summary>
    public InputFiles Files { get; }

    /// <summary>The table of the MIDI map.</summary>
    public MidiTable Midi { get; }

    /// <summary>Whether files take the place of the driver's input.</summary>
    public bool Feeds { get; }

    /// <summary>Reads what is named.</summary>
    public static LivePlan Read(LiveOptions options)
    {
        options = options with { Output = Behind(options.Output), Report = Behind(options.Report) };
        CheckBuffers(options);
        CheckCard(options);
        CueSheet? sheet = options.Cues is { } cues ? SheetFile.Read(cues) : null;
        MidiMap map = options.MidiMap is { } file ? MidiMap.Read(file) : MidiMap.Default;
        CheckFolder(options.Output, "--output");
        CheckFolder(options.Report, "--report");
        CheckApart(options);
        string?[] written = [FullPath(options.Output), FullPath(options.Report)];
        InputFiles files = InputFiles.Open(sheet?.Cues ?? [], options.Cues ?? "", options.Input, options.Rate, written.Contains);
        return new LivePlan(options, sheet, files, map);
    }

    public void Dispose()
    {
        Midi.Dispose();
        Files.Dispose();
    }

    private static void CheckBuffers(LiveOptions options)
    {
        if (options.OutputBuffer < options.InputBuffer)
            throw new BadInputException($"--output-buffer: expected at least the input buffer's {options.InputBuffer} frames, found {options.OutputBuffer}");
    }

    private static void CheckCard(LiveOptions options)
    {
        if (options.Window) LiveWindow.Check();
        if (options.Driver.Kind == DriverKind.Asio || (options.Driver.Kind == DriverKind.Auto && OperatingSystem.IsWindows())) return;
        if (options.InputChannels is not null) throw new BadInputException("--input-channels: expected --driver asio beside it, found another");
        if (options.OutputChannels is not null) throw new BadInputException("--output-channels: expected --driver asio beside it, found another");
    }

    private static void CheckApart(LiveOptions options)
    {
        (string Option, string? File)[] named =
            [("--cues", options.Cues), ("--midi-map", options.MidiMap), ("--input", options.Input), ("--output", options.Output), ("--report", options.Report)];
        foreach ((string option, string? file) in named.TakeLast(2))
            foreach ((string other, string? taken) in named.TakeWhile(name => name.Option != option))
                if (file is not null && FullPath(file) == FullPath(taken))
                    throw new BadInputException($"{option}: '{file}' is the file of {other}, expected another");
    }

    private static string? Behind(string? file) => file is null ? null : RegularFile.Behind(file);

    private static string? FullPath(string? file) => file is null ? null : Path.GetFullPath(file);

    private static void CheckFolder(string? file, string option)
    {
        if (file is null) return;
        string folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/";
        if (Directory.Exists(file)) throw new BadInputException($"{option}: '{file}' is a folder, expected a file");
        if (RegularFile.IsOther(file)) throw new BadInputException($"{option}: '{file}' is a device or a pipe, expected a file");
        if (!Directory.Exists(folder)) throw new BadInputException($"{option}: there is no folder '{folder}', expected one that exists");
    }
}
