using System.Text.RegularExpressions;

namespace Modul.Core.Tests.Control.Midi;

/// <summary>docs/midi-map.md taken apart.</summary>
internal static partial class MidiMapPage
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string DefaultJson { get; } = File.ReadAllText(Path.Combine(Root, "core", "Control", "Midi", "midi-map.json"));

    public static string Text { get; } = File.ReadAllText(Path.Combine(Root, "docs", "midi-map.md")).ReplaceLineEndings("\n");

    /// <summary>Every fenced block: what stands behind the fence, and its text.</summary>
    public static IReadOnlyList<(string Kind, string Text)> Blocks { get; } =
        [.. Fence().Matches(Text).Select(block => (block.Groups["kind"].Value, block.Groups["body"].Value))];

    /// <summary>The events of the default map's table, one by one, each with its command.</summary>
    public static IEnumerable<(string Source, int Number, string Command)> Events
    {
        get
        {
            foreach (Match row in Row().Matches(Text))
            {
                int first = int.Parse(row.Groups["first"].Value);
                int last = row.Groups["last"].Success ? int.Parse(row.Groups["last"].Value) : first;
                for (int number = first; number <= last; number++)
                    yield return (row.Groups["source"].Value, number, row.Groups["command"].Value.Replace("N", $"{number - first + 1}", StringComparison.Ordinal));
            }
        }
    }

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Modul.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests run outside of the repository"));

    [GeneratedRegex(@"(?ms)^```(?<kind>[^\n]*)\n(?<body>.*?)^```\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?m)^\| (?<source>cc|note|program) (?<first>\d+)(-(?<last>\d+))? \| `(?<command>[^`]+)` \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
