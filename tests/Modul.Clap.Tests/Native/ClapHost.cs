using System.Globalization;
using System.Text.Json;
using Modul.Live.Tests.Stage;
using Xunit.Abstractions;

namespace Modul.Clap.Tests.Native;

/// <summary>Runs the host in C, <c>tests/native/claphost</c>, and reads the line it prints.</summary>
internal static class ClapHost
{
    /// <summary>The plugin as it is published.</summary>
    public static string Plugin => Repository.At("artifacts", "clap", "Modul.clap");

    /// <summary>What the plugin says it is.</summary>
    public static JsonElement Describe() => Read(Shell.Run(NativeTools.ClapHost, "describe", Plugin));

    /// <summary>Lays hands on a plugin; with what it costs told in the test's output, for nobody to judge.</summary>
    public static JsonElement Disturb(ITestOutputHelper output, string plugin, string options, IReadOnlyDictionary<string, string> environment)
    {
        string[] arguments = ["disturb", plugin, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        JsonElement told = Read(Shell.Run(NativeTools.ClapHost, arguments, environment));
        output.WriteLine($"{options}: {told.GetRawText()}");
        return told;
    }

    /// <summary>A state of Modul's with values for parameters by their ids, through a file.</summary>
    public static byte[] Prepare(string file, (int Id, double Value)[] parameters)
    {
        IEnumerable<string> settings = parameters.SelectMany(parameter =>
            (string[])["--set", string.Create(CultureInfo.InvariantCulture, $"{parameter.Id}={parameter.Value}")]);
        Read(Shell.Run(NativeTools.ClapHost, ["prepare", Plugin, "--out", file, .. settings]));
        return File.ReadAllBytes(file);
    }

    public static long Count(this JsonElement told, string name) => told.GetProperty(name).GetInt64();

    // The last line: a plugin may print.
    private static JsonElement Read(ProgramRun run) => JsonDocument.Parse(run.ShouldBeDone().Out.TrimEnd().Split('\n')[^1]).RootElement;
}
