using System.Text.Json;
using Modul.Browser.Tests.Stage;

namespace Modul.Browser.Tests;

/// <summary>The keys of the original do on the page what they do in the terminal.</summary>
[Collection(BrowserGroup.Name)]
public sealed class KeyTests(BrowserFixture browser)
{
    [ChromiumFact]
    public async Task Every_key()
    {
        await using PageSession session = await PageSession.Open(browser, Window.Desk, Performance.Arguments);
        IKeyboard keys = session.Page.Keyboard;
        await session.Press("tempo 240", "record 2 bars 1", "record 4 bars 1");
        await session.Until(4, "playing");

        await Presses("4", state => Engine(state, "primary").GetInt32() == 4);
        await Presses("Shift+Digit2", state => Engine(state, "secondary")[0].GetInt32() == 2);
        await Presses("n", state => Tape(state, 4, "layers").GetInt32() > 1 && Tape(state, 2, "state").GetString() == "stopped");
        await Presses("u", state => Tape(state, 4, "redo").GetInt32() == 1);
        await Presses("Shift+U", state => Tape(state, 4, "redo").GetInt32() == 0);
        await Presses("m", state => Tape(state, 4, "muted").GetBoolean());
        await Presses("s", state => Tape(state, 4, "soloed").GetBoolean());
        await Presses("ArrowDown", state => Tape(state, 4, "volume").GetDouble() < 0);
        await Presses("ArrowUp", state => Tape(state, 4, "volume").GetDouble() == 0);
        await Presses("o", state => Tape(state, 4, "state").GetString() == "overdubbing");
        await Presses("o", state => Tape(state, 4, "state").GetString() == "playing");
        await Presses("k", state => Engine(state, "metronome").GetBoolean());
        await Presses("k", state => !Engine(state, "metronome").GetBoolean());
        await Presses("y", state => Engine(state, "playThrough").GetBoolean());
        await Presses("t", state => Engine(state, "liveRecord").GetBoolean());
        await Presses("t", state => !Engine(state, "liveRecord").GetBoolean());
        session.Live.WaitForFile("live-record-1.wav");
        await keys.PressAsync("w");
        session.Live.WaitForFile("write-1-tape-4.wav");
        await Presses("c", state => Tape(state, 4, "state").GetString() == "empty");
        session.Complaints.ShouldBeEmpty();

        async Task Presses(string key, Func<JsonElement, bool> holds)
        {
            await keys.PressAsync(key);
            await session.Until(async () => holds(await session.State()), $"what {key} does");
        }
    }

    [ChromiumFact]
    public async Task Typing_a_tempo_is_no_press()
    {
        await using PageSession session = await PageSession.Open(browser, Window.Desk, Performance.Arguments);
        ILocator tempo = session.Page.Locator("#tempo");
        await tempo.ClickAsync();
        await tempo.FillAsync("");
        await session.Page.Keyboard.TypeAsync("97.5");
        await session.Page.Keyboard.PressAsync("Enter");
        await session.Until(async () => Engine(await session.State(), "tempo").GetDouble() == 97.5, "the tempo");
        Engine(await session.State(), "primary").GetInt32().ShouldBe(1);
    }

    private static JsonElement Engine(JsonElement state, string name) => state.GetProperty("engine").GetProperty(name);

    private static JsonElement Tape(JsonElement state, int tape, string name) => state.GetProperty("tapes")[tape - 1].GetProperty(name);
}
