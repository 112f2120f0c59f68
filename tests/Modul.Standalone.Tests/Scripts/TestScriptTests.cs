using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Scripts;

public sealed class TestScriptTests : IDisposable
{
    private const string ForWindows = "xvfb xdotool imagemagick nsis gcc-mingw-w64-x86-64 groff-base desktop-file-utils wine64 fonts-liberation python3-fonttools";

    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void The_last_line_sums_up_all_projects_and_each_skip_is_told()
    {
        Results("core.trx", total: 12, executed: 12, passed: 12);
        Results(
            "standalone.trx", total: 7, executed: 5, passed: 5, ("A.Disk_is_full", "needs the right to mount a small disk"), ("A.B", "needs Linux"));
        ProgramRun run = Test(code: 0);
        run.ShouldBeDone();
        run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "building Modul and its tests...",
            "skipped: A.Disk_is_full: needs the right to mount a small disk",
            "skipped: A.B: needs Linux",
            "17 passed, 0 failed, 2 skipped",
        ]);
        _folder.Builds.ShouldBe(1);
    }

    [LinuxFact]
    public void A_test_that_fails_fails_it()
    {
        Results("core.trx", total: 12, executed: 12, passed: 10);
        ProgramRun run = Test(code: 3);
        run.Code.ShouldBe(3);
        run.Out.ShouldEndWith("\n10 passed, 2 failed, 0 skipped\n");
    }

    [LinuxFact]
    public void What_failed_is_told_last_and_where()
    {
        const string Message = "s &gt; t &amp; &quot;u&quot;&#xD;\n  should be\n7";
        const string Trace = "   at A.B(Int32 a) in /modul/tests/A/B.cs:line 3\n   at System.Reflection.Invoke()";
        File.WriteAllText(_folder.At("core.trx"), Trx(3, 2, 1, Result("A.Skipped", "NotExecuted", "needs Linux") + Result("A.B(name: &quot;x&quot;)", "Failed", Message, Trace)));
        Test(code: 1).Out.ShouldEndWith("""

            skipped: A.Skipped: needs Linux
            failed: A.B(name: "x")
                s > t & "u"
                should be
                7
                at A.B(Int32 a) in /modul/tests/A/B.cs:line 3
            1 passed, 1 failed, 1 skipped

            """);
    }

    [LinuxFact]
    public void A_run_that_breaks_off_fails_whatever_it_counted()
    {
        Results("core.trx", total: 12, executed: 12, passed: 12);
        Test(code: 1).Code.ShouldBe(1);
    }

    [LinuxFact]
    public void No_test_at_all_fails_it()
    {
        Results("core.trx", total: 0, executed: 0, passed: 0);
        ProgramRun run = Test(code: 0, "--filter", "Nonsense");
        run.Code.ShouldBe(1);
        run.Out.ShouldEndWith("\nno test ran\n0 passed, 0 failed, 0 skipped\n");
    }

    [LinuxFact]
    public void Results_of_an_earlier_run_do_not_count()
    {
        Results("core.trx", total: 12, executed: 12, passed: 12);
        Test(code: 0).ShouldBeDone();
        File.Move(_folder.At("core.trx"), _folder.At("other.trx"));
        Test(code: 0).Out.ShouldEndWith("\n12 passed, 0 failed, 0 skipped\n");
    }

    [LinuxFact]
    public void Arguments_go_to_the_tests()
    {
        Results("core.trx", total: 1, executed: 1, passed: 1);
        Test(code: 0, "--filter", "Gap&Seam").ShouldBeDone();
        EachProject().ShouldAllBe(line => line.EndsWith(" --filter Gap&Seam"));
    }

    [LinuxFact]
    public void A_build_that_fails_runs_no_test()
    {
        File.WriteAllText(_folder.At("broken"), "error CS1002: ; expected\n");
        ProgramRun run = Test(code: 0);
        run.Code.ShouldBe(1);
        run.Out.ShouldContain("error CS1002");
        File.Exists(_folder.At("tested")).ShouldBeFalse();
    }

    [LinuxFact]
    public void What_is_for_Windows_and_the_packages_are_built_once()
    {
        Results("core.trx", total: 1, executed: 1, passed: 1);
        const string Windows = "tests/windows/build ", Package = "installer/package --fast --output artifacts/package/out";
        Test(code: 0).ShouldBeDone();
        Built.ShouldBe([Windows, Package]);
        Test(code: 0).ShouldBeDone();
        Built.ShouldBe([Windows]);
        _folder.Age();
        File.WriteAllText(_folder.At("core/Looper.cs"), "new");
        Test(code: 0).ShouldBeDone();
        Built.ShouldBe([Windows, Package]);
        File.WriteAllText(_folder.At("no-windows"), "");
        Test(code: 0).Code.ShouldBe(1);
    }

    [LinuxFact]
    public void Without_the_SDK_it_says_what_is_needed()
    {
        File.WriteAllText(_folder.At("no-sdk"), "");
        Test(code: 0).ShouldFail(1, "The tests need the .NET 10 SDK and 'dotnet' on the path finds none: see https://dotnet.microsoft.com/download");
    }

    [LinuxFact]
    public void The_machine_that_checks_changes_runs_the_same()
    {
        Results("core.trx", total: 3, executed: 3, passed: 2);
        File.WriteAllText(_folder.At("test-code"), "1");
        ProgramRun run = _folder.Run(_folder.At(".ci/run"), "--filter", "X");
        run.Code.ShouldBe(1);
        run.Out.ShouldEndWith("\n2 passed, 1 failed, 0 skipped\n");
        EachProject().ShouldAllBe(line => line.EndsWith(" --filter X"));
    }

    [LinuxFact]
    public void What_the_tests_lack_is_installed()
    {
        Results("core.trx", total: 1, executed: 1, passed: 1);
        Packages(user: 0);
        Test(code: 0).ShouldBeDone();
        Asked.ShouldBe(["-qq update", "-qq install -y --no-install-recommends gcc libc6-dev zlib1g-dev jackd2 qtractor qemu-user chromium zbar-tools nodejs npm " + ForWindows]);
        _folder.AddTool("cc", "! grep -q zlib");
        Test(code: 0).ShouldBeDone();
        Asked.ShouldBe(["-qq update", "-qq install -y --no-install-recommends zlib1g-dev jackd2 qtractor qemu-user chromium zbar-tools nodejs npm " + ForWindows]);
        _folder.AddTool("cc", "");
        foreach (string tool in (string[])["jackd", "qtractor", "chromium", "zbarimg", "node", "npm"]) _folder.AddTool(tool, "");
        Test(code: 0).ShouldBeDone();
        Asked.ShouldBe(["-qq update", "-qq install -y --no-install-recommends qemu-user " + ForWindows]);
        foreach (string tool in (string[])["qemu-x86_64", "Xvfb", "xdotool", "import", "makensis", "groff", "desktop-file-validate"]) _folder.AddTool(tool, "");
        _folder.AddTool("dpkg-query", "for last; do :; done; [ \"$last\" = wine64 ] || echo 'install ok installed'");
        Test(code: 0).ShouldBeDone();
        Asked.ShouldBe(["-qq update", "-qq install -y --no-install-recommends gcc-mingw-w64-x86-64 wine64"]);
        _folder.AddTool("x86_64-w64-mingw32-gcc", "");
        _folder.AddTool("dpkg-query", "echo 'install ok installed'");
        Test(code: 0).ShouldBeDone();
        Asked.ShouldBeEmpty();
    }

    [LinuxFact]
    public void Axe_is_had_once_and_where_it_cannot_be_the_tests_go_on()
    {
        Results("core.trx", total: 1, executed: 1, passed: 1);
        Packages(user: 1000);
        _folder.AddTool("npm", "exit 1\n");
        ProgramRun run = Test(code: 0);
        run.ErrorLines.ShouldBe(["axe-core cannot be had: tests that need it will skip."]);
        run.Code.ShouldBe(0);
        string script = _folder.At("artifacts", "npm", "node_modules", "axe-core");
        _folder.AddTool("npm", $"mkdir -p '{script}'; for last; do :; done; echo \"\\\"version\\\": \\\"${{last#*@}}\\\"\" >'{script}/package.json'; echo x >>'{_folder.At("asked")}'\n");
        Test(code: 0).ShouldBeDone();
        Test(code: 0).ShouldBeDone();
        File.ReadAllLines(_folder.At("asked")).Length.ShouldBe(1);
    }

    [LinuxFact]
    public void What_may_not_or_cannot_be_installed_stops_nothing()
    {
        Results("core.trx", total: 1, executed: 1, passed: 1);
        Packages(user: 1000);
        Test(code: 0).ShouldBeDone();
        Asked.ShouldBeEmpty();
        Packages(user: 0, code: 100);
        ProgramRun run = Test(code: 0);
        run.ErrorLines.ShouldBe(["That failed: tests that need it will skip."]);
        run.Code.ShouldBe(0);
        Asked.ShouldBe(["-qq update"]);
    }

    // What each project's tests were started with.
    private string[] EachProject()
    {
        string[] lines = File.ReadAllLines(_folder.At("tested"));
        string[] projects = [.. Directory.EnumerateDirectories(Repository.At("tests"), "Modul.*.Tests").Select(Path.GetFileName)!];
        lines.Select(line => line.Split('/')[1]).ShouldBe(projects, ignoreOrder: true);
        return lines;
    }

    // What was asked of apt-get since the last look.
    private string[] Asked => Taken("packages");

    // Which scripts built something since the last look.
    private string[] Built => Taken("built");

    private string[] Taken(string name)
    {
        string log = _folder.At(name);
        string[] lines = File.Exists(log) ? File.ReadAllLines(log) : [];
        File.Delete(log);
        return lines;
    }

    private void Packages(int user, int code = 0)
    {
        _folder.AddTool("id", $"echo {user}\n");
        _folder.AddTool("apt-get", $"echo \"$*\" >>'{_folder.At("packages")}'\necho Reading...\nexit {code}\n");
    }

    private ProgramRun Test(int code, params string[] arguments)
    {
        File.WriteAllText(_folder.At("test-code"), $"{code}");
        return _folder.Run(_folder.At("test"), arguments);
    }

    private void Results(string file, int total, int executed, int passed, params (string Test, string Reason)[] skips) =>
        File.WriteAllText(_folder.At(file), Trx(total, executed, passed, string.Concat(skips.Select(skip => Result(skip.Test, "NotExecuted", skip.Reason)))));

    // As vstest writes them: every element on a line of its own.
    private static string Trx(int total, int executed, int passed, string results) => $"""
        <TestRun name="run">
          <Results>
            <UnitTestResult executionId="1" testName="A.Fine" computerName="x" outcome="Passed" testListId="2" />
        {results}  </Results>
          <ResultSummary outcome="Completed">
            <Counters total="{total}" executed="{executed}" passed="{passed}" failed="{executed - passed}" error="0" notExecuted="0" />
          </ResultSummary>
        </TestRun>
        """;

    private static string Result(string test, string outcome, string message, string? trace = null) => $"""
            <UnitTestResult executionId="1" testName="{test}" computerName="x" outcome="{outcome}" testListId="2">
              <Output>
                <ErrorInfo>
                  <Message>{message}</Message>
                  <StackTrace>{trace}</StackTrace>
                </ErrorInfo>
              </Output>
            </UnitTestResult>

        """;
}
