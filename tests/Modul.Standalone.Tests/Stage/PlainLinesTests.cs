using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Tests.Stage;

public sealed class PlainLinesTests : IDisposable
{
    private readonly LiveRig _rig = new();
    private readonly StringWriter _writer = new();
    private readonly FakeTime _time = new();
    private readonly PlainLines _lines;

    public PlainLinesTests()
    {
        _lines = new PlainLines(_rig, _writer, _time);
        New().ShouldBe(["0.000 s  jack running: 48000 Hz, period 128, in 128, out 2048, gap 64+128 frames (4.0 ms)"]);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _rig.Dispose();
    }

    [Fact]
    public void A_tape_that_changes_is_one_line_and_no_change_none()
    {
        _rig.Play("tempo 120;record 2", 48_000);
        New().ShouldBe(["1.000 s  tape 2: recording"]);
        New().ShouldBeEmpty();
        _rig.Play("record 2;quantize bar", 1);
        New().ShouldBe(["1.000 s  tape 2: playing, 48000 frames"]);
        _rig.Play("overdub 2", 23_999);
        New().ShouldBe(["1.500 s  tape 2: playing, waits for overdub, 48000 frames"]);
        _rig.Play("", 24_001);
        New().ShouldBe(["2.000 s  tape 2: overdubbing, 48000 frames"]);
    }

    [Fact]
    public void What_was_posted_is_told_once_here_and_on_every_other_display()
    {
        var feed = new NoticeFeed(_time);
        List<string> elsewhere = [];
        feed.Add(elsewhere.Add);
        var lines = new PlainLines(_rig, _writer, _time, feed: feed);
        feed.Post("from elsewhere");
        elsewhere.ShouldBeEmpty();
        lines.Step();
        lines.Step();
        New().Count(line => line == "0.000 s  from elsewhere").ShouldBe(1);
        elsewhere.ShouldBe(["from elsewhere"]);
    }

    [Fact]
    public void What_the_machine_tells_is_one_line_each()
    {
        _rig.Tell(new Notice(NoticeKind.ServerLost, 0, 0));
        _rig.Status.State = MachineState.Lost;
        (_rig.Status.Xruns, _rig.Status.Holes, _rig.Status.LostInput) = (2, 1, 128);
        _rig.Play("undo 1;undo 2", 480);
        New().ShouldBe(
        [
            "0.010 s  jack lost: 48000 Hz, period 128, in 128, out 2048, gap 64+128 frames (4.0 ms)",
            "0.010 s  " + NoticeText.Of(new Notice(NoticeKind.ServerLost, 0, 0)),
            "0.010 s  xruns: 2",
            "0.010 s  holes in the output: 1; a larger --output-buffer absorbs more",
            "0.010 s  input lost: 128 frames came while the engine was over a second behind",
            "0.010 s  not possible now: 2 commands refused",
        ]);
        _rig.Status.Xruns = 3;
        New().ShouldBeEmpty("what happens again at once does not drive out the rest");
        _rig.Status.Xruns = 5;
        _time.Pass(5);
        New().ShouldBe(["0.010 s  xruns: 5"]);
    }

    [Fact]
    public void Ten_seconds_of_audio_bring_a_summary()
    {
        _rig.Play("record 1;record 2", 479_999);
        New().Length.ShouldBe(2);
        _rig.Play("", 1);
        New().Single().ShouldStartWith(
            "10.000 s  tapes: 6 empty, 2 recording; xruns 0, holes 0, stalls absorbed 0; callback p50 0 p99 0 max 0 us; blocks ");
        _rig.Play("", 479_999);
        New().ShouldBeEmpty();
        _rig.Play("", 1);
        New().Single().ShouldStartWith("20.000 s  tapes: ");
    }

    private string[] New()
    {
        _lines.Step();
        string text = _writer.ToString();
        _writer.GetStringBuilder().Clear();
        text.ShouldNotContain("\e");
        return text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
