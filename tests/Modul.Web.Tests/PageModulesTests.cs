using System.Diagnostics;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>What is pure in the page's modules is tested in their own language: <c>page/*.test.js</c>, by node, without packages.</summary>
public sealed class PageModulesTests
{
    [NodeFact]
    public void Their_tests_pass()
    {
        string folder = Repository.At("tests", "Modul.Web.Tests", "page");
        string[] files = Directory.GetFiles(folder, "*.test.js");
        files.ShouldNotBeEmpty();
        using Process node = Process.Start(new ProcessStartInfo("node", ["--test", .. files]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        node.ExitCode.ShouldBe(0, said);
        said.ShouldNotContain("# pass 0");
    }
}
