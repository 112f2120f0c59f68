namespace Modul.Browser.Tests.Stage;

/// <summary>The machine's own Chromium, without a window, driven by Playwright.</summary>
internal static class Chromium
{
    private static readonly string? Program = ((string[])["chromium", "chromium-browser", "google-chrome"]).Select(Find).FirstOrDefault(path => path is not null);

    /// <summary>What this machine lacks, or null.</summary>
    public static string? Missing { get; } = Program is null ? "needs Chromium: none is on the path" : null;

    /// <summary>Starts one.</summary>
    public static Task<IBrowser> Start(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Program,
        Args = ["--no-sandbox", "--mute-audio"],
    });

    private static string? Find(string name) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
