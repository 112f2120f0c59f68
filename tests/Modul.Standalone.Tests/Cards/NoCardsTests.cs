using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Cards;

/// <summary>Where there is no ASIO, and no window, one line says what is expected.</summary>
public sealed class NoCardsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxTheory]
    [InlineData("devices", "ASIO: expected Windows, found another system: use --driver jack or --driver null")]
    [InlineData("live --driver asio", "--driver: ASIO: expected Windows, found another system: use --driver jack or --driver null")]
    [InlineData("live --driver asio:RME --input-channels 3,4", "--driver: ASIO: expected Windows, found another system: use --driver jack or --driver null")]
    [InlineData("latency --driver asio", "--driver: ASIO: expected Windows, found another system: use --driver jack or --driver null")]
    [InlineData("live --window", "--window: expected Windows, found another system: the page shows the same, see --open")]
    [InlineData("live --driver null --input-channels 3,4", "--input-channels: expected --driver asio beside it, found another")]
    [InlineData("live --input-channels 3,4", "--input-channels: expected --driver asio beside it, found another")]
    [InlineData("live --driver jack --output-channels 1", "--output-channels: expected --driver asio beside it, found another")]
    public void What_is_expected_is_said(string arguments, string line)
    {
        ProgramRun run = _folder.Modul(arguments.Split(' '));
        run.ErrorLines.ShouldBe([line]);
        (run.Code, run.Out).ShouldBe((2, ""));
    }
}
