using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.CommandLine;

public sealed class HelpTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Help_names_every_command_and_says_what_it_does()
    {
        string help = _folder.Modul("--help").ShouldBeDone().Out;
        foreach (string command in (string[])["render <CUES>", "demo", "bench", "doctor"])
            Explanation(help, command).Split(' ').Length.ShouldBeGreaterThan(4, command);
    }

    [Theory]
    [InlineData("render", "<CUES>", "--input", "--output", "--block", "--gap", "--rate", "--memory")]
    [InlineData("bench", "--json", "--collections", "--seconds")]
    [InlineData("doctor", "--json")]
    [InlineData("demo")]
    public void Help_of_a_command_explains_every_option(string command, params string[] options)
    {
        string help = _folder.Modul(command, "--help").ShouldBeDone().Out;
        string[] shown = [.. help.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("--", StringComparison.Ordinal))];
        shown.Select(line => line.Split(' ')[0]).ShouldBe(options.Where(option => option[0] == '-'), ignoreOrder: true);
        foreach (string option in options) Explanation(help, option).Split(' ').Length.ShouldBeGreaterThan(3, option);
    }

    [Fact]
    public void Without_a_word_it_shows_its_help_as_an_error()
    {
        ProgramRun run = _folder.Modul();
        run.Code.ShouldBe(2);
        run.Out.ShouldBe("");
        run.Error.ShouldContain("render <CUES>");
    }

    [Fact]
    public void Version_is_a_number() => _folder.Modul("--version").ShouldBeDone().Out.ShouldMatch(@"^\d+\.\d+\.\d+");

    // What stands behind the name, in a column of its own.
    private static string Explanation(string help, string name)
    {
        string line = help.Split('\n').First(line => line.TrimStart().StartsWith(name, StringComparison.Ordinal));
        int gap = line.TrimStart().IndexOf("  ", StringComparison.Ordinal);
        return gap < 0 ? "" : line.TrimStart()[gap..].Trim();
    }
}
