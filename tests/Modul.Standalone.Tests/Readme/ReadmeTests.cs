using System.Text.RegularExpressions;
using Modul.Core.Control;
using Modul.Core.Control.Cues;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Readme;

public sealed class ReadmeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_cue_sheet_is_one()
    {
        string[] sheets = [.. ReadmeFile.Blocks.Where(block => block.Kind.Split(' ')[0] == "cues").Select(block => string.Join('\n', block.Lines))];
        sheets.ShouldNotBeEmpty();
        foreach (string sheet in sheets) Should.NotThrow(() => CueSheetParser.Parse(sheet, "README.md"), sheet);
    }

    /// <summary>As a reader would: saves the sheet above under the name that a line renders, in the repository's folder, and runs the line.</summary>
    [LinuxFact]
    public void Every_line_that_renders_does()
    {
        Directory.CreateSymbolicLink(_folder.At("standalone"), Repository.At("standalone"));
        List<string> sheets = [];
        foreach ((string kind, string[] lines) in ReadmeFile.Blocks)
        {
            if (kind == "cues render") sheets.Add(string.Join('\n', lines));
            if (!ReadmeFile.IsShell((kind, lines))) continue;
            foreach (string[] words in lines.Select(ReadmeFile.ModulWords).OfType<string[]>())
                if (words is ["render", _, ..] && !words.Contains("--help")) Render(words, sheets);
        }
        sheets.ShouldNotBeEmpty("a 'cues render' block");
        string[] rendered = [.. Directory.GetFiles(_folder.Root, "*.cues").Select(File.ReadAllText)];
        foreach (string sheet in sheets) rendered.ShouldContain(sheet, "no line renders it");
    }

    [Fact]
    public void Every_command_line_is_one()
    {
        string[][] spans = [.. ReadmeFile.Spans.Select(ReadmeFile.ModulWords).OfType<string[]>().Where(words => words.Length > 0)];
        string[] lines = [.. ReadmeFile.ModulLines.Concat(spans).Select(words => string.Join('\n', words)).Distinct()];
        lines.ShouldNotBeEmpty();
        foreach (string[] words in lines.Select(line => line.Split('\n').Where(word => word != "--help").Append("--help").ToArray())) // read, not done
            if (words[0] == "package") Package(words[1..]);
            else _folder.Modul(words).ShouldBeDone();
    }

    // A command of the script beside the program.
    private void Package(string[] words)
    {
        if (OperatingSystem.IsLinux()) _folder.Run(Repository.At("modul"), ["package", .. words]).ShouldBeDone();
    }

    [Fact]
    public void Every_form_of_a_command_in_the_table_is_one()
    {
        IEnumerable<string> table = ReadmeFile.Text.Split('\n').SkipWhile(line => !line.StartsWith("| command", StringComparison.Ordinal));
        string[] rows = [.. table.Skip(2).TakeWhile(line => line.StartsWith('|'))];
        rows.ShouldNotBeEmpty("README.md has no table of commands");
        string[] forms = [.. rows.SelectMany(row => ReadmeFile.SpansOf(Regex.Split(row, @"(?<!\\)\|", RegexOptions.None, Patience)[1]))];
        foreach (string form in forms)
            foreach (string line in CommandForms.Expand(form)) Should.NotThrow(() => CueSheetParser.Parse($"1s {line}", "README.md"), form);
        string[] words = ["input", "end", .. CommandParser.Words];
        forms.Select(form => form.Split(' ')[0]).Distinct().ShouldBe(words, ignoreOrder: true);
    }

    [Fact]
    public void Every_setting_is_one()
    {
        string? paragraph = ReadmeFile.Text.Split("\n\n").FirstOrDefault(part => part.StartsWith("**Before frame 0**", StringComparison.Ordinal));
        string[] settings = [.. ReadmeFile.SpansOf(paragraph.ShouldNotBeNull("README.md does not tell what is set before frame 0"))];
        foreach (string setting in settings)
            foreach (string line in CommandForms.Expand(setting)) Should.NotThrow(() => CueSheetParser.Parse(line, "README.md"), setting);
        settings.Select(setting => setting.Split(' ')[0]).ShouldBe(["tempo", "meter", "tapes", "quantize", "sync", "gap"], ignoreOrder: true);
    }

    /// <summary>A message such as <c>a.cues:7: 'volume': expected ..., found 'loud'</c> is what that line gives.</summary>
    [Fact]
    public void Every_message_about_a_sheet_is_what_the_sheet_gets()
    {
        foreach (string span in ReadmeFile.Spans)
        {
            const string Form = @"^(?<file>\w+\.cues):(?<line>\d+): '(?<command>[\w-]+)': .*found '(?<found>[^']*)'";
            Match message = Regex.Match(span, Form, RegexOptions.ExplicitCapture, Patience);
            if (!message.Success) continue;
            string above = new('\n', int.Parse(message.Groups["line"].Value) - 1);
            string sheet = $"{above}1s {message.Groups["command"]} {message.Groups["found"]}";
            Should.Throw<CueSheetException>(() => CueSheetParser.Parse(sheet, message.Groups["file"].Value)).Problems.ShouldBe([span]);
        }
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        foreach (Match link in Regex.Matches(ReadmeFile.Text, @"\]\((?!https?:)(?<target>[^)#]+)", RegexOptions.ExplicitCapture, Patience))
            Path.Exists(Repository.At(link.Groups["target"].Value)).ShouldBeTrue(link.Value);
    }

    private void Render(string[] words, IReadOnlyList<string> sheets)
    {
        string file = words.First(word => word.EndsWith(".cues", StringComparison.Ordinal));
        if (!File.Exists(_folder.At(file)))
        {
            sheets.ShouldNotBeEmpty($"a 'cues render' block above the line that renders {file}");
            _folder.Write(file, sheets[^1]);
        }
        string output = _folder.Modul(words).ShouldBeDone().Out.Trim().Split('\n')[^1];
        output.ShouldStartWith("written to ");
        Sound.Read(_folder.At(output["written to ".Length..], "master.wav")).Left.Max(Math.Abs).ShouldBeGreaterThan(0.01f, string.Join(' ', words));
    }
}
