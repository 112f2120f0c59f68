using System.CommandLine;
using System.CommandLine.Parsing;
using Modul.Core;
using Modul.Core.Control.Cues;
using Modul.Core.Timing;
using Modul.Standalone.Cards;
using Modul.Standalone.Live;
using Modul.Standalone.Web;

namespace Modul.Standalone.Commands;

/// <summary>Options that several commands share, with their ranges.</summary>
internal static class Options
{
    /// <summary>MiB for tapes where nothing is asked for.</summary>
    public const int DefaultMemoryMib = 2048;

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

    /// <summary><c>--gap auto|IN+OUT</c>.</summary>
    public static Option<GapRequest?> LiveGap() => new("--gap")
    {
        HelpName = "auto|IN+OUT",
        Description = $"The capture and the playback latency in frames, each 0 to {Core.Timing.Gap.Max}, "
            + "or auto: what was measured for this driver and period, else what the driver claims, and what the buffers add [default: the sheet's, or auto]",
        CustomParser = result =>
        {
            if (Word(result) == "auto") return new GapRequest(null);
            if (Core.Timing.Gap.TryParse(Word(result), out Gap gap)) return new GapRequest(gap);
            result.AddError($"--gap: expected auto or IN+OUT in frames, each 0 to {Core.Timing.Gap.Max}, found '{Word(result)}'");
            return null;
        },
    };

    /// <summary><c>--driver jack|null|asio[:NAME]</c>.</summary>
    public static Option<DriverRequest?> Driver() => new("--driver")
    {
        HelpName = "jack|null|asio[:NAME]",
        Description = "What moves the audio: a JACK server (Linux), an ASIO driver (Windows; see 'modul devices'), or the clock of this machine "
            + "[default: jack where a server answers, asio where a driver is installed, else null]",
        CustomParser = result =>
        {
            if (DriverRequest.Parse(Word(result)) is { } request) return request;
            result.AddError($"--driver: expected jack, null, asio or asio:NAME, found '{Word(result)}'");
            return null;
        },
    };

    /// <summary><c>--input-channels</c> and <c>--output-channels</c>.</summary>
    public static Option<ChannelPair?> Channels(string name, string which) => new(name)
    {
        HelpName = "L,R",
        Description = $"The ASIO driver's {which} channels, 1 to {ChannelPair.Most}; one number alone for both sides [default: 1,2]",
        CustomParser = result =>
        {
            if (ChannelPair.Parse(Word(result)) is { } pair) return pair;
            result.AddError($"{name}: expected one channel or two, such as 3,4, each 1 to {ChannelPair.Most}, found '{Word(result)}'");
            return null;
        },
    };

    /// <summary><c>--web ADDRESS:PORT</c>.</summary>
    public static Option<WebAddress?> Web() => new("--web")
    {
        HelpName = "ADDRESS:PORT",
        Description = "Where the page is served, such as 0.0.0.0:8765 for every device near by, which then has to be paired "
            + $"[default: 127.0.0.1:{WebAddress.DefaultPort}, for this machine alone]",
        CustomParser = result =>
        {
            if (WebAddress.Parse(Word(result)) is { } address) return address;
            result.AddError($"--web: expected an address of this machine and a port, such as 0.0.0.0:8765 or [::1]:9000, found '{Word(result)}'");
            return null;
        },
    };

    /// <summary>An option that names a file.</summary>
    public static Option<string?> File(string name, string description)
    {
        var option = new Option<string?>(name) { HelpName = "FILE", Description = description };
        option.Validators.Add(result => RefuseEmpty(result, name));
        return option;
    }

    /// <summary>An option that is a time in seconds or frames.</summary>
    public static Option<CueTime?> Time(string name, string description) => new(name)
    {
        HelpName = "TIME",
        Description = description,
        CustomParser = result =>
        {
            if (CueTime.Parse(Word(result)) is { Unit: not CueTimeUnit.BarAndBeat, Value: > 0 } time) return time;
            result.AddError($"{name}: expected a time above 0 and within a day, such as 90s or 480000f, found '{Word(result)}'");
            return null;
        },
    };

    /// <summary><c>--rate R</c>.</summary>
    public static Option<int?> Rate() => Number(
        "--rate", "R", LooperOptions.MinRate, LooperOptions.MaxRate, "Frames a second [default: the input's, or 48000 without one]");

    /// <summary><c>--memory MIB</c>.</summary>
    public static Option<int?> Memory() => Number(
        "--memory", "MIB", 16, 65536, $"Memory for tapes and their layers in MiB [default: {DefaultMemoryMib}]");

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
