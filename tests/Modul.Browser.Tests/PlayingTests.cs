using System.Text.Json;
using Modul.Browser.Tests.Stage;

namespace Modul.Browser.Tests;

/// <summary>A performer plays on the page: what it shows is what the interface says and what is heard.</summary>
[Collection(BrowserGroup.Name)]
public sealed class PlayingTests(BrowserFixture browser)
{
    private const int Rate = 48_000;

    // A press takes a block to act and a seam to be heard.
    private const int Settling = Rate / 10;

    [ChromiumFact]
    public async Task A_take_by_key_an_overdub_by_click_mute_undo_and_a_fader_that_is_dragged()
    {
        await using PageSession session = await PageSession.Open(browser, Window.Desk, "--input", Repository.At("standalone", "demo", "keys.wav"), "--output", "heard.wav");
        IPage page = session.Page;

        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync(" ");
        await session.Until(1, "recording");
        await page.WaitForTimeoutAsync(900);
        await page.Keyboard.PressAsync(" ");
        await session.Until(1, "playing");
        Sound take = await session.Download(1);
        take.Left.Max(MathF.Abs).ShouldBeGreaterThan(0.01f, "the recording is heard on the tape");

        ILocator overdub = session.Lane(1).Locator("[data-command=overdub]");
        await overdub.ClickAsync();
        await session.Until(1, "overdubbing");
        await page.WaitForTimeoutAsync(500);
        await overdub.ClickAsync();
        await session.Until(1, "playing");
        (await session.Tape(1)).GetProperty("layers").GetInt32().ShouldBe(2);
        await session.ShouldShowWhatIs(1);
        Heard both = new((await session.Settled(Settling)).Frame, await session.Tape(1), await session.Download(1));

        await page.Keyboard.PressAsync("m");
        await session.Lane(1).And(page.Locator("[data-muted=true]")).WaitForAsync();
        await session.ShouldShowWhatIs(1);
        long muted = (await session.Settled(Settling)).Frame;
        await page.Keyboard.PressAsync("m");
        await session.Lane(1).And(page.Locator("[data-muted=false]")).WaitForAsync();

        await session.Lane(1).Locator("[data-command=undo]").ClickAsync();
        await session.Until(async () => (await session.Tape(1)).GetProperty("layers").GetInt32() == 1, "one layer");
        await session.ShouldShowWhatIs(1);
        Heard first = new((await session.Settled(Settling)).Frame, await session.Tape(1), await session.Download(1));
        first.Tape.ShouldBeExactly(take);

        float volume = await Drag(session, page);
        Heard quiet = new((await session.Settled(Settling)).Frame, await session.Tape(1), await session.Download(1));

        session.Complaints.ShouldBeEmpty();
        session.Live.Stop().ShouldBeDone();
        Sound heard = Sound.Read(session.Live.At("heard.wav"));
        both.ShouldBeIn(heard, gain: 1);
        heard.Slice((int)muted - 480, 480).Left.ShouldAllBe(sample => sample == 0);
        first.ShouldBeIn(heard, gain: 1);
        quiet.ShouldBeIn(heard, MathF.Pow(10, volume / 20));
    }

    private static async Task<float> Drag(PageSession session, IPage page)
    {
        LocatorBoundingBoxResult fader = (await session.Lane(1).GetByRole(AriaRole.Slider, new LocatorGetByRoleOptions { Name = "volume of tape 1" }).BoundingBoxAsync())!;
        float across = fader.X + (fader.Width / 2), top = fader.Y + 12, bottom = fader.Y + fader.Height - 12;
        await page.Mouse.MoveAsync(across, top);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(across, top + ((bottom - top) * 0.55f), new MouseMoveOptions { Steps = 8 });
        await page.Mouse.UpAsync();
        await session.Settled(Settling);
        await session.ShouldShowWhatIs(1);
        float volume = (await session.Tape(1)).GetProperty("volume").GetSingle();
        volume.ShouldBeInRange(-40, -1);
        return volume;
    }

    /// <summary>A tape that plays, and what stands on it, at a frame.</summary>
    private sealed class Heard(long frame, JsonElement state, Sound tape)
    {
        private const int Frames = Rate / 20;

        public Sound Tape => tape;

        /// <summary>Up to that frame, and since the last press has settled, the tape alone is heard, as loud as a gain makes it.</summary>
        public void ShouldBeIn(Sound heard, float gain)
        {
            long anchor = state.GetProperty("anchor").GetInt64();
            for (long at = frame - Frames; at < frame; at++)
            {
                int position = (int)((((at - anchor) % tape.Frames) + tape.Frames) % tape.Frames);
                heard.Left[(int)at].ShouldBe(tape.Left[position] * gain, 1e-6, $"frame {at}");
                heard.Right[(int)at].ShouldBe(tape.Right[position] * gain, 1e-6, $"frame {at}");
            }
        }
    }
}
