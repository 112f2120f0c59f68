using System.Diagnostics;
using System.Text.Json;
using Modul.Standalone.Doctoring;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Doctoring;

public sealed class DoctorTests : IDisposable
{
    private static readonly string[] Names =
    [
        "JACK library", "JACK server", "real-time priority", "locked memory", "CPU governor", "timer", "AVX2", "native audio half",
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_check_is_told_and_the_exit_code_says_whether_the_machine_is_fit()
    {
        ProgramRun run = _folder.Modul("doctor", "--json");
        run.Error.ShouldBe("");
        JsonElement told = JsonDocument.Parse(run.Out).RootElement;
        told.EnumerateObject().Select(field => field.Name).ShouldBe(["fit", "findings"]);
        JsonElement[] findings = [.. told.GetProperty("findings").EnumerateArray()];
        findings.Select(finding => finding.GetProperty("name").GetString()).ShouldBe(Names);
        foreach (JsonElement finding in findings)
        {
            string verdict = finding.GetProperty("verdict").GetString()!;
            verdict.ShouldBeOneOf("Good", "Warning", "Bad");
            finding.GetProperty("found").GetString().ShouldNotBeNullOrEmpty();
            (finding.GetProperty("mend").ValueKind == JsonValueKind.Null).ShouldBe(verdict == "Good", finding.ToString());
        }
        bool fit = findings.All(finding => finding.GetProperty("verdict").GetString() != "Bad");
        told.GetProperty("fit").GetBoolean().ShouldBe(fit);
        run.Code.ShouldBe(fit ? 0 : 1);
    }

    /// <summary>Libjack would write its complaints to standard error.</summary>
    [LinuxFact]
    public void Without_a_server_it_says_which_one_it_asked_in_plain_lines_and_nothing_else()
    {
        ProgramRun run = _folder.Run("env", "JACK_DEFAULT_SERVER=modul-nobody", "dotnet", TestFolder.Program, "doctor");
        run.Error.ShouldBe("");
        run.Code.ShouldBe(1);
        string[] lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] told = [.. lines[..^1].Where(line => !line.StartsWith("  mend: ", StringComparison.Ordinal))];
        told.Select(line => line.Split(": ")[1]).ShouldBe(Names);
        told.Select(line => line.Split(": ")[0]).ShouldBeSubsetOf(["good", "warning", "bad"]);
        told[1].ShouldStartWith("bad: JACK server: server 'modul-nobody' ");
        lines[^1].ShouldBe("not fit for live work");
    }

    [JackdFact]
    public void A_server_that_runs_is_found_by_its_name_with_its_rate_and_period()
    {
        string name = $"modul-doctor-{Environment.ProcessId}";
        using Process server = _folder.Start("jackd", "-n", name, "-r", "-d", "dummy", "-r", "44100", "-p", "256");
        try
        {
            string found = "";
            for (int tries = 0; tries < 20 && !found.Contains("answers", StringComparison.Ordinal); tries++)
                found = _folder.Run("env", $"JACK_DEFAULT_SERVER={name}", "dotnet", TestFolder.Program, "doctor").Out.Split('\n')[1];
            found.ShouldBe($"warning: JACK server: server '{name}' answers: 44100 Hz, 256 frames a period, without real-time priority");
        }
        finally
        {
            _folder.Run("kill", $"{server.Id}"); // so that it takes its shared memory with it
            if (!server.WaitForExit(TimeSpan.FromSeconds(10))) server.Kill();
        }
    }

    [LinuxFact]
    public void A_thread_that_got_real_time_priority_for_a_try_has_it_no_longer()
    {
        bool given = false;
        (int Policy, int Priority) before = (-1, -1), after = (-2, -2);
        var thread = new Thread(() =>
        {
            LinuxCalls.GetScheduling(LinuxCalls.ThisThread(), out before.Policy, out before.Priority);
            given = RealTimeAttempt.TryHere(1);
            LinuxCalls.GetScheduling(LinuxCalls.ThisThread(), out after.Policy, out after.Priority);
        });
        thread.Start();
        thread.Join();
        after.ShouldBe(before);
        after.Policy.ShouldNotBe(LinuxCalls.Fifo);
        if (!Environment.IsPrivilegedProcess && ResourceLimit.Of(ResourceLimit.RealTimePriority) == 0) given.ShouldBeFalse();
        RealTimeAttempt.Try(1).ShouldBe(given);
        RealTimeAttempt.Try(1000).ShouldBeFalse(); // there is no such priority
    }

    [LinuxFact]
    public void Limits_are_those_of_the_process()
    {
        ProgramRun shell = _folder.Run("sh", "-c", "ulimit -l");
        string locked = shell.Out.Trim();
        ulong expected = locked == "unlimited" ? ResourceLimit.Unlimited : ulong.Parse(locked) * 1024;
        ResourceLimit.Of(ResourceLimit.LockedMemory).ShouldBe(expected);
    }

    [LinuxFact]
    public void The_timer_is_measured_in_order()
    {
        Oversleep slept = Oversleep.Measure();
        slept.Resolution.ShouldBeGreaterThan(0);
        slept.P99.ShouldBeInRange(0, slept.Most);
    }
}
