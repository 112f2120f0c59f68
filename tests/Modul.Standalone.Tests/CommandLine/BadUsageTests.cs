using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.CommandLine;

public sealed class BadUsageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("foo", "unknown command 'foo', expected one of live, latency, devices, render, demo, bench, doctor, install-plugin")]
    [InlineData("foo bar", "unknown command 'foo', expected one of live, latency, devices, render, demo, bench, doctor, install-plugin")]
    [InlineData("--foo", "unknown option '--foo'")]
    [InlineData("render", "no CUES given")]
    [InlineData("render --foo a.cues", "unknown option '--foo'")]
    [InlineData("render --foo", "unknown option '--foo'")]
    [InlineData("render a.cues b.cues", "unexpected 'b.cues'")]
    [InlineData("demo now", "unexpected 'now'")]
    [InlineData("bench --jsonx", "unknown option '--jsonx'")]
    [InlineData("bench --seconds 5", "--seconds: expected --collections beside it, found none")]
    [InlineData("bench --collections --seconds 0", "--seconds: expected a whole number from 1 to 3600, found '0'")]
    [InlineData("doctor now", "unexpected 'now'")]
    [InlineData("render a.cues --block", "Required argument missing for option: '--block'.")]
    [InlineData("render a.cues --block 0", "--block: expected a whole number from 1 to 65536, found '0'")]
    [InlineData("render a.cues --block 65537", "--block: expected a whole number from 1 to 65536, found '65537'")]
    [InlineData("render a.cues --block -5", "--block: expected a whole number from 1 to 65536, found '-5'")]
    [InlineData("render a.cues --block=many", "--block: expected a whole number from 1 to 65536, found 'many'")]
    [InlineData("render a.cues --block 1 --block 2", "Option '--block' expects a single argument but 2 were provided.")]
    [InlineData("render a.cues --rate 999", "--rate: expected a whole number from 1000 to 768000, found '999'")]
    [InlineData("render a.cues --memory 15", "--memory: expected a whole number from 16 to 65536, found '15'")]
    [InlineData("render a.cues --gap 64", "--gap: expected IN+OUT in frames, each 0 to 1000000, found '64'")]
    [InlineData("render a.cues --gap 64+1000001", "--gap: expected IN+OUT in frames, each 0 to 1000000, found '64+1000001'")]
    public void A_mistake_is_one_line_and_writes_nothing(string arguments, string line)
    {
        _folder.Write("a.cues", "1s end\n");
        ProgramRun run = _folder.Modul(arguments.Split(' '));
        string command = arguments.Split(' ')[0] is var word and ("render" or "demo" or "bench" or "doctor") ? $"modul {word}" : "modul";
        run.ShouldFail(2, $"{line} ('{command} --help' tells what can be given)");
        run.Out.ShouldBe("");
        _folder.Files().ShouldBe(["a.cues"]);
    }

    [Theory]
    [InlineData("CUES", "")]
    [InlineData("--input", "a.cues", "--input", "")]
    [InlineData("--output", "a.cues", "--output", "")]
    public void An_empty_name_is_one_line(string what, params string[] arguments)
    {
        _folder.Write("a.cues", "1s end\n");
        _folder.Modul(["render", .. arguments])
            .ShouldFail(2, $"{what}: expected a name, found nothing ('modul render --help' tells what can be given)");
        _folder.Files().ShouldBe(["a.cues"]);
    }

    [Fact]
    public void Every_mistake_is_told()
    {
        ProgramRun run = _folder.Modul("render", "a.cues", "--block", "0", "--rate", "x");
        run.ErrorLines.Length.ShouldBe(2);
        run.ErrorLines[0].ShouldStartWith("--block: ");
        run.ErrorLines[1].ShouldStartWith("--rate: ");
        run.Code.ShouldBe(2);
    }

    [Theory]
    [InlineData("@a.cues", "@a.cues")]
    [InlineData("-a.cues", "--", "-a.cues")]
    public void A_sheet_may_have_any_name(string name, params string[] arguments)
    {
        _folder.Write(name, "1f end\n");
        _folder.Modul(["render", "--output", "out", .. arguments]).ShouldBeDone();
        _folder.Files("out").ShouldBe(["master.wav", "report.json"]);
    }
}
