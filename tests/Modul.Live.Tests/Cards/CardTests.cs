using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Host.Shared;

namespace Modul.Live.Tests.Cards;

/// <summary>A driver that the program opens, as ASIO's are, and what of it the audio half sees.</summary>
[Collection(Alone.Name)]
public sealed class CardTests
{
    private const int Rate = 48_000, Loop = 16_384, Begin = 4096, ClickAt = 9001, Seam = 240;
    private static readonly float[] Click = [1, -0.5f, 0.25f, -0.125f];

    public static TheoryData<AudioHalf, int, int, int> Buffers()
    {
        var data = new TheoryData<AudioHalf, int, int, int>();
        foreach (AudioHalf half in Enum.GetValues<AudioHalf>())
            foreach ((int period, int input, int output) in ((int, int, int)[])[(64, 0, 0), (256, 0, 0), (128, 128, 2048), (96, 128, 2048), (512, 128, 2048)])
                data.Add(half, period, input, output);
        return data;
    }

    [Theory, MemberData(nameof(Buffers))]
    public void A_take_of_what_comes_back_lies_where_its_sound_was_played(AudioHalf half, int period, int input, int output)
    {
        using var rig = new CardRig(half, new CardFormat(Rate, period, period + 37, period + 90), input, output);
        TakeOfTheCable(rig, at: 0);
        float[] played = rig.TapeAudio(1), back = rig.TapeAudio(2);
        played.Length.ShouldBe(Loop);
        played.Count(sample => sample != 0).ShouldBe(Click.Length);
        played.AsSpan(Array.IndexOf(played, 1), Click.Length).ToArray().ShouldBe(Click);
        back.ShouldBe(played);
        (rig.Machine.Holes, rig.Machine.Xruns, rig.Machine.Driver).ShouldBe((0, 0, DriverKind.Asio));
        if (half == AudioHalf.Native) rig.Machine.AudioAllocatedBytes.ShouldBe(0); // in this runtime the thread is the test's own, which allocates
    }

    [Theory]
    [InlineData(AudioHalf.Native), InlineData(AudioHalf.InProcess)]
    public void A_driver_that_begins_anew_with_another_period_keeps_the_take_that_runs(AudioHalf half)
    {
        using var rig = new CardRig(half, new CardFormat(Rate, 128, 200, 300), 0, 2048);
        rig.WaitFor(() => rig.Machine.ClaimedOut == 300, "the latencies");
        rig.Send(new Command(CommandKind.Gap) { Count = 200, Value = 300 + rig.Machine.BridgeLatency });
        rig.Send(new Command(CommandKind.Record, 1));
        rig.Input = _ => 0.25f;
        rig.Play(Begin);
        rig.Lose(restarts: true);
        rig.Find(new CardFormat(Rate, 256, 300, 400));
        rig.Input = _ => 0.5f;
        rig.Play(Begin);
        rig.Tape(1).State.ShouldBe(TapeState.Recording);
        rig.Send(new Command(CommandKind.Record, 1));
        rig.Play(Begin);
        (rig.Tape(1).State, rig.Machine.Period, rig.Machine.Losses, rig.Machine.ClaimedIn).ShouldBe((TapeState.Playing, 256, 0L, 300));
        float[] take = rig.TapeAudio(1);
        take[1000].ShouldBe(0.25f);
        take[Begin + 1000].ShouldBe(0.5f);
        rig.Notices(NoticeKind.CardRestarted).ShouldBe([NoticeKind.Latency, NoticeKind.Period, NoticeKind.CardRestarted], ignoreOrder: true);
    }

    [Theory]
    [InlineData(AudioHalf.Native), InlineData(AudioHalf.InProcess)]
    public void Nobody_listens_to_one_that_begins_anew_before_the_engine_knows_its_period(AudioHalf half)
    {
        using var rig = new CardRig(half, new CardFormat(Rate, 128, 200, 300));
        rig.Send(new Command(CommandKind.Record, 1));
        rig.Input = _ => 0.25f;
        rig.Play(Begin);
        rig.Restart(new CardFormat(Rate, 256, 200, 300), unheard: 20);
        rig.Play(Begin);
        rig.Send(new Command(CommandKind.Record, 1));
        rig.Play(Begin);
        float[] take = rig.TapeAudio(1);
        take.Length.ShouldBeInRange(2 * Begin, (2 * Begin) + 512);
        take.AsSpan(Seam, take.Length - (2 * Seam)).ToArray().ShouldAllBe(sample => sample == 0.25f);
    }

    [Fact]
    public void One_that_would_begin_anew_and_cannot_is_told_to_be_lost()
    {
        using var rig = new CardRig(AudioHalf.InProcess, new CardFormat(Rate, 128, 200, 300));
        rig.Play(1000);
        rig.Lose(restarts: true);
        rig.Notices().ShouldNotContain(NoticeKind.CardLost);
        rig.Tell(CardEvent.Gone, rig.Card.Format);
        rig.WaitFor(() => rig.Machine.Losses == 1, "the loss to be counted");
        rig.Find(new CardFormat(Rate, 128, 200, 300));
        rig.Notices(NoticeKind.CardBack).Except([NoticeKind.Latency]).ShouldBe([NoticeKind.CardLost, NoticeKind.CardBack]);
        rig.Machine.Losses.ShouldBe(1);
    }

    [Theory]
    [InlineData(AudioHalf.Native), InlineData(AudioHalf.InProcess)]
    public void A_driver_that_comes_back_at_another_rate_plays_what_was_taken_before(AudioHalf half)
    {
        using var rig = new CardRig(half, new CardFormat(Rate, 128, 200, 300));
        rig.Send(new Command(CommandKind.Record, 1));
        rig.Input = _ => 0.25f;
        rig.Play(Loop);
        rig.Lose(restarts: false);
        rig.Find(new CardFormat(44_100, 64, 200, 300));
        rig.Input = _ => 0;
        rig.Play(Begin);
        (rig.Tape(1).State, rig.Machine.Rate, rig.Machine.Period, rig.Machine.Losses).ShouldBe((TapeState.Playing, 44_100, 64, 1L));
        rig.Tape(1).Length.ShouldBeInRange(((Loop - Seam) * 44_100L / Rate) - 1, (Loop * 44_100L / Rate) + 1);
        rig.TapeAudio(1)[1000].ShouldBe(0.25f, 0.001);
        rig.Notices(NoticeKind.CardBack).ShouldBe([NoticeKind.CardLost, NoticeKind.Rate, NoticeKind.CardBack]);
    }

    [Theory]
    [InlineData(AudioHalf.Native), InlineData(AudioHalf.InProcess)]
    public void Takes_are_on_the_beat_again_when_it_was_lost_and_found(AudioHalf half)
    {
        using var rig = new CardRig(half, new CardFormat(Rate, 128, 200, 300), 128, 2048);
        TakeOfTheCable(rig, at: 0);
        float[] played = rig.TapeAudio(1);
        rig.Send(new Command(CommandKind.Clear, 2));
        rig.Play(1);
        rig.Lose(restarts: false);
        rig.Find(new CardFormat(Rate, 128, 300, 700));
        EchoTake(rig, Begin + (8 * Loop) + 400); // so much later is heard what is pressed for
        rig.TapeAudio(2).ShouldBe(played);
        rig.Machine.Losses.ShouldBe(1);
    }

    [Theory]
    [InlineData(AudioHalf.Native), InlineData(AudioHalf.InProcess)]
    public void What_it_has_left_to_play_when_it_is_let_go_is_silence(AudioHalf half)
    {
        using var rig = new CardRig(half, new CardFormat(Rate, 128, 200, 300));
        rig.Send(new Command(CommandKind.PlayThrough) { Switch = Switch.On });
        rig.Input = _ => 0.25f;
        rig.Play(Begin);
        rig.Card.Remainder.ShouldNotBe(0);
        rig.Lose(restarts: false);
        rig.Card.Remainder.ShouldBe(0);
    }

    [Fact]
    public void Xruns_are_what_the_driver_tells_and_what_it_left_out()
    {
        using var rig = new CardRig(AudioHalf.InProcess, new CardFormat(Rate, 128, 200, 300));
        rig.Play(1000);
        rig.Tell(CardEvent.Xrun, rig.Card.Format);
        rig.Machine.Xruns.ShouldBe(1);
        rig.Card.Skip(2);
        rig.Play(1000);
        rig.Machine.Xruns.ShouldBe(2);
    }

    [Fact]
    public void Latencies_that_change_are_told()
    {
        using var rig = new CardRig(AudioHalf.InProcess, new CardFormat(Rate, 128, 200, 300));
        rig.Play(1000);
        rig.Tell(CardEvent.Latency, rig.Card.Format with { ClaimedIn = 64, ClaimedOut = 65 });
        rig.WaitFor(() => rig.Machine.ClaimedOut == 65, "the latencies");
        (rig.Machine.ClaimedIn, rig.Machine.Rate, rig.Machine.Period).ShouldBe((64, Rate, 128));
    }

    private static void TakeOfTheCable(CardRig rig, long at)
    {
        rig.WaitFor(() => rig.Machine.ClaimedOut != 0, "the latencies");
        rig.Send(Gap(rig));
        rig.Input = frame => frame - ClickAt is >= 0 and < 4 ? Click[frame - ClickAt] : 0;
        foreach (int end in (int[])[0, Loop]) rig.Send(new Command(CommandKind.Record, 1) { Frame = at + Begin + end });
        EchoTake(rig, at + Begin + (3 * Loop));
    }

    private static void EchoTake(CardRig rig, long at)
    {
        rig.WaitFor(() => rig.Machine.ClaimedOut == rig.Card.Format.ClaimedOut, "the latencies");
        rig.Send(Gap(rig));
        foreach (int end in (int[])[0, Loop]) rig.Send(new Command(CommandKind.Record, 2) { Frame = at + end });
        rig.Play(at + (2 * Loop) - rig.Engine.Frame);
    }

    private static Command Gap(CardRig rig) =>
        new(CommandKind.Gap) { Count = rig.Machine.ClaimedIn, Value = rig.Machine.ClaimedOut + rig.Machine.BridgeLatency };
}
