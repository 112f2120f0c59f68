using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.CommandLine;

/// <summary>Where no JACK server answers, or none can.</summary>
public sealed class NoServerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void A_server_that_is_asked_for_and_does_not_answer_is_one_line()
    {
        foreach (string command in (string[])["live", "latency"])
        {
            ProgramRun run = Modul(command, "--driver", "jack");
            Mistakes(run).ShouldHaveSingleItem().ShouldStartWith("JACK: ");
            (run.Code, run.Out).ShouldBe((1, ""));
        }
    }

    [LinuxFact]
    public void Where_none_is_asked_for_the_clock_of_the_machine_plays()
    {
        ProgramRun run = Modul("live", "--no-web", "--for", "0.2s", "--output-buffer", "64", "--report", "report.json");
        (run.Code, Mistakes(run).Length).ShouldBe((0, 0));
        run.Out.ShouldMatch("null (running|ended): "); // over before the first line on a machine that is busy
        run.Out.ShouldContain("no JACK server answers");
        run.Out.ShouldContain("an output buffer of 64 is below the period");
        _folder.Files().ShouldBe(["report.json"]);
    }

    /// <summary>What it says but that its native half is not beside the tests.</summary>
    private static string[] Mistakes(ProgramRun run) => [.. run.ErrorLines.Where(line => !line.Contains("audio half", StringComparison.Ordinal))];

    private ProgramRun Modul(params string[] arguments) =>
        _folder.Run("env", ["JACK_DEFAULT_SERVER=modul-nobody", "JACK_NO_START_SERVER=1", "dotnet", TestFolder.Program, .. arguments]);
}
