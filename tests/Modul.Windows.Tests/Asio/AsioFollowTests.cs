using System.Text.RegularExpressions;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Asio;

/// <summary>A driver that begins anew, changes, goes and comes back: no take is lost.</summary>
[Collection(WineGroup.Name)]
public sealed partial class AsioFollowTests(WineRig rig)
{
    private const int Float32 = 19, ResetRequest = 3, LatenciesChanged = 6, Overload = 15, Matched = 200, Seam = 240;

    [WineTheory(FakeAsio.Program, FakeAsio.Driver)]
    [InlineData("")]
    [InlineData("preferred=512")]
    public void A_reset_in_mid_take_keeps_the_take(string changes)
    {
        using var fake = new FakeAsio(rig, $"type={Float32}", $"selector={ResetRequest}");
        var noise = Sound.Noise(48_000 * 20, seed: 1);
        fake.Hear(noise);
        fake.Folder.Write("take.cues", "12000f record 1\n108000f record 1\n120000f write\n132000f end\n");
        using WineProcess live = fake.Start("--cues", "take.cues", "--output-buffer", "2048");
        live.Reads(line => line.EndsWith("tape 1: recording", StringComparison.Ordinal));
        fake.Set(["message=1", .. changes.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        live.Reads(line => line.Contains("the ASIO driver began anew: 48000 Hz", StringComparison.Ordinal));
        live.End().Code.ShouldBe(0);
        if (changes.Length > 0) fake.Report.GetProperty("period").GetInt32().ShouldBe(512);
        fake.Report.GetProperty("losses").GetInt32().ShouldBe(0);
        float[] take = Sound.Read(fake.Folder.At("write-1-tape-1.wav")).Left;
        take.Length.ShouldBe(96_000);
        (int first, int last) = (PlaceIn(noise, take[1000..]), PlaceIn(noise, take[^2000..]));
        first.ShouldBeGreaterThan(0, "what came before the reset");
        last.ShouldBeGreaterThanOrEqualTo(first + take.Length - 3000, "what came after it");
        (int end, int begin) = (1000, take.Length - 2000);
        while (end < take.Length - Seam && take[end] == noise.Left[first + end - 1000]) end++;
        while (begin > 0 && take[begin - 1] == noise.Left[last - (take.Length - 2000 - begin) - 1]) begin--;
        (begin - end).ShouldBeLessThan(4096, "between them there is the ring and a seam, and nothing else");
    }

    [WineFact(FakeAsio.Program, FakeAsio.Driver)]
    public void A_driver_that_vanishes_and_comes_back_plays_what_was_taken()
    {
        using var fake = new FakeAsio(rig, $"type={Float32}");
        var noise = Sound.Noise(48_000 * 20, seed: 2);
        fake.Hear(noise);
        fake.Folder.Write("take.cues", "12000f record 1\n36000f record 1\n240000f write\n250000f end\n");
        using WineProcess live = fake.Start("--cues", "take.cues");
        live.Reads(line => line.Contains("tape 1: playing", StringComparison.Ordinal));
        fake.Set("gone=1");
        live.Reads(line => line.Contains("the ASIO driver is gone: every tape is kept", StringComparison.Ordinal));
        Thread.Sleep(1500); // it is looked for in vain
        live.HasEnded.ShouldBeFalse();
        fake.Set("gone=0");
        live.Reads(line => line.Contains("the ASIO driver is back: 48000 Hz, period 256", StringComparison.Ordinal));
        live.End().Code.ShouldBe(0);
        fake.Report.GetProperty("losses").GetInt32().ShouldBe(1);
        float[] take = Sound.Read(fake.Folder.At("write-1-tape-1.wav")).Left;
        take.Length.ShouldBe(24_000);
        PlaceIn(noise, take[12_000..]).ShouldBe(PlaceIn(noise, take[1000..]) + 11_000);
    }

    [WineFact(FakeAsio.Program, FakeAsio.Driver)]
    public void A_driver_whose_rate_changes_plays_what_was_taken_at_the_new_one()
    {
        using var fake = new FakeAsio(rig, $"type={Float32}");
        fake.Hear(Sound.Noise(48_000 * 20, seed: 3));
        fake.Folder.Write("take.cues", "12000f record 1\n36000f record 1\n4.5s write\n5s end\n");
        using WineProcess live = fake.Start("--cues", "take.cues");
        live.Reads(line => line.Contains("tape 1: playing", StringComparison.Ordinal));
        fake.Set("rate=44100");
        live.Reads(line => line.Contains("the rate changed from 48000 to 44100 Hz: the tapes were converted", StringComparison.Ordinal));
        live.End().Code.ShouldBe(0);
        Sound take = Sound.Read(fake.Folder.At("write-1-tape-1.wav"));
        (take.Rate, take.Frames, fake.Report.GetProperty("rate").GetInt32()).ShouldBe((44_100, 22_050, 44_100));
        take.Left[5000..6000].ShouldContain(sample => Math.Abs(sample) > 0.01f);
    }

    [WineFact(FakeAsio.Program, FakeAsio.Driver)]
    public void Latencies_that_change_and_overloads_are_followed()
    {
        using var fake = new FakeAsio(rig, $"selector={LatenciesChanged}", "in=10", "out=20");
        using WineProcess live = fake.Start("--for", "6s");
        live.Reads(line => line.Contains("asio running", StringComparison.Ordinal));
        fake.Set("in=100", "out=200", "message=1");
        live.Reads(line => line.Contains("the driver now claims latencies of 356+456 frames", StringComparison.Ordinal));
        fake.Set($"selector={Overload}", "message=2");
        live.Reads(line => line.Contains("xruns: 1", StringComparison.Ordinal));
        live.End().Code.ShouldBe(0);
        (fake.Report.GetProperty("gap").GetProperty("in").GetInt32(), fake.Report.GetProperty("gap").GetProperty("out").GetInt32()).ShouldBe((356, 456));
    }

    [WineFact(FakeAsio.Program, FakeAsio.Driver)]
    public async Task Its_control_panel_opens_from_the_page()
    {
        using var fake = new FakeAsio(rig);
        using WineProcess live = fake.Start("--for", "20s", "--web", "127.0.0.1:0");
        string page = Address().Match(live.Reads(line => line.Contains("page: http://", StringComparison.Ordinal))).Value;
        using var client = new HttpClient { BaseAddress = new Uri(page) };
        fake.Written("shown").ShouldBeNull();
        using (HttpResponseMessage answer = await client.PostAsync("api/control-panel", null)) ((int)answer.StatusCode).ShouldBe(202);
        for (int i = 0; i < 1200 && fake.Written("shown") is null; i++) await Task.Delay(50);
        fake.Written("shown").ShouldBe("1");
        fake.Set("panel=0");
        using (HttpResponseMessage answer = await client.PostAsync("api/control-panel", null)) ((int)answer.StatusCode).ShouldBe(202);
        live.Reads(line => line.Contains("the ASIO driver 'Fake ASIO' has no control panel", StringComparison.Ordinal));
        using (HttpResponseMessage answer = await client.PostAsync("api/quit", null)) ((int)answer.StatusCode).ShouldBe(202);
        live.End().Code.ShouldBe(0);
    }

    [WineFact("modul")]
    public void A_program_without_ASIO_says_so()
    {
        using var folder = new WorkFolder();
        const string Line = "ASIO: expected a build with NAudio.Asio, found one without: see 'On Windows' in the README\n";
        ProgramRun devices = rig.Run(folder.Root, "modul", "devices"), live = rig.Run(folder.Root, "modul", "live", "--no-web", "--driver", "asio");
        (devices.Code, devices.Error, live.Code, live.Error).ShouldBe((2, Line, 2, "--driver: " + Line));
    }

    // Where in the noise a stretch begins; -1 where nowhere.
    private static int PlaceIn(Sound noise, float[] stretch) => noise.Left.AsSpan().IndexOf(stretch.AsSpan(0, Matched));

    [GeneratedRegex(@"http://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
