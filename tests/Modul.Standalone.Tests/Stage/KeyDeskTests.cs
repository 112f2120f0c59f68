using Modul.Core.Tapes;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Tests.Stage;

public sealed class KeyDeskTests : IDisposable
{
    private readonly LiveRig _rig = new();
    private readonly FakeTime _time = new();
    private readonly NoticeLog _notices;
    private readonly KeyDesk _desk;

    public KeyDeskTests()
    {
        _notices = new NoticeLog(_time);
        _desk = new KeyDesk(_rig, _notices, _time);
    }

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Keys_play_the_looper()
    {
        Press("3 ");
        _rig.Play("", 4800);
        _rig.Engine().Primary.ShouldBe(3);
        _rig.StatusOf(3).State.ShouldBe(TapeState.Recording);
        Press(" ");
        _rig.Play("").StatusOf(3).State.ShouldBe(TapeState.Playing);
        Press("o");
        _rig.Play("").StatusOf(3).State.ShouldBe(TapeState.Overdubbing);
        Press("o@m");
        _rig.Play("").StatusOf(2).Mute.ShouldBe((byte)1);
        Press("C");
        _rig.Play("").StatusOf(3).State.ShouldBe(TapeState.Empty);
        Told().ShouldBe("cleared every tape: undo brings each back");
    }

    [Fact]
    public void A_key_that_is_none_is_told()
    {
        Press("x");
        Told().ShouldBe("no such key: the last lines show the keys");
    }

    [Fact]
    public void A_tape_that_is_not_there_is_told_and_nothing_sent()
    {
        using var rig = new LiveRig(tapes: 4);
        new KeyDesk(rig, _notices, _time).Press(KeysTests.Key('5'));
        Told().ShouldBe("no tape 5: there are 4");
        rig.Queue.TryTake(out _).ShouldBeFalse();
    }

    [Fact]
    public void A_full_queue_is_told()
    {
        using var rig = new LiveRig(queue: 2);
        var desk = new KeyDesk(rig, _notices, _time);
        for (int i = 0; i < 2; i++) desk.Press(KeysTests.Key('m'));
        Told().ShouldBeNull();
        desk.Press(KeysTests.Key('m'));
        Told()!.ShouldContain("queue is full");
    }

    [Fact]
    public void Volume_steps_each_selected_tape_from_its_own()
    {
        _rig.Play("volume 2 -6.5; volume 1 3; also 2");
        Volume(up: true);
        _rig.StatusOf(1).Volume.ShouldBe(4);
        _rig.StatusOf(2).Volume.ShouldBe(-5.5f);
        _rig.StatusOf(3).Volume.ShouldBe(0);
        Volume(up: false);
        _rig.StatusOf(1).Volume.ShouldBe(3);
    }

    [Fact]
    public void Presses_faster_than_the_board_follows_all_count()
    {
        for (int i = 0; i < 5; i++) Arrow(up: false);
        _rig.Play("").StatusOf(1).Volume.ShouldBe(-5);
    }

    [Fact]
    public void A_volume_that_comes_from_elsewhere_is_stepped_from()
    {
        Volume(up: false);
        _time.Pass(2);
        _rig.Play("volume 1 0");
        Volume(up: false);
        _rig.StatusOf(1).Volume.ShouldBe(-1);
    }

    [Theory]
    [InlineData("-inf", true, -60)]
    [InlineData("-100", true, -60)]
    [InlineData("-60", true, -59)]
    [InlineData("-59.5", false, float.NegativeInfinity)]
    [InlineData("-59", false, -60)]
    [InlineData("-60", false, float.NegativeInfinity)]
    [InlineData("-100", false, float.NegativeInfinity)]
    [InlineData("23.5", true, 24)]
    public void Volume_has_ends(string from, bool up, float to)
    {
        _rig.Play($"volume 1 {from}");
        Volume(up);
        _rig.StatusOf(1).Volume.ShouldBe(to);
        Told().ShouldBeNull();
    }

    [Theory]
    [InlineData("24", true, "the volume is at its top, 24 dB")]
    [InlineData("-inf", false, "the volume is at its end, silence")]
    public void At_its_end_volume_tells_so(string at, bool up, string told)
    {
        _rig.Play($"volume 1 {at}");
        Volume(up);
        Told().ShouldBe(told);
    }

    [Fact]
    public void Quit_is_at_once_where_nothing_is_written()
    {
        _rig.Play("record", 4800).Play("record");
        Quits().ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "tape 1 is recording: press again within 3 s to quit")]
    [InlineData("overdub", "tape 1 is overdubbing: press again within 3 s to quit")]
    [InlineData("replace", "tape 1 is replacing: press again within 3 s to quit")]
    public void Quit_while_a_tape_writes_asks_for_a_second_press_in_time(string more, string told)
    {
        _rig.Play("record", 4800);
        if (more.Length > 0) _rig.Play(more);
        Quits().ShouldBeFalse();
        Told().ShouldBe(told);
        _time.Pass(3.1);
        Quits().ShouldBeFalse();
        _time.Pass(2.9);
        Quits().ShouldBeTrue();
    }

    [Fact]
    public void Another_key_between_the_presses_takes_the_first_back()
    {
        _rig.Play("record", 4800);
        Quits().ShouldBeFalse();
        Press("m");
        Quits().ShouldBeFalse();
    }

    private bool Quits() => _desk.Press(KeysTests.Key('q'));

    private void Volume(bool up)
    {
        Arrow(up);
        _rig.Play("");
    }

    private void Arrow(bool up) => _desk.Press(KeysTests.Key('\0', up ? ConsoleKey.UpArrow : ConsoleKey.DownArrow));

    private void Press(string keys)
    {
        foreach (char key in keys) _desk.Press(KeysTests.Key(key)).ShouldBeFalse();
    }

    private string? Told() => _notices.Latest(0)?.Text;
}
