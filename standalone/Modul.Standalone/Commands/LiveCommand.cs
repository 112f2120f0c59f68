using System.CommandLine;
using Modul.Core;
using Modul.Core.Control.Cues;
using Modul.Core.Streams;
using Modul.Standalone.Cards;
using Modul.Standalone.Live;
using Modul.Standalone.Web;

namespace Modul.Standalone.Commands;

/// <summary><c>modul live</c>: the looper, played for real.</summary>
internal static class LiveCommand
{
    public static Command Create()
    {
        Option<DriverRequest?> driver = Options.Driver();
        Option<int?> inputBuffer = Options.Number(
            "--input-buffer", "N", BufferPlan.Min, BufferPlan.Max, "Frames in which the engine takes the input [default: the driver's period]");
        Option<int?> outputBuffer = Options.Number(
            "--output-buffer", "M", BufferPlan.Min, BufferPlan.Max, "Frames of output kept ready; more than N lets the engine be late unheard [default: N]");
        Option<GapRequest?> gap = Options.LiveGap();
        Option<int?> tapes = Options.Number("--tapes", "N", 1, LooperOptions.MaxTapes, "Tapes [default: the sheet's, or 8]");
        Option<string?> input = Options.File("--input", "A WAV file that takes the place of the driver's input, round and round");
        Option<string?> output = Options.File("--output", "A WAV file that takes what goes to the driver");
        Option<string?> cues = Options.File("--cues", "A cue sheet to play");
        Option<string?> report = Options.File("--report", "A JSON file for the report at the end");
        Option<string?> map = Options.File("--midi-map", "What MIDI messages do, as JSON; see docs/midi-map.md [default: the one told there]");
        Option<CueTime?> time = Options.Time("--for", "Ends by itself after a time such as 90s or 480000f");
        Option<int?> rate = Options.Number(
            "--rate", "R", LooperOptions.MinRate, LooperOptions.MaxRate, "Frames a second of the null driver, or of the ASIO driver [default: the input's, else the ASIO driver's own, or 48000]");
        Option<ChannelPair?> inputChannels = Options.Channels("--input-channels", "input");
        Option<ChannelPair?> outputChannels = Options.Channels("--output-channels", "output");
        var window = new Option<bool>("--window") { Description = "Shows a window in place of the terminal's display; on Windows" };
        var tapeOutputs = new Option<bool>("--tape-outputs") { Description = "A pair of JACK outputs for each tape" };
        var connect = new Option<bool>("--connect") { Description = "Connects to the sound card's first two inputs and outputs" };
        Option<WebAddress?> web = Options.Web();
        var noWeb = new Option<bool>("--no-web") { Description = "Serves no page" };
        var open = new Option<bool>("--open") { Description = "Opens the page in the browser" };
        Option<int?> memory = Options.Memory();
        var command = new Command("live", "Plays for real: with JACK or ASIO, or by the clock of this machine where there is neither.")
        {
            driver, inputBuffer, outputBuffer, gap, tapes, input, output, cues, time, report, map, rate, inputChannels, outputChannels, tapeOutputs, connect, web,
            noWeb, open, window, memory,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(noWeb)) return;
            if (result.GetResult(web) is not null) result.AddError("--no-web: expected no --web beside it, found one");
            else if (result.GetValue(open)) result.AddError("--no-web: expected no --open beside it, found one");
        });
        command.SetAction(parsed => LiveRun.Run(new LiveOptions
        {
            Driver = parsed.GetValue(driver) ?? default,
            InputBuffer = parsed.GetValue(inputBuffer),
            OutputBuffer = parsed.GetValue(outputBuffer),
            Gap = parsed.GetValue(gap),
            Tapes = parsed.GetValue(tapes),
            Input = parsed.GetValue(input),
            Output = parsed.GetValue(output),
            Cues = parsed.GetValue(cues),
            For = parsed.GetValue(time),
            Report = parsed.GetValue(report),
            MidiMap = parsed.GetValue(map),
            Rate = parsed.GetValue(rate),
            InputChannels = parsed.GetValue(inputChannels),
            OutputChannels = parsed.GetValue(outputChannels),
            Window = parsed.GetValue(window),
            TapeOutputs = parsed.GetValue(tapeOutputs),
            Connect = parsed.GetValue(connect),
            Web = parsed.GetValue(noWeb) ? null : parsed.GetValue(web) ?? WebAddress.Default,
            OpenPage = parsed.GetValue(open),
            MemoryMib = parsed.GetValue(memory) ?? Options.DefaultMemoryMib,
        }));
        return command;
    }
}
