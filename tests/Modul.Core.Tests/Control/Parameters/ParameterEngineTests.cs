using Modul.Core.Control;
using Modul.Core.Control.Parameters;
using Modul.Core.Tapes;
using Modul.Core.Tests.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Control.Parameters;

/// <summary>Parameters and a real engine.</summary>
public sealed class ParameterEngineTests
{
    private const int Tapes = 3;

    private static readonly ParameterList List = new(Tapes);

    [Theory]
    [InlineData(1000)]
    [InlineData(11_025)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    [InlineData(95_999)]
    [InlineData(768_000)]
    public void The_engine_agrees_with_a_value_that_it_was_given(int rate)
    {
        var random = new Random(rate);
        using Stage stage = Engine(rate);
        foreach (int i in Valued())
        {
            foreach (double value in Values.Of(List[i], random, 60))
            {
                List.TryCommand(i, value, rate, out Command command).ShouldBeTrue();
                Send(stage, command);
                Agrees(stage, i, value).ShouldBeTrue($"{List[i].FullName} {value:R}");
                double shown = ValueOf(stage, i);
                shown.ShouldBeInRange(List[i].Min, List[i].Max);
                Agrees(stage, i, shown).ShouldBeTrue($"{List[i].FullName} {value:R} shown as {shown:R}");
            }
        }
        stage.Engine.Refused.ShouldBe(0);
    }

    [Fact]
    public void A_command_changes_its_own_parameter_and_no_other()
    {
        var random = new Random(3);
        using Stage stage = Engine(44_100);
        double[] set = [.. Enumerable.Range(0, List.Count).Select(i => List[i].Default)];
        for (int n = 0; n < 500; n++)
        {
            int i = Valued().ElementAt(random.Next(Valued().Count()));
            set[i] = Values.Of(List[i], random, 1).Last();
            List.TryCommand(i, set[i], 44_100, out Command command).ShouldBeTrue();
            Send(stage, command);
            Enumerable.Range(0, List.Count).ShouldAllBe(other => Agrees(stage, other, set[other]));
        }
    }

    [Fact]
    public void The_engine_does_not_agree_with_the_next_value_that_it_can_tell_apart()
    {
        using Stage stage = Engine(48_000);
        foreach (int i in Valued())
        {
            Parameter parameter = List[i];
            double value = parameter.Stepped ? parameter.Max : (parameter.Min + parameter.Max) / 2;
            double next = parameter.Kind switch
            {
                ParameterKind.Milliseconds => value + (1000.0 / 48_000),
                _ when parameter.Stepped => value - 1,
                _ => MathF.BitIncrement((float)value),
            };
            List.TryCommand(i, value, 48_000, out Command command).ShouldBeTrue();
            Send(stage, command);
            Agrees(stage, i, next).ShouldBeFalse(parameter.FullName);
            Agrees(stage, i, double.NaN).ShouldBeFalse(parameter.FullName);
        }
    }

    [Fact]
    public void A_new_engine_stands_at_the_defaults()
    {
        using Stage stage = Engine(48_000);
        for (int i = 0; i < List.Count; i++)
        {
            ValueOf(stage, i).ShouldBe(List[i].Default, List[i].FullName);
            Agrees(stage, i, List[i].Default).ShouldBeTrue(List[i].FullName);
        }
    }

    [Theory]
    [InlineData("volume 1 -100", "Tape 1 Volume", -72)]
    [InlineData("volume 1 -inf", "Tape 1 Volume", -72)]
    [InlineData("volume 1 24", "Tape 1 Volume", 12)]
    [InlineData("metronome level -144", "Metronome Level", -72)]
    [InlineData("gap 1000000+1000000", "Gap", 1000)]
    [InlineData("gap 480+0", "Gap", 10)]
    [InlineData("gap 100+380", "Gap", 10)]
    public void An_engine_beyond_the_range_counts_as_at_its_end(string words, string name, double expected)
    {
        using Stage stage = Engine(48_000);
        Send(stage, CommandParser.Parse(words.Split(' '), Tapes, out _)!.Value);
        int i = Index(name);
        ValueOf(stage, i).ShouldBe(expected, 1e-9);
        Agrees(stage, i, ValueOf(stage, i)).ShouldBeTrue();
        Agrees(stage, i, (List[i].Min + List[i].Max) / 2).ShouldBeFalse();
    }

    [Fact]
    public void Any_gap_there_is_has_a_value_that_agrees_with_it()
    {
        var random = new Random(5);
        for (int n = 0; n < 20_000; n++)
        {
            int rate = random.Next(LooperOptions.MinRate, LooperOptions.MaxRate + 1);
            var engine = new EngineStatus { Rate = rate, GapIn = random.Next(Gap.Max + 1) >> random.Next(20), GapOut = random.Next(2) * random.Next(1000) };
            double value = List.ValueOf(Index("Gap"), engine, default);
            List.Agrees(Index("Gap"), value, engine, default).ShouldBeTrue($"{engine.GapIn}+{engine.GapOut} at {rate}");
        }
    }

    [Fact]
    public void An_engine_with_more_tapes_shows_the_last_of_the_list_as_selected()
    {
        using Stage stage = Engine(48_000);
        Send(stage, new Command(CommandKind.Select, 3));
        var one = new ParameterList(1);
        one.ValueOf(0, stage.Engine, [stage.Tape(1)]).ShouldBe(1);
        one.Agrees(0, 1, stage.Engine, [stage.Tape(1)]).ShouldBeTrue();
    }

    [Fact]
    public void An_engine_that_has_shown_nothing_yet_has_a_value_in_every_range()
    {
        for (int i = 0; i < List.Count; i++)
        {
            double value = List.ValueOf(i, default, new TapeStatus[Tapes]);
            value.ShouldBeInRange(List[i].Min, List[i].Max);
            List.Agrees(i, value, default, new TapeStatus[Tapes]).ShouldBeTrue(List[i].FullName);
        }
    }

    [Fact]
    public void The_actions_of_a_tape_act_on_that_tape()
    {
        using Stage stage = Engine(8000);
        (string Action, TapeState Leads)[] presses =
        [
            ("Record", TapeState.Recording), ("Record", TapeState.Playing), ("Overdub", TapeState.Overdubbing), ("Overdub", TapeState.Playing),
            ("Replace", TapeState.Replacing), ("Replace", TapeState.Playing), ("Stop", TapeState.Stopped), ("Stop", TapeState.Stopped),
            ("Play", TapeState.Playing), ("Play", TapeState.Playing), ("Clear", TapeState.Empty), ("Undo", TapeState.Playing),
            ("Redo", TapeState.Empty), ("Undo", TapeState.Playing), ("Clear All", TapeState.Empty),
        ];
        foreach ((string action, TapeState leads) in presses)
        {
            Press(stage, action == "Clear All" ? action : $"Tape 2 {action}");
            stage.Tape(2).State.ShouldBe(leads, action);
        }
        stage.Tape(1).State.ShouldBe(TapeState.Empty);
        stage.Tape(3).State.ShouldBe(TapeState.Empty);
    }

    [Fact]
    public void Merge_sums_the_tapes_that_are_also_selected()
    {
        using Stage stage = Engine(8000);
        foreach (string action in (string[])["Tape 1 Record", "Tape 1 Record", "Tape 2 Record", "Tape 2 Record", "Tape 2 Also", "Merge"]) Press(stage, action);
        stage.Run(2000);
        stage.Tape(1).Layers.ShouldBe(2);
        stage.Tape(2).State.ShouldBe(TapeState.Stopped);
    }

    private static void Press(Stage stage, string name)
    {
        List.TryCommand(Index(name), 1, stage.Looper.Options.Rate, out Command command).ShouldBeTrue();
        stage.Send(command);
        stage.Run(200);
    }

    private static Stage Engine(int rate) => new(new LooperOptions { Rate = rate, Tapes = Tapes, MemoryBudget = 16 << 20, Offline = true });

    private static void Send(Stage stage, in Command command)
    {
        stage.Send(command);
        stage.Run(1);
    }

    private static IEnumerable<int> Valued() => Enumerable.Range(0, List.Count).Where(i => !List[i].IsAction && !List[i].IsBypass);

    private static int Index(string name) => Enumerable.Range(0, List.Count).Single(i => List[i].FullName == name);

    private static bool Agrees(Stage stage, int index, double value) => List.Agrees(index, value, stage.Engine, TapesOf(stage));

    private static double ValueOf(Stage stage, int index) => List.ValueOf(index, stage.Engine, TapesOf(stage));

    private static TapeStatus[] TapesOf(Stage stage)
    {
        var tapes = new TapeStatus[Tapes];
        stage.Looper.Board.Read(out _, tapes);
        return tapes;
    }
}
