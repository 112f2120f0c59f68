using System.Runtime.InteropServices;
using System.Text.Json;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Vst3;

/// <summary>A score that the plugin played in the hands of tests/Modul.Vst3.Stage: what was told of it, and what was heard.</summary>
internal sealed class Vst3Stage : IDisposable
{
    public const string Program = "vst3";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modul-vst3");
    private readonly WineRig _rig;

    public Vst3Stage(WineRig rig) => _rig = rig;

    /// <summary>The facts of the last score.</summary>
    public JsonElement Facts { get; private set; }

    /// <summary>A file that a score may name.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Plays lines of a score; in them '{NAME}' is a file. Gives the left side of what was heard.</summary>
    public float[] Play(params string[] lines)
    {
        string score = this["score"], heard = this["heard"];
        File.WriteAllLines(score, lines.Select(line => line.Contains('{', StringComparison.Ordinal) ? Named(line) : line));
        ProgramRun run = _rig.Run(_folder.FullName, Program, "play", WineRig.WindowsPath(score), WineRig.WindowsPath(heard));
        (run.Code, run.Error).ShouldBe((0, ""));
        Facts = JsonDocument.Parse(run.Out).RootElement;
        ReadOnlySpan<float> both = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(heard));
        var left = new float[both.Length / 2];
        for (int i = 0; i < left.Length; i++) left[i] = both[2 * i];
        return left;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Named(string line)
    {
        int from = line.IndexOf('{', StringComparison.Ordinal), to = line.IndexOf('}', StringComparison.Ordinal);
        return line[..from] + WineRig.WindowsPath(this[line[(from + 1)..to]]) + line[(to + 1)..];
    }
}
