using Modul.Core.Control;
using Modul.Core.Control.Cues;
using Modul.Core.Tests.Tapes;

namespace Modul.Core.Tests.Control.Cues;

/// <summary>Where a sheet says a bar is, the engine that plays the sheet must be in that bar.</summary>
public sealed class TempoMapTests
{
    [Theory]
    [InlineData("tempo 120\n3:1 tempo 60\n5:1 play\n7:1.5 play")]
    [InlineData("tempo 90\nmeter 3/4\n2:3 tempo 217.5\n2:1 play\n3:1 play\n9:2.25 play")]
    [InlineData("tempo 100\nmeter 7/8\n1.234s tempo 50\n70000f tempo 500\n2:1 play\n4:7.5 play\n20:1 play")]
    [InlineData("tempo 1000\nmeter 1/32\n50:1 tempo 10\n51:1 tempo 1000\n51:1 play\n60:1 play")]
    [InlineData("tempo 60\n1:1 tempo 240\n2:1 tempo 30\n2:3 play\n1:3 play")]
    [InlineData("0s tempo 75\n2:1 play\n3:1 tempo 150\n5:1 play")]
    public void Bars_are_where_the_engine_counts_them(string text)
    {
        CueSheet sheet = CueSheetParser.Parse(text, "a.cues");
        using var stage = new Stage(new LooperOptions { Rate = Stage.Rate, Meter = sheet.Meter, MemoryBudget = 16 << 20, Offline = true });
        foreach (Command setting in sheet.Settings()) stage.Send(setting);
        int bars = 0;
        foreach (TimedCue cue in sheet.At(Stage.Rate))
        {
            if (cue.Frame > stage.Engine.Frame) stage.Run((int)(cue.Frame - stage.Engine.Frame));
            if (cue.Cue.Time.Unit == CueTimeUnit.BarAndBeat)
            {
                double beat = ((cue.Cue.Time.Bar - 1) * sheet.Meter.Beats) + cue.Cue.Time.Beat - 1;
                stage.Engine.Beat.ShouldBe(beat, stage.Engine.Tempo * sheet.Meter.Unit / 4 / 60 / Stage.Rate, $"line {cue.Cue.Line}"); // one frame
                bars++;
            }
            if (cue.Cue.Command is { Kind: CommandKind.Tempo } tempo) stage.Send(tempo with { Frame = cue.Frame });
        }
        bars.ShouldBeGreaterThan(1);
    }
}
