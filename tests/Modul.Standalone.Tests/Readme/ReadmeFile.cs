using System.Text.RegularExpressions;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Readme;

/// <summary>README.md taken apart.</summary>
internal static partial class ReadmeFile
{
    public static string Text { get; } = File.Exists(Repository.At("README.md"))
        ? File.ReadAllText(Repository.At("README.md")).ReplaceLineEndings("\n")
        : throw new InvalidOperationException("README.md is missing: its examples are tests");

    /// <summary>Every fenced block: what stands behind the fence, and its lines.</summary>
    public static IReadOnlyList<(string Kind, string[] Lines)> Blocks { get; } =
        [.. Fence().Matches(Text).Select(block => (block.Groups["kind"].Value.Trim(), block.Groups["body"].Value.TrimEnd('\n').Split('\n')))];

    /// <summary>Every <c>`span`</c> outside of the blocks.</summary>
    public static IReadOnlyList<string> Spans { get; } = [.. SpansOf(Fence().Replace(Text, ""))];

    /// <summary>Every line of the blocks for a shell that starts modul, as the words behind its name.</summary>
    public static IEnumerable<string[]> ModulLines => Blocks.Where(IsShell).SelectMany(block => block.Lines).Select(ModulWords).OfType<string[]>();

    public static bool IsShell((string Kind, string[] Lines) block) => block.Kind is "sh" or "console" or "bash";

    /// <summary>The code in a text; a bar in a table's cell is escaped there.</summary>
    public static IEnumerable<string> SpansOf(string text) =>
        Span().Matches(text).Select(span => span.Groups["code"].Value.Replace("\\|", "|", StringComparison.Ordinal));

    /// <summary>The words behind <c>./modul</c>, or null where a line runs something else.</summary>
    public static string[]? ModulWords(string line)
    {
        string[] words = [.. Word().Matches(line.TrimStart('$')).Select(word => word.Groups["word"].Value.Trim('"'))];
        return words is ["./modul", ..] ? words[1..] : null;
    }

    [GeneratedRegex(@"(?ms)^```(?<kind>[^\n]*)\n(?<body>.*?)^```\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<code>[^`\n]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();

    // Up to a comment.
    [GeneratedRegex("""\G\s*(?<word>"[^"]*"|[^\s#"]\S*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
