using System.CommandLine;
using Modul.Core.Timing;
using Modul.Standalone.Rendering;

namespace Modul.Standalone.Commands;

/// <summary><c>modul render</c>: a cue sheet, played as fast as it goes.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var cues = new Argument<string>("CUES") { Description = "The cue sheet: a text file with a cue a line" };
        var input = new Option<string?>("--input") { HelpName = "FILE", Description = "A WAV file that feeds the input from frame 0 on" };
        var output = new Option<string?>("--output")
        {
            HelpName = "DIR",
            Description = "Where master.wav, tape-N.wav and report.json go; those of an earlier run are replaced [default: out/ and the sheet's name]",
        };
        cues.Validators.Add(result => Options.RefuseEmpty(result, "CUES"));
        input.Validators.Add(result => Options.RefuseEmpty(result, "--input"));
        output.Validators.Add(result => Options.RefuseEmpty(result, "--output"));
        Option<int?> block = Options.Number("--block", "N", 1, RenderOptions.MaxBlock, "Frames of a block; the samples are the same for any [default: 512]");
        Option<Gap?> gap = Options.Gap();
        Option<int?> rate = Options.Rate();
        Option<int?> memory = Options.Memory();
        var command = new Command("render", "Runs a cue sheet as fast as it goes and writes what is heard, every tape and a report.")
        {
            cues, input, output, block, gap, rate, memory,
        };
        command.SetAction(parsed => RenderRun.Run(new RenderOptions
        {
            Cues = parsed.GetValue(cues)!,
            Input = parsed.GetValue(input),
            Output = parsed.GetValue(output),
            Block = parsed.GetValue(block) ?? RenderOptions.DefaultBlock,
            Gap = parsed.GetValue(gap),
            Rate = parsed.GetValue(rate),
            MemoryMib = parsed.GetValue(memory) ?? Options.DefaultMemoryMib,
        }));
        return command;
    }
}
