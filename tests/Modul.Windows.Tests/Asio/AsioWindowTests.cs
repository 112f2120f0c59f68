using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Asio;

/// <summary><c>modul live --window</c>.</summary>
[Collection(WineGroup.Name)]
public sealed class AsioWindowTests(WineRig rig)
{
    [DesktopFact(FakeAsio.Program, FakeAsio.Driver)]
    public void The_window_plays_the_looper_and_ends_it_when_it_is_closed()
    {
        using var fake = new FakeAsio(rig);
        using WineProcess live = fake.Start("--window", "--for", "120s");
        live.Reads(line => line.Contains("asio running", StringComparison.Ordinal));
        WindowPlace window = rig.Desktop.Window("^Modul$");
        rig.Desktop.Click(window.X + (window.Width / 2), window.Y + 4);
        rig.Desktop.Keys("space");
        live.Reads(line => line.Contains("tape 1: recording", StringComparison.Ordinal));
        new FileInfo(rig.Desktop.Photograph("asio-window")).Length.ShouldBeGreaterThan(1000);
        rig.Desktop.Keys("space");
        live.Reads(line => line.Contains("tape 1: playing", StringComparison.Ordinal));
        rig.Desktop.Keys("alt+F4");
        live.End().Code.ShouldBe(0);
        fake.Report.GetProperty("tapes")[0].GetProperty("state").GetString().ShouldBe("Playing");
    }
}
