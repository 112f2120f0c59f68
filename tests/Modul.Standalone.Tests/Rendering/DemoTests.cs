using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Rendering;

public sealed class DemoTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_demo_ends_with_files_that_can_be_heard()
    {
        ProgramRun run = _folder.Modul("demo").ShouldBeDone();
        string master = Path.Combine("out", "demo", "master.wav");
        run.Out.ShouldContain($"Listen to {master}");
        run.Out.ShouldNotContain("refused");
        run.Out.ShouldNotContain("clips");
        Sound heard = Sound.Read(_folder.At(master));
        heard.Frames.ShouldBeGreaterThan(30 * heard.Rate);
        for (int second = 1; second < (heard.Frames / heard.Rate) - 1; second++)
            heard.Slice(second * heard.Rate, heard.Rate).Left.Max(Math.Abs).ShouldBeInRange(0.005f, 1, $"second {second}");
        _folder.Files(Path.Combine("out", "demo")).ShouldContain("tape-1.wav");
    }
}
