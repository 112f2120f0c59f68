using System.Diagnostics;
using Modul.Standalone.Rendering;

namespace Modul.Standalone.Tests.Stage;

/// <summary>A folder of one test's own, in which it writes files, runs programs and plays sheets; deleted with what is in it.</summary>
internal sealed class TestFolder : IDisposable
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "modul.dll");

    public string Root { get; } = Directory.CreateTempSubdirectory("modul-").FullName;

    public string At(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>Every file below a folder, by its path from there.</summary>
    public string[] Files(string folder = ".") =>
    [
        .. Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(At(folder), file)).Order(StringComparer.Ordinal),
    ];

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public Sound Write(string name, Sound sound)
    {
        Write(name, sound.ToWav());
        return sound;
    }

    /// <summary>Runs modul in the folder.</summary>
    public ProgramRun Modul(params string[] arguments) => Run("dotnet", [Program, .. arguments]);

    /// <summary>Writes a sheet and renders it to the folder <c>out</c>, as a process of its own.</summary>
    public ProgramRun Render(string sheet, params string[] options)
    {
        Write("take.cues", sheet);
        return Modul(["render", "take.cues", "--output", "out", .. options]);
    }

    /// <summary>Writes a sheet and plays it in this process; gives what is heard.</summary>
    public Sound Play(string sheet, Func<RenderOptions, RenderOptions>? with = null)
    {
        using Performance performance = Open(sheet, with);
        List<float> left = [], right = [];
        performance.Play((l, r, _) =>
        {
            left.AddRange(l);
            right.AddRange(r);
        });
        return new Sound([.. left], [.. right], performance.Rate);
    }

    /// <summary>Writes a sheet and makes everything ready to play it.</summary>
    public Performance Open(string sheet, Func<RenderOptions, RenderOptions>? with = null)
    {
        var options = new RenderOptions { Cues = Write("take.cues", sheet), Output = At("out") };
        return Performance.Open(with is null ? options : with(options));
    }

    public ProgramRun Run(string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        return End(process);
    }

    public Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Root,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = true,
    })!;

    /// <summary>Starts modul in the folder.</summary>
    public Process StartModul(params string[] arguments) => Start("dotnet", [Program, .. arguments]);

    public static ProgramRun End(Process process)
    {
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} did not end");
        }
        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
