using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class HeadsTests
{
    private static readonly EngineStatus Engine = new() { Rate = 48_000, Frame = 100_000, GapIn = 64, GapOut = 128 };

    [Fact]
    public void The_playback_head_is_where_the_tape_is_heard_and_the_record_head_trails_it_by_the_gap()
    {
        // Position 0 was played at frame 90000; frame 100000 is heard 128 frames later, so what is heard now left at 99872.
        var tape = new TapeStatus { State = TapeState.Overdubbing, Length = 48_000, Anchor = 90_000 };
        Heads.Of(tape, Engine, 100_000).ShouldBe(new Heads(9_872, 9_808));
    }

    [Fact]
    public void Heads_go_round_each_for_itself()
    {
        // 40 frames after the loop began anew for the ear, the record head is still 24 frames before its end.
        var tape = new TapeStatus { State = TapeState.Replacing, Length = 1000, Anchor = 0 };
        Heads.Of(tape, Engine, 5_000 + 128 + 40).ShouldBe(new Heads(40, 976));
    }

    [Fact]
    public void Before_its_anchor_a_tape_is_at_its_end() =>
        Heads.Of(new TapeStatus { State = TapeState.Playing, Length = 1000, Anchor = 100_000 }, Engine, 100_000).Play.ShouldBe(872);

    [Theory]
    [InlineData(TapeState.Playing)]
    [InlineData(TapeState.Stopped)]
    [InlineData(TapeState.Armed)]
    public void Only_a_tape_that_is_written_has_a_record_head(TapeState state) =>
        Heads.Of(new TapeStatus { State = state, Length = 1000 }, Engine, 100_000).Record.ShouldBeLessThan(0);

    [Fact]
    public void A_first_take_grows_between_readings()
    {
        Heads heads = Heads.Of(new TapeStatus { State = TapeState.Recording, Length = 5_000 }, Engine, 100_300);
        heads.Play.ShouldBeLessThan(0);
        heads.Record.ShouldBe(5_300);
    }

    [Fact]
    public void An_empty_tape_has_no_heads() => Heads.Of(default, Engine, 1).ShouldBe(new Heads(-1, -1));
}
