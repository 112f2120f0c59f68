using Modul.Host.Shared;
using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>Driver, buffers, gap, what was missed, and how long callbacks take.</summary>
internal sealed class MachineStrip(ILiveView view, TimeProvider time, PageAddress? page = null)
{
    private const int RoomyWidth = 100;

    private static readonly TimeSpan Renewed = TimeSpan.FromSeconds(0.5);

    private long _readAt;
    private Durations _durations;

    public void Draw(Canvas canvas, StageLayout layout, Snapshot now)
    {
        if (layout.Machine == 0) return;
        ref readonly MachineStatus machine = ref view.Machine;
        var flow = new Flow(canvas, layout.MachineRow, layout.Machine, 2);
        bool lost = machine.State == MachineState.Lost;
        flow.Add(MachineWords.Of(machine.Driver), lost ? Palette.Alarm : Palette.Bright, lost ? " LOST" : "", Palette.Alarm);
        flow.Add($"{machine.Rate}", Palette.Value, " Hz", Palette.Dim);
        Field(ref flow, "period", $"{machine.Period}");
        Field(ref flow, "in", $"{machine.InputBuffer}");
        Field(ref flow, "out", $"{machine.OutputBuffer}");
        Field(ref flow, "ring", $"{machine.RingFrames}");
        Field(ref flow, "gap", $"{view.Gap} ({MachineWords.Milliseconds(view.Gap.Total, machine.Rate)})");
        Field(ref flow, "xruns", $"{machine.Xruns}", machine.Xruns > 0 ? Palette.Warn : Palette.Value);
        if (machine.Holes > 0) Field(ref flow, "holes", $"{machine.Holes}", Palette.Warn);
        Field(ref flow, canvas.Width < RoomyWidth ? "absorbed" : "stalls absorbed", $"{machine.StallsAbsorbed}");
        Callback(ref flow, machine);
        bool low = now.Engine.FreeBlocks < now.Engine.TotalBlocks / 10;
        Field(ref flow, "blocks", $"{now.Engine.FreeBlocks}/{now.Engine.TotalBlocks}", low ? Palette.Warn : Palette.Value);
        if (page is not null) Field(ref flow, "page", page.Url);
    }

    private void Callback(ref Flow flow, in MachineStatus machine)
    {
        if (_readAt == 0 || time.GetElapsedTime(_readAt) >= Renewed) (_readAt, _durations) = (time.GetTimestamp(), Durations.Of(machine.Duration));
        Field(ref flow, "callback", $"p50 {_durations.P50:0} p99 {_durations.P99:0} max {_durations.Max:0} us");
    }

    private static void Field(ref Flow flow, string name, string value) => Field(ref flow, name, value, Palette.Value);

    private static void Field(ref Flow flow, string name, string value, Style style) => flow.Add(name + " ", Palette.Dim, value, style);
}
