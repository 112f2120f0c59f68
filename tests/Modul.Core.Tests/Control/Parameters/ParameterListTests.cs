using Modul.Core.Control;
using Modul.Core.Control.Parameters;
using Modul.Core.Tests.RealTime;

namespace Modul.Core.Tests.Control.Parameters;

public sealed class ParameterListTests
{
    /// <summary>As projects keep them: a line here may be added, at the end, and none changed.</summary>
    private static readonly string[] OneTape =
    [
        "1 Selected Tape", "2 Play-Through", "3 Metronome", "4 Metronome Level", "5 Quantize", "6 Sync", "7 Gap", "8 Bypass", "20 Merge", "21 Clear All",
        "101 Tape 1 Volume", "102 Tape 1 Pan", "103 Tape 1 Mute", "104 Tape 1 Solo", "105 Tape 1 Feedback", "106 Tape 1 Also", "120 Tape 1 Record",
        "121 Tape 1 Overdub", "122 Tape 1 Replace", "123 Tape 1 Play", "124 Tape 1 Stop", "125 Tape 1 Undo", "126 Tape 1 Redo", "127 Tape 1 Clear",
        "40 Selected Tape Record", "41 Selected Tape Overdub", "42 Selected Tape Replace", "43 Selected Tape Play", "44 Selected Tape Stop",
        "45 Selected Tape Undo", "46 Selected Tape Redo", "47 Selected Tape Clear",
    ];

    [Fact]
    public void Numbers_names_and_order_stay() => Lines(new ParameterList(1)).ShouldBe(OneTape);

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(64)]
    public void More_tapes_come_behind_with_the_same_parameters(int tapes)
    {
        var list = new ParameterList(tapes);
        int each = OneTape.Count(line => line.Contains("Tape 1", StringComparison.Ordinal));
        int selected = OneTape.Count(line => line.Contains("Selected Tape ", StringComparison.Ordinal)), globals = OneTape.Length - each - selected;
        list.Count.ShouldBe(globals + (tapes * each) + selected);
        Lines(list).Take(globals + each).ShouldBe(OneTape[..^selected]);
        Lines(list).TakeLast(selected).ShouldBe(OneTape[^selected..]);
        for (int i = globals; i < list.Count - selected; i++)
        {
            (int tape, Parameter first) = (((i - globals) / each) + 1, list[globals + ((i - globals) % each)]);
            list[i].Id.ShouldBe(first.Id + (100u * (uint)(tape - 1)));
            (list[i].Module, list[i].Name).ShouldBe(($"Tape {tape}", first.Name));
            (list[i].Kind, list[i].Min, list[i].Max).ShouldBe((first.Kind, first.Min, first.Max));
        }
        All(list).Select(parameter => parameter.FullName).Distinct().Count().ShouldBe(list.Count);
        list[0].Max.ShouldBe(tapes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public void An_id_has_its_index_and_others_have_none(int tapes)
    {
        var list = new ParameterList(tapes);
        var ids = All(list).Select((parameter, index) => (parameter.Id, index)).ToDictionary();
        ids.Count.ShouldBe(list.Count);
        for (uint id = 0; id < 8000; id++) list.IndexOf(id).ShouldBe(ids.GetValueOrDefault(id, -1));
        foreach (uint id in (uint[])[int.MaxValue, 1u << 31, uint.MaxValue]) list.IndexOf(id).ShouldBe(-1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65)]
    public void There_are_no_lists_for_other_numbers_of_tapes(int tapes) => Should.Throw<ArgumentOutOfRangeException>(() => new ParameterList(tapes));

    [Fact]
    public void Actions_press_whatever_the_value_and_bypass_and_NaN_give_no_command()
    {
        var list = new ParameterList(2);
        for (int i = 0; i < list.Count; i++)
        {
            list.TryCommand(i, double.NaN, 48_000, out _).ShouldBeFalse();
            list.TryCommand(i, 1, 48_000, out Command command).ShouldBe(!list[i].IsBypass);
            if (list[i].IsAction) list.TryCommand(i, 0, 48_000, out Command other).ShouldBe(command == other);
        }
    }

    [Fact]
    public void Actions_and_bypass_agree_with_anything()
    {
        var list = new ParameterList(1);
        foreach (int i in Enumerable.Range(0, list.Count).Where(i => list[i].IsAction || list[i].IsBypass))
            foreach (double value in (double[])[0, 1, double.NaN]) list.Agrees(i, value, default, [default]).ShouldBeTrue();
        All(list).Count(parameter => parameter.IsBypass).ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-48_000)]
    [InlineData(int.MaxValue)]
    public void A_rate_that_is_none_gives_a_gap_that_the_engine_takes(int rate)
    {
        using var looper = new Looper(new LooperOptions { Tapes = 1 });
        var list = new ParameterList(1);
        list.TryCommand(list.IndexOf(7), 1000, rate, out Command command).ShouldBeTrue();
        looper.Queue.TryAdd(command).ShouldBeTrue();
        looper.Process(default);
        looper.Board.Read(out EngineStatus engine, default);
        engine.Refused.ShouldBe(0);
    }

    [Fact]
    public void The_calls_of_the_audio_thread_allocate_nothing()
    {
        var list = new ParameterList(8);
        var tapes = new TapeStatus[8];
        var engine = new EngineStatus { Rate = 48_000, Primary = 1 };
        Ask(list, engine, tapes, 100_000);
        int commands = 0;
        AllocatedBytes.Of(() => commands = Ask(list, engine, tapes, 1_000_000)).ShouldBe(0);
        commands.ShouldBeGreaterThan(900_000);
    }

    private static int Ask(ParameterList list, in EngineStatus engine, ReadOnlySpan<TapeStatus> tapes, int times)
    {
        int commands = 0;
        for (int i = 0; i < times; i++)
        {
            int index = list.IndexOf(list[i % list.Count].Id);
            double value = list.ValueOf(index, engine, tapes);
            if (list.Agrees(index, value, engine, tapes) && list.TryCommand(index, i, engine.Rate, out _)) commands++;
        }
        return commands;
    }

    private static IEnumerable<Parameter> All(ParameterList list) => Enumerable.Range(0, list.Count).Select(i => list[i]);

    private static IEnumerable<string> Lines(ParameterList list) => All(list).Select(parameter => $"{parameter.Id} {parameter.FullName}");
}
