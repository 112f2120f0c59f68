using Modul.Standalone.Web;

namespace Modul.Web.Tests;

/// <summary>What <c>--open</c> starts, with a script in the place of xdg-open.</summary>
public sealed class BrowserTests : IDisposable
{
    private const string Url = "http://127.0.0.1:8765/?token=A B'\"$(exit 9);";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("modul-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [LinuxFact]
    public async Task That_it_finds_no_browser_is_told_in_one_line()
    {
        string opener = Script("exit 3");
        (await Told(opener)).ShouldBe($"--open: the browser could not be opened: {opener} found none");
    }

    [LinuxFact]
    public async Task That_it_fails_is_told_with_its_status()
    {
        string opener = Script("exit 4");
        (await Told(opener)).ShouldBe($"--open: the browser could not be opened: {opener} ended with status 4");
    }

    [LinuxFact]
    public async Task That_there_is_none_is_told()
    {
        string opener = Path.Combine(_folder, "none");
        (await Told(opener)).ShouldBe($"--open: the browser could not be opened: there is no {opener}");
    }

    /// <summary>That it fails tells that the file is written.</summary>
    [LinuxFact]
    public async Task It_is_given_the_url_as_it_is_and_no_pipe_that_could_break()
    {
        string seen = Path.Combine(_folder, "seen");
        string opener = Script($"(readlink /proc/$$/fd/0; readlink /proc/$$/fd/1; readlink /proc/$$/fd/2; echo \"$#\" \"$1\") >'{seen}'; exit 4");
        await Told(opener);
        (await File.ReadAllLinesAsync(seen)).ShouldBe(["/dev/null", "/dev/null", "/dev/null", $"1 {Url}"]);
    }

    private static async Task<string> Told(string opener)
    {
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Browser.Open(Url, opener, told.SetResult);
        return await told.Task.WaitAsync(Patience);
    }

    private string Script(string commands)
    {
        string file = Path.Combine(_folder, "opener");
        File.WriteAllText(file, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
