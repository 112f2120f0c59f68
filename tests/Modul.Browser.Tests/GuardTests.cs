using Modul.Browser.Tests.Stage;

namespace Modul.Browser.Tests;

/// <summary>What cannot be taken back wants to be held; a lock keeps fingers off.</summary>
[Collection(BrowserGroup.Name)]
public sealed class GuardTests(BrowserFixture browser)
{
    [ChromiumFact]
    public async Task Clear_all_wants_to_be_held()
    {
        await using PageSession session = await PageSession.Open(browser, Window.Desk, Performance.Arguments);
        await session.Press("tempo 240", "record 1 bars 1");
        await session.Until(1, "playing");
        ILocator clear = session.Page.Locator("#clear-all");
        await clear.ClickAsync();
        await session.Page.Keyboard.PressAsync("Shift+C");
        await session.Settled(24_000);
        await session.Until(1, "playing");
        await clear.ClickAsync(new LocatorClickOptions { Delay = 1500 });
        await session.Until(1, "empty");
        await session.Press("undo 1");
        await session.Until(1, "playing");
        await session.Page.Keyboard.DownAsync("Shift");
        await session.Page.Keyboard.DownAsync("C");
        await session.Until(1, "empty");
        await session.Page.Keyboard.UpAsync("C");
        await session.Page.Keyboard.UpAsync("Shift");
    }

    [ChromiumFact]
    public async Task Quitting_wants_to_be_held_and_then_ends_the_program()
    {
        await using PageSession session = await PageSession.Open(browser, Window.Desk, Performance.Arguments);
        await session.Page.Locator("#quit").ClickAsync();
        await session.Page.Keyboard.PressAsync("q");
        await session.Page.Keyboard.PressAsync("Escape");
        await session.Settled(24_000);
        session.Live.HasEnded.ShouldBeFalse();
        await session.Page.Keyboard.DownAsync("q");
        session.Live.End().ShouldBeDone();
    }

    [ChromiumFact]
    public async Task A_page_that_is_locked_ignores_fingers_not_keys()
    {
        await using PageSession session = await PageSession.Open(browser, new Window(1024, 768), Performance.Arguments);
        ILocator record = session.Lane(2).Locator("[data-command=record]"), locked = session.Page.Locator("#lock");
        await locked.TapAsync();
        await record.TapAsync(new LocatorTapOptions { Force = true });
        await session.Settled(24_000);
        await session.Until(2, "empty");
        await session.Page.Keyboard.PressAsync("2");
        await session.Page.Keyboard.PressAsync(" ");
        await session.Until(2, "recording");
        await session.Page.Keyboard.PressAsync(" ");
        await session.Until(2, "playing");
        await locked.ClickAsync(new LocatorClickOptions { Delay = 1500 });
        await session.Lane(3).Locator("[data-command=record]").TapAsync();
        await session.Until(3, "recording");
    }
}
