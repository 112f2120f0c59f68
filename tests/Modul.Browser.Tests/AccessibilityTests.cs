using System.Text.Json;
using Modul.Browser.Tests.Stage;

namespace Modul.Browser.Tests;

/// <summary>axe-core, in the middle of a performance, finds nothing to complain of.</summary>
[Collection(BrowserGroup.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    [AxeTheory]
    [InlineData(360, 740, true), InlineData(360, 740, false), InlineData(1024, 768, true), InlineData(1024, 768, false)]
    [InlineData(1920, 1080, true), InlineData(1920, 1080, false)]
    public async Task Axe_finds_nothing(int width, int height, bool dark)
    {
        await using PageSession session = await PageSession.Open(browser, new Window(width, height, dark), Performance.Arguments);
        await Performance.Play(session);
        await session.Press("volume 1 24"); // a clip mark is there to be read, too
        await session.Page.Locator("#master-clip[data-clipped]").WaitForAsync();
        await session.Page.EvaluateAsync(await File.ReadAllTextAsync(AxeTheoryAttribute.Script));
        (await Violations(session.Page)).ShouldBeEmpty();
        await session.Page.Keyboard.PressAsync("?");
        await session.Page.Locator("dialog[open]").WaitForAsync();
        (await Violations(session.Page)).ShouldBeEmpty();
    }

    [AxeTheory]
    [InlineData("document.querySelector('button').removeAttribute('aria-label'), document.querySelector('button').replaceChildren()", "button-name")]
    [InlineData("document.querySelector('#tap').style.color = '#333'", "color-contrast")]
    public async Task It_finds_what_is_broken_on_purpose(string breaking, string rule)
    {
        await using PageSession session = await PageSession.Open(browser, Window.Desk, Performance.Arguments);
        await session.Page.EvaluateAsync(await File.ReadAllTextAsync(AxeTheoryAttribute.Script));
        await session.Page.EvaluateAsync($"() => {{ {breaking}; }}");
        (await Violations(session.Page)).ShouldContain(violation => violation.StartsWith(rule, StringComparison.Ordinal));
    }

    private static async Task<string[]> Violations(IPage page)
    {
        JsonElement found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document)).violations");
        return [.. found.EnumerateArray().SelectMany(violation => violation.GetProperty("nodes").EnumerateArray()
            .Select(node => $"{violation.GetProperty("id").GetString()}: {node.GetProperty("html").GetString()}: {node.GetProperty("failureSummary").GetString()}"))];
    }
}
