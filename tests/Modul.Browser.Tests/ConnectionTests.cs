using System.Diagnostics;
using Modul.Browser.Tests.Stage;

namespace Modul.Browser.Tests;

/// <summary>A connection that is lost is seen, and comes back by itself.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ConnectionTests(BrowserFixture browser)
{
    [ChromiumFact]
    public async Task A_program_that_hangs_and_one_that_is_started_anew()
    {
        await using PageSession session = await PageSession.Open(browser, Window.Desk, Performance.Arguments);
        ILocator body = session.Page.Locator("body");
        await session.Until(async () => await body.GetAttributeAsync("data-link") == "fresh", "a link");

        Signal.Freeze(session.Live.Id);
        await session.Page.Locator("body[data-link=stale]").WaitForAsync();
        Signal.Thaw(session.Live.Id);
        await session.Page.Locator("body[data-link=fresh]").WaitForAsync();

        session.Live.Stop().ShouldBeDone();
        await session.Page.Locator("body[data-link=ended]").WaitForAsync();
        using LiveProcess again = PageSession.StartAt(new Uri(session.Address).Port, Performance.Arguments);
        await session.Page.Locator("body[data-link=fresh]").WaitForAsync();
    }

    [ChromiumFact]
    public Task A_press_that_was_not_answered_before_the_connection_was_lost_is_told() => Attempts.Run(async () =>
    {
        await using PageSession session = await PageSession.Open(browser, Window.Desk, Performance.Arguments);
        await session.Page.Locator("body[data-link=fresh]").WaitForAsync();
        Signal.Freeze(session.Live.Id);
        await session.Page.Keyboard.PressAsync("m");
        using (Process program = Process.GetProcessById(session.Live.Id)) program.Kill();
        ILocator told = session.Page.Locator("#notices li").Filter(new LocatorFilterOptions { HasText = "press not" });
        await told.First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        string line = (await told.First.GetAttributeAsync("data-line"))!;
        if (line == "press not taken: no connection") throw new InconclusiveException("the machine was too busy to press before the page saw that nothing comes");
        line.ShouldBe("press not answered: the connection was lost");
    });

    [ChromiumFact]
    public async Task A_network_that_is_silent_for_a_while()
    {
        await using PageSession session = await PageSession.Open(browser, Window.Desk, Performance.Arguments);
        using var network = new Network(new Uri(session.Address).Port);
        await session.Page.GotoAsync($"http://127.0.0.1:{network.Port}/");
        await session.Page.Locator("body[data-link=fresh]").WaitForAsync();
        network.GoSilent();
        await session.Page.Locator("body[data-link=stale]").WaitForAsync();
        await session.Page.WaitForTimeoutAsync(5000);
        network.ComeBack();
        await session.Page.Locator("body[data-link=fresh]").WaitForAsync();
    }
}
