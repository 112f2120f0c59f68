using System.Text.Json;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Asio;

/// <summary>The program with an ASIO driver, as a musician has it on Windows.</summary>
[Collection(WineGroup.Name)]
public sealed class AsioTests(WineRig rig)
{
    [WineFact(FakeAsio.Program, FakeAsio.Driver)]
    public void Drivers_are_listed_with_what_can_be_chosen()
    {
        using var fake = new FakeAsio(rig, "min=32", "max=1024", "preferred=128", "granularity=16", "rate=44100", "channels=6", "type=17", "in=12", "out=24");
        using WineProcess devices = fake.Modul("devices");
        ProgramRun run = devices.End();
        run.Code.ShouldBe(0);
        Lines(run).ShouldBe(
        [
            "asio:Fake ASIO",
            "  channels  6 in, 6 out, Int24LSB",
            "  buffers   32 to 1024, preferred 128, granularity 16 (32 to 1024 in steps of 16)",
            "  rates     44100, 48000, 96000 Hz, now 44100 Hz",
            "  latency   140 in, 152 out (frames, claimed)",
        ]);
    }

    [WineFact(FakeAsio.Program, FakeAsio.Driver)]
    public void One_that_does_not_open_is_listed_with_why_and_not_played()
    {
        using var fake = new FakeAsio(rig, "gone=1");
        using WineProcess devices = fake.Modul("devices");
        Lines(devices.End()).ShouldBe(["asio:Fake ASIO", "  cannot be opened: ASIO 'Fake ASIO': the fake card was pulled out"]);
        ProgramRun run = fake.Live("--for", "1s");
        (run.Code, run.Error).ShouldBe((1, "ASIO 'Fake ASIO': the fake card was pulled out\n"));
    }

    [WineFact(FakeAsio.Program, FakeAsio.Driver)]
    public void One_that_hangs_is_waited_for_no_longer_than_seconds()
    {
        using var fake = new FakeAsio(rig, "hang=1");
        using WineProcess devices = fake.Modul("devices");
        Lines(devices.End()).ShouldBe(["asio:Fake ASIO", "  cannot be opened: ASIO 'Fake ASIO': it does not answer"]);
        ProgramRun run = fake.Live("--for", "1s");
        (run.Code, run.Error).ShouldBe((1, "ASIO 'Fake ASIO': it does not answer\n"));
    }

    [WineTheory(FakeAsio.Program, FakeAsio.Driver)]
    [InlineData("64", 64, null)]
    [InlineData("256", 256, null)]
    [InlineData(null, 512, null)]
    [InlineData("100", 128, "a buffer of 100 frames is not one of its own (64 to 2048 in powers of two): 128 are used")]
    [InlineData("16", 64, "a buffer of 16 frames is not one of its own (64 to 2048 in powers of two): 64 are used")]
    public void Its_buffer_is_the_one_that_is_asked_for_or_the_nearest_that_it_has(string? asked, int period, string? said)
    {
        using var fake = new FakeAsio(rig, "preferred=512");
        ProgramRun run = fake.Live(["--for", "48000f", .. asked is null ? (string[])[] : ["--input-buffer", asked]]);
        run.Code.ShouldBe(0, run.Error);
        JsonElement report = fake.Report;
        (report.GetProperty("driver").GetString(), report.GetProperty("period").GetInt32(), report.GetProperty("input_buffer").GetInt32()).ShouldBe(("asio", period, period));
        report.GetProperty("callbacks").GetInt64().ShouldBeGreaterThanOrEqualTo(48_000 / period);
        report.GetProperty("audio_allocated_bytes").GetInt64().ShouldBe(0);
        if (said is null) run.Error.ShouldNotContain("is not one of its own");
        else run.Error.ShouldContain($"ASIO 'Fake ASIO': {said}\n");
    }

    [WineTheory(FakeAsio.Program, FakeAsio.Driver)]
    [InlineData("--driver asio:fake --input-channels 5,6", "--input-channels: expected channels from 1 to 4, found 5,6")]
    [InlineData("--driver asio:fake --output-channels 9", "--output-channels: expected channels from 1 to 4, found 9")]
    [InlineData("--driver asio:other", "--driver: expected one of the ASIO drivers 'Fake ASIO', found 'other'")]
    [InlineData("--driver asio --rate 88200", "ASIO 'Fake ASIO': expected a rate that it has (44100, 48000, 96000 Hz), found 88200 Hz")]
    [InlineData("--driver asio --tape-outputs", "--tape-outputs: expected --driver jack beside it, found asio")]
    public void What_it_has_not_is_said_in_a_line(string arguments, string line)
    {
        using var fake = new FakeAsio(rig);
        using WineProcess live = fake.Modul(["live", "--no-web", .. arguments.Split(' ')]);
        ProgramRun run = live.End();
        (run.Code, run.Error).ShouldBe((2, line + "\n"));
    }

    [WineFact(FakeAsio.Program, FakeAsio.Driver)]
    public void Its_rate_is_what_is_asked_for()
    {
        using var fake = new FakeAsio(rig, "rate=48000");
        fake.Live("--rate", "96000", "--for", "20000f").Code.ShouldBe(0);
        fake.Report.GetProperty("rate").GetInt32().ShouldBe(96_000);
    }

    private static string[] Lines(ProgramRun run) => run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
