using Modul.Core.Control;
using Modul.Core.Tests.Tapes;

namespace Modul.Core.Tests.Control;

public sealed class SelectionTests : IDisposable
{
    private readonly Stage _stage = new();

    public void Dispose() => _stage.Dispose();

    [Fact]
    public void The_selected_tape_is_meant_where_none_is_named()
    {
        Send(new Command(CommandKind.Select, 3));
        Send(new Command(CommandKind.Record));
        Send(new Command(CommandKind.Pan) { Value = -0.5 });
        Send(new Command(CommandKind.Feedback, 2) { Value = 0.25 });
        _stage.Engine.Primary.ShouldBe(3);
        Each(tape => tape.Length > 0).ShouldBe([3]);
        Each(tape => tape.Pan == -0.5f).ShouldBe([3]);
        Each(tape => tape.Feedback == 0.25f).ShouldBe([2]);
    }

    [Fact]
    public void Mute_solo_and_volume_act_on_the_secondary_tapes_too_where_none_is_named()
    {
        Select(2, 4);
        Send(new Command(CommandKind.Mute));
        Send(new Command(CommandKind.Solo) { Switch = Switch.On });
        Send(new Command(CommandKind.Volume) { Value = -3 });
        Each(tape => tape.Mute == 1).ShouldBe([2, 4]);
        Each(tape => tape.Solo == 1).ShouldBe([2, 4]);
        Each(tape => tape.Volume == -3).ShouldBe([2, 4]);
    }

    [Fact]
    public void A_named_tape_is_alone_meant()
    {
        Select(2, 4);
        Send(new Command(CommandKind.Mute, 2));
        Send(new Command(CommandKind.Volume, 3) { Value = -3 });
        Each(tape => tape.Mute == 1).ShouldBe([2]);
        Each(tape => tape.Volume == -3).ShouldBe([3]);
    }

    [Fact]
    public void A_toggle_brings_all_to_where_it_brings_the_primary_one()
    {
        Send(new Command(CommandKind.Mute, 4) { Switch = Switch.On });
        Select(2, 4);
        Send(new Command(CommandKind.Mute));
        Each(tape => tape.Mute == 1).ShouldBe([2, 4]);
        Send(new Command(CommandKind.Mute));
        Each(tape => tape.Mute == 1).ShouldBeEmpty();
    }

    [Fact]
    public void Also_toggles_a_tape_and_outlasts_another_selection()
    {
        Select(1, 3);
        Send(new Command(CommandKind.Also, 4));
        Send(new Command(CommandKind.Also, 3));
        Send(new Command(CommandKind.Select, 2));
        _stage.Engine.Secondary.ShouldBe(0b1000ul);
    }

    [Fact]
    public void Also_on_adds_a_tape_and_off_takes_it_away_whatever_it_was()
    {
        foreach (int tape in (int[])[3, 3, 1]) Send(new Command(CommandKind.Also, tape) { Switch = Switch.On });
        _stage.Engine.Secondary.ShouldBe(0b0101ul);
        foreach (int tape in (int[])[3, 3, 2]) Send(new Command(CommandKind.Also, tape) { Switch = Switch.Off });
        _stage.Engine.Secondary.ShouldBe(0b0001ul);
    }

    [Theory]
    [InlineData(CommandKind.Volume, 24.1)]
    [InlineData(CommandKind.Volume, -144.1)]
    [InlineData(CommandKind.Volume, double.NaN)]
    [InlineData(CommandKind.Volume, double.PositiveInfinity)]
    [InlineData(CommandKind.Pan, 1.001)]
    [InlineData(CommandKind.Pan, double.NaN)]
    [InlineData(CommandKind.Feedback, -0.001)]
    [InlineData(CommandKind.Feedback, double.NaN)]
    [InlineData(CommandKind.Tempo, 9.99)]
    [InlineData(CommandKind.Tempo, double.NaN)]
    [InlineData(CommandKind.MetronomeLevel, 25)]
    [InlineData(CommandKind.Gap, -1)]
    [InlineData(CommandKind.Gap, double.NaN)]
    [InlineData((CommandKind)27, 0)]
    [InlineData((CommandKind)ushort.MaxValue, 0)]
    public void A_bad_number_is_refused_and_changes_nothing(CommandKind kind, double value)
    {
        Select(1, 2);
        (EngineStatus Engine, string Tapes) before = (_stage.Engine, Tapes());
        Send(new Command(kind) { Value = value });
        _stage.Engine.Refused.ShouldBe(1);
        (_stage.Engine with { Refused = 0, Frame = 0, Beat = 0 }).ShouldBe(before.Engine with { Frame = 0, Beat = 0 });
        Tapes().ShouldBe(before.Tapes);
    }

    [Theory]
    [InlineData(CommandKind.Record, -1, 0)]
    [InlineData(CommandKind.Record, 5, 0)]
    [InlineData(CommandKind.Record, int.MinValue, 0)]
    [InlineData(CommandKind.Record, int.MaxValue, 0)]
    [InlineData(CommandKind.Record, 1, -1)]
    [InlineData(CommandKind.Record, 1, 10_000)]
    [InlineData(CommandKind.Record, 1, 4)] // no tempo to count bars by
    [InlineData(CommandKind.Select, 0, 0)]
    [InlineData(CommandKind.Also, 0, 0)]
    [InlineData(CommandKind.Quantize, 0, 4)]
    [InlineData(CommandKind.Quantize, 0, -1)]
    [InlineData(CommandKind.Gap, 0, 1_000_001)]
    [InlineData(CommandKind.ClearAll, 0, 0)] // nothing to clear
    [InlineData(CommandKind.Merge, 0, 0)] // nothing to merge
    public void A_bad_tape_or_count_is_refused(CommandKind kind, int tape, int count)
    {
        Send(new Command(kind, tape) { Count = count });
        _stage.Engine.Refused.ShouldBe(1);
        Each(shown => shown.Length > 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_way_that_is_none_is_refused()
    {
        Send(new Command(CommandKind.Mute) { Switch = (Switch)3 });
        _stage.Engine.Refused.ShouldBe(1);
    }

    [Fact]
    public void Full_scale_marks_stay_until_they_are_taken_off()
    {
        _stage.Input = _ => 1.5f;
        Send(new Command(CommandKind.PlayThrough) { Switch = Switch.On });
        _stage.Run(1000);
        _stage.Input = _ => 0;
        _stage.Run(1000);
        (_stage.Engine.InputClipped, _stage.Engine.MasterClipped).ShouldBe(((byte)1, (byte)1));
        Send(new Command(CommandKind.Unclip));
        (_stage.Engine.InputClipped, _stage.Engine.MasterClipped).ShouldBe(((byte)0, (byte)0));
    }

    private void Send(in Command command)
    {
        _stage.Send(command);
        _stage.Run(10);
    }

    private void Select(int primary, int secondary)
    {
        Send(new Command(CommandKind.Select, primary));
        Send(new Command(CommandKind.Also, secondary));
    }

    private IEnumerable<int> Each(Predicate<TapeStatus> wanted) => Enumerable.Range(1, 4).Where(tape => wanted(_stage.Tape(tape)));

    private string Tapes() => string.Join(';', Enumerable.Range(1, 4).Select(number =>
    {
        TapeStatus tape = _stage.Tape(number);
        return $"{tape.State} {tape.Length} {tape.Volume} {tape.Pan} {tape.Feedback} {tape.Mute} {tape.Solo} {tape.Undo}";
    }));
}
