using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>Where the native audio half was not built, the program says so and plays the same.</summary>
[Collection(Alone.Name)]
public sealed class InProcessTests
{
    [LinuxFact]
    public void Without_its_native_half_it_plays_the_same_and_says_what_that_costs() => Attempts.Run(() =>
    {
        using var live = new LiveProcess(new Dictionary<string, string>(StringComparer.Ordinal));
        live.Write("take.cues", "gap 37+128\ntempo 120\n0s input in.wav loop\n0.2s record 1\n0.9s overdub 1\n2s overdub 1\n2.5s end\n");
        File.WriteAllBytes(live.At("in.wav"), Sound.Noise(48_000, seed: 5).ToWav());
        string program = Copy(live.At("program"));
        ProgramRun run = Shell.Run("bash", "-c",
            $"cd '{live.Folder}' && dotnet '{program}' live --driver null --cues take.cues --output out.wav --report report.json");
        run.ErrorLines.ShouldBe([
            "the native audio half was not built: the audio runs in this program's own runtime, whose collector can reach it; 'modul doctor' tells how to mend that",
        ]);
        run.Code.ShouldBe(0);
        live.Report.GetProperty("in_process").GetBoolean().ShouldBeTrue();
        if (live.Report.GetProperty("late_feed").GetInt64() > 0) throw new InconclusiveException("the input came too late");
        live.Render("take.cues");
        Sound.Read(live.At("out.wav")).ShouldBeExactly(Sound.Read(live.At("render", "master.wav")));
    });

    /// <summary>The program without its native half.</summary>
    private static string Copy(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(LiveProcess.Program)!))
            if (!file.EndsWith(".so", StringComparison.Ordinal)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return Path.Combine(folder, "modul.dll");
    }
}
