using System.Runtime.InteropServices;
using Modul.Browser.Tests.Stage;
using Modul.Core.Control;
using Modul.Standalone.Live;

namespace Modul.Browser.Tests.Bench;

/// <summary>From a key that goes down on the page to the engine that has done it: every press arrives, and how soon.</summary>
[Collection(BrowserGroup.Name)]
public sealed partial class PressLatencyTests(BrowserFixture browser)
{
    private const int Presses = 300, Period = 128, LookMicroseconds = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // When the browser took the key, by the machine's clock, ms since 1970.
    private const string Watch = "() => addEventListener('keydown', event => window.pressedAt = performance.timeOrigin + event.timeStamp, true)";

    [ChromiumFact]
    [Trait("Category", "Bench")]
    public Task Every_press_arrives() => Attempts.Run(Measure);

    private async Task Measure()
    {
        using var looper = new NativeLooper(Period);
        await using IBrowserContext context = await browser.Browser.NewContextAsync(new Window(1024, 768).Options);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(looper.Url);
        await page.WaitForFunctionAsync("() => window.modul && modul.stats.snapshots > 0");
        await page.EvaluateAsync(Watch);
        var random = new Random(1);
        var times = new List<double>();
        for (int i = 0; i < Presses; i++)
        {
            await page.Locator("body[data-link=fresh]").WaitForAsync(); // a page that has not heard from the engine takes no press, and says so
            Task<double> done = Task.Factory.StartNew(() => WhenMuted(looper.Host, i % 2 == 0), TaskCreationOptions.LongRunning);
            await page.Keyboard.PressAsync("m");
            times.Add(await Arrived(page, done) - await page.EvaluateAsync<double>("window.pressedAt"));
            await Task.Delay(random.Next(5, 40));
        }
        times.ShouldAllBe(time => time > -1, "no press is done before it is made");
        times.Sort();
        var table = new BenchTable("press", $"{Presses} presses of a key on the page, until the engine has done them: null driver, period {Period} (2.7 ms), on loopback, ms");
        table.Add($"p50 {Share(times, 0.5):0.0}   p90 {Share(times, 0.9):0.0}   p99 {Share(times, 0.99):0.0}   max {times[^1]:0.0}");
        table.Keep();
    }

    private static async Task<double> Arrived(IPage page, Task<double> done)
    {
        try
        {
            return await done;
        }
        catch (TimeoutException problem)
        {
            string? told = await page.Locator("#notices").TextContentAsync();
            if (told?.Contains("press not", StringComparison.Ordinal) != true) throw new TimeoutException($"{problem.Message}; the page says '{told}'", problem);
            throw new InconclusiveException("the machine was too busy for the page to hear from the engine");
        }
    }

    [LibraryImport("libc", EntryPoint = "usleep")]
    private static partial int Sleep(uint microseconds);

    private static double Share(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];

    /// <summary>Looks at the board until tape 1 is muted, or not; gives when, ms since 1970.</summary>
    private static double WhenMuted(LiveHandle host, bool muted)
    {
        DateTime end = DateTime.UtcNow + Patience;
        var tapes = new TapeStatus[1];
        do
        {
            host.Board.Read(out _, tapes);
            if (DateTime.UtcNow > end) throw new TimeoutException("a press did not arrive");
            _ = Sleep(LookMicroseconds); // .NET's own sleeps last a millisecond at least
        }
        while (tapes[0].Mute == 1 != muted);
        return (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
    }
}
