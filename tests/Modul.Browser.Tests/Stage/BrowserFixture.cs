namespace Modul.Browser.Tests.Stage;

/// <summary>One browser for all tests that look at the page; each has windows of its own. Null where there is none: they skip then.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null) return;
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.Start(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        _playwright?.Dispose();
    }
}
