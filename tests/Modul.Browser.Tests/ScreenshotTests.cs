using Modul.Browser.Tests.Stage;

namespace Modul.Browser.Tests;

/// <summary>
/// Pictures of the page in the middle of a performance, kept in <c>artifacts/page</c> to be looked at. What a picture cannot be looked at for by a
/// machine is left to eyes; what can be is checked: nothing lies outside of the window, and nothing is cut off.
/// </summary>
[Collection(BrowserGroup.Name)]
public sealed class ScreenshotTests(BrowserFixture browser)
{
    [ChromiumTheory]
    [InlineData(360, 740, true), InlineData(360, 740, false), InlineData(1024, 768, true), InlineData(1024, 768, false)]
    [InlineData(1920, 1080, true), InlineData(1920, 1080, false)]
    public async Task A_performance(int width, int height, bool dark)
    {
        var window = new Window(width, height, dark);
        await using PageSession session = await PageSession.Open(browser, window, Performance.Arguments);
        await Performance.Play(session);
        await Picture(session.Page, $"page-{window}");
        (await Overflow(session.Page)).ShouldBe(0);
        (await CutOff(session.Page)).ShouldBeEmpty();
        if (width >= 1024) (await session.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight")).ShouldBeLessThanOrEqualTo(0, "eight tapes fit");
        await session.Page.Keyboard.PressAsync("?");
        await session.Page.Locator("dialog[open]").WaitForAsync();
        await Picture(session.Page, $"help-{window}");
        session.Complaints.ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData(64, 1920, 1080), InlineData(1, 1024, 768), InlineData(16, 1024, 768)]
    public async Task Any_number_of_tapes(int tapes, int width, int height)
    {
        var window = new Window(width, height);
        await using PageSession session = await PageSession.Open(browser, window, [.. Performance.Arguments, "--tapes", $"{tapes}"]);
        await Performance.Play(session);
        (await session.Page.Locator("[data-tape][data-state]").CountAsync()).ShouldBe(tapes);
        (await Overflow(session.Page)).ShouldBe(0);
        (await CutOff(session.Page)).ShouldBeEmpty();
        await Picture(session.Page, $"tapes-{tapes}-{window}");
    }

    private static Task<byte[]> Picture(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.At("artifacts", "page", name + ".png") });

    private static Task<int> Overflow(IPage page) => page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)");

    /// <summary>Buttons whose words do not fit.</summary>
    private static Task<string[]> CutOff(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll("button, .state")]
            .filter(part => part.checkVisibility() && part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
            .map(part => (part.getAttribute("aria-label") ?? part.textContent) + " " + part.scrollWidth + " in " + part.clientWidth)
        """);
}
