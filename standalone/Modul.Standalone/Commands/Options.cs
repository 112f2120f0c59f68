using System.CommandLine;
using System.CommandLine.Parsing;
using Modul.Core;
using Modul.Core.Timing;

namespace Modul.Standalone.Commands;

/// <summary>Options that several commands share, with their ranges.</summary>
internal static class Options
{
    /// <summary>An option of a whole number; what lies outside is refused with the range.</summary>
    public static Option<int?> Number(string name, string unit, int least, int most, string description) => new(name)
    {
        HelpName = unit,
        Description = $"{description} ({least} to {most})",
        CustomParser = result => Number(result, name, least, most),
    };

    /// <summary><c>--gap IN+OUT</c>.</summary>
    public static Option<Gap?> Gap() => new("--gap")
    {
        HelpName = "IN+OUT",
        Description = $"The capture and the playback latency in frames, each 0 to {Core.Timing.Gap.Max}; instead of the sheet's own [default: 0+0]",
        CustomParser = result =>
        {
            if (Core.Timing.Gap.TryParse(Word(result), out Gap gap)) return gap;
            result.AddError($"--gap: expected IN+OUT in frames, each 0 to {Core.Timing.Gap.Max}, found '{Word(result)}'");
            return null;
        },
    };

    /// <summary><c>--rate R</c>.</summary>
    public static Option<int?> Rate() => Number(
        "--rate", "R", LooperOptions.MinRate, LooperOptions.MaxRate, "Frames a second [default: the input's, or 48000 without one]");

    /// <summary>Refuses an empty file or folder name.</summary>
    public static void RefuseEmpty(SymbolResult result, string name)
    {
        if (result.Tokens is [{ Value.Length: 0 }]) result.AddError($"{name}: expected a name, found nothing");
    }

    private static int? Number(ArgumentResult result, string name, int least, int most)
    {
        if (int.TryParse(Word(result), out int number) && number >= least && number <= most) return number;
        result.AddError($"{name}: expected a whole number from {least} to {most}, found '{Word(result)}'");
        return null;
    }

    private static string Word(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
}
