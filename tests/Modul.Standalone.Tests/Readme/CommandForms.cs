namespace Modul.Standalone.Tests.Readme;

/// <summary>Writes out what a form such as <c>mute [N] [on|off]</c> stands for.</summary>
internal static class CommandForms
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["N"] = "2", ["B"] = "4", ["DB"] = "-6.5", ["P"] = "-0.5", ["F"] = "0.5", ["BPM"] = "97.5", ["IN+OUT"] = "64+128", ["FILE"] = "a.wav",
    };

    public static IEnumerable<string> Expand(string form)
    {
        int open = form.IndexOf('[', StringComparison.Ordinal), close = form.IndexOf(']', StringComparison.Ordinal);
        if (open >= 0) return Expand(form[..open] + form[(close + 1)..]).Concat(Expand(form[..open] + form[(open + 1)..close] + form[(close + 1)..]));
        string[] words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int choice = Array.FindIndex(words, word => word.Contains('|', StringComparison.Ordinal));
        return choice < 0
            ? [string.Join(' ', words.Select(word => Examples.GetValueOrDefault(word, word)))]
            : words[choice].Split('|').SelectMany(way => Expand(string.Join(' ', [.. words[..choice], way, .. words[(choice + 1)..]])));
    }
}
