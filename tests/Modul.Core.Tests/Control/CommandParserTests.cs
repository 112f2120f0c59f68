using Modul.Core.Control;
using Modul.Core.Tests.RealTime;
using Modul.Core.Tests.Tapes;

namespace Modul.Core.Tests.Control;

/// <summary>What the parser owes the engine. (The forms of each command are shown with the cue sheet.)</summary>
public sealed class CommandParserTests
{
    private const int Tapes = 4;

    private static readonly string[] Vocabulary =
    [
        .. CommandParser.Words, "on", "off", "bars", "all", "level", "beat", "bar", "loop", "-inf", "0", "1", "4", "5", "-1", "24", "-144", "1000", "10", "9999",
        "0.5", "64+128", "1000000+0", "", " ", "\0", "-", ".", "1e9", "NaN", "\u0663", "99999999999999999999999", "-0", "+1", "inf", "all all",
    ];

    [Theory]
    [InlineData("volume 4 -144")]
    [InlineData("volume 24")]
    [InlineData("volume -inf")]
    [InlineData("pan -1")]
    [InlineData("pan 1")]
    [InlineData("feedback 0")]
    [InlineData("feedback 1")]
    [InlineData("metronome level -144")]
    [InlineData("metronome level 24")]
    [InlineData("metronome level -inf")]
    [InlineData("metronome on")]
    [InlineData("tempo 10")]
    [InlineData("tempo 1000")]
    [InlineData("quantize off")]
    [InlineData("quantize loop")]
    [InlineData("gap 0+0")]
    [InlineData("gap 1000000+1000000")]
    [InlineData("sync on")]
    [InlineData("play-through on")]
    [InlineData("live-record on")]
    [InlineData("select 4")]
    [InlineData("also 1")]
    [InlineData("also 1 off")]
    [InlineData("mute 4 on")]
    [InlineData("solo")]
    [InlineData("record 4")]
    public void The_engine_takes_whatever_the_parser_takes(string words)
    {
        using var stage = new Stage();
        stage.Looper.Store.LiveRecord.Sink = new NullSink(); // where a record has nowhere to go, none begins
        stage.Send(CommandParser.Parse(words.Split(' '), Tapes, out string problem) ?? throw new InvalidOperationException(problem));
        stage.Run(1);
        stage.Engine.Refused.ShouldBe(0);
    }

    [Theory]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("5\0")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("0x5")]
    [InlineData("5e0")]
    [InlineData("5,0")]
    [InlineData("\u0665")]
    [InlineData("\u22125")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("\u221e")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    public void Only_a_plain_decimal_is_a_number(string word)
    {
        CommandParser.Parse(["volume", word], Tapes, out string problem).ShouldBeNull();
        problem.ShouldStartWith("'volume': expected a volume in dB");
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("-5", -5)]
    [InlineData("-0.25", -0.25)]
    [InlineData("007.50", 7.5)]
    public void A_plain_decimal_is_its_number(string word, double number) =>
        CommandParser.Parse(["volume", word], Tapes, out _)!.Value.Value.ShouldBe(number);

    [Fact]
    public void No_words_are_no_command()
    {
        CommandParser.Parse([], Tapes, out string problem).ShouldBeNull();
        problem.ShouldStartWith("no command, expected one of select, also, record");
    }

    [Theory]
    [InlineData("Record")]
    [InlineData("RECORD")]
    [InlineData("rec")]
    public void A_word_is_a_command_s_exactly_or_not_at_all(string word)
    {
        CommandParser.IsCommand(word).ShouldBeFalse();
        CommandParser.Parse([word], Tapes, out string problem).ShouldBeNull();
        problem.ShouldStartWith($"unknown command '{word}'");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_words_are_a_command_that_the_engine_knows_or_a_problem_in_one_line(int seed)
    {
        var random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 40_000; i++)
        {
            string[] words = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])];
            Command? command = CommandParser.Parse(words, Tapes, out string problem);
            (command is null).ShouldBe(problem.Length > 0);
            if (command is not { } known)
            {
                problem.ShouldContain("expected");
                continue;
            }
            taken++;
            known.Tape.ShouldBeInRange(0, Tapes);
            known.Frame.ShouldBe(Command.Now);
            Enum.IsDefined(known.Kind).ShouldBeTrue();
            (known.Kind is CommandKind.Select or CommandKind.Also).ShouldBe(words[0] is "select" or "also");
            double.IsNaN(known.Value).ShouldBeFalse();
        }
        taken.ShouldBeGreaterThan(300);
    }
}
