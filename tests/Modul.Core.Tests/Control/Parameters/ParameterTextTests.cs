using System.Globalization;
using Modul.Core.Control.Parameters;

namespace Modul.Core.Tests.Control.Parameters;

public sealed class ParameterTextTests
{
    private static readonly ParameterList List = new(64);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_text_is_read_as_a_value_with_that_text(int seed)
    {
        var random = new Random(seed);
        foreach (Parameter parameter in All().Where(parameter => parameter.Id < 300))
        {
            foreach (double value in Values.Of(parameter, random, 500))
            {
                string text = parameter.TextOf(value);
                parameter.TryValueOf(text, out double read).ShouldBeTrue(text);
                parameter.TextOf(read).ShouldBe(text);
                parameter.TryValueOf(parameter.TextOf(read), out double again).ShouldBeTrue();
                again.ShouldBe(read);
            }
        }
    }

    [Theory]
    [InlineData("Tape 1 Volume", 0.05)]
    [InlineData("Metronome Level", 0.05)]
    [InlineData("Tape 1 Pan", 0.0005)]
    [InlineData("Tape 1 Feedback", 0.0005)]
    [InlineData("Gap", 0.005)]
    public void A_text_is_close_to_its_value(string name, double error)
    {
        var random = new Random(4);
        foreach (double value in Values.Of(Named(name), random, 2000))
        {
            Named(name).TryValueOf(Named(name).TextOf(value), out double read).ShouldBeTrue();
            double nearest = Named(name).Nearest(value);
            if (nearest > -71.9) read.ShouldBe(nearest, error + 1e-9); // below, only silence is told as silence
            else read.ShouldBe((float)nearest == -72f ? -72 : -71.9, 1e-5);
        }
    }

    [Fact]
    public void Whole_values_have_words_of_their_own()
    {
        foreach (Parameter parameter in All().Where(parameter => parameter.Stepped))
        {
            string[] words = [.. Enumerable.Range((int)parameter.Min, (int)(parameter.Max - parameter.Min) + 1).Select(value => parameter.TextOf(value))];
            words.Distinct().Count().ShouldBe(words.Length);
            words.ShouldBe(parameter.Words);
        }
    }

    [Theory]
    [InlineData("Tape 1 Volume", -6, "-6.0 dB")]
    [InlineData("Tape 1 Volume", -72, "-inf dB")]
    [InlineData("Tape 1 Volume", -71.99, "-71.9 dB")]
    [InlineData("Tape 1 Volume", -0.04, "0.0 dB")]
    [InlineData("Tape 1 Volume", 100, "12.0 dB")]
    [InlineData("Metronome Level", double.NaN, "-12.0 dB")]
    [InlineData("Tape 1 Pan", -0.25, "25 L")]
    [InlineData("Tape 1 Pan", 0.001, "0.1 R")]
    [InlineData("Tape 1 Pan", -0.0001, "C")]
    [InlineData("Tape 1 Pan", 0.5, "50 R")]
    [InlineData("Tape 1 Feedback", 1, "100 %")]
    [InlineData("Tape 1 Feedback", 0.125, "12.5 %")]
    [InlineData("Gap", 12.5, "12.5 ms")]
    [InlineData("Gap", 1000, "1000 ms")]
    [InlineData("Quantize", 2, "Bar")]
    [InlineData("Selected Tape", 3, "Tape 3")]
    [InlineData("Selected Tape", 2.9999999, "Tape 3")] // a share of the range, come back
    [InlineData("Selected Tape", 2.9, "Tape 2")]
    [InlineData("Bypass", 1, "On")]
    [InlineData("Tape 64 Undo", 0, "Off")]
    public void A_value_has_a_text(string name, double value, string text) => Named(name).TextOf(value).ShouldBe(text);

    [Theory]
    [InlineData("Tape 1 Volume", "-6", -6)]
    [InlineData("Tape 1 Volume", " -6.25DB\t", -6.25)]
    [InlineData("Tape 1 Volume", "+3 db", 3)]
    [InlineData("Tape 1 Volume", "-INF", -72)]
    [InlineData("Tape 1 Volume", "-0", 0)]
    [InlineData("Tape 1 Pan", "25l", -0.25)]
    [InlineData("Tape 1 Pan", "-25", -0.25)]
    [InlineData("Tape 1 Pan", "25 %", 0.25)]
    [InlineData("Tape 1 Pan", "c", 0)]
    [InlineData("Tape 1 Pan", "0 L", 0)]
    [InlineData("Tape 1 Pan", "100 r", 1)]
    [InlineData("Tape 1 Feedback", "50%", 0.5)]
    [InlineData("Tape 1 Feedback", "50", 0.5)]
    [InlineData("Gap", "12.5MS", 12.5)]
    [InlineData("Gap", "007", 7)]
    [InlineData("Quantize", "LOOP", 3)]
    [InlineData("Quantize", "1", 1)]
    [InlineData("Selected Tape", "tape 64", 64)]
    [InlineData("Selected Tape", "12", 12)]
    [InlineData("Sync", "oN", 1)]
    public void A_text_may_be_written_in_other_ways(string name, string text, double value)
    {
        Named(name).TryValueOf(text, out double read).ShouldBeTrue();
        read.ShouldBe(value, 1e-12);
    }

    [Theory]
    [InlineData("Tape 1 Volume", "", " ", "dB", "-", "--6", "+-6", "6-", "-6 dB dB", "-6 ms", "12.1", "-72.1", "NaN", "Infinity", "inf", "1e1", "6,5", "6\0", "٦", "on")]
    [InlineData("Tape 1 Pan", "", "L", "-25 L", "101 R", "-101", "25 C", "left", "L 25", "NaN")]
    [InlineData("Tape 1 Feedback", "", "%", "101 %", "-1 %", "50 %%", "50 dB")]
    [InlineData("Gap", "", "ms", "-1", "1000.1", "1 s", "-inf")]
    [InlineData("Selected Tape", "", "0", "65", "1.5", "Tape", "Tape 65", "-1")]
    [InlineData("Quantize", "", "4", "-1", "Beats", "NaN")]
    [InlineData("Tape 1 Mute", "", "2", "-1", "0.5", "onn", "true")]
    public void Anything_else_is_refused(string name, params string[] texts)
    {
        foreach (string text in texts) Named(name).TryValueOf(text, out _).ShouldBeFalse($"'{text}'");
    }

    [Fact]
    public void Any_characters_are_a_value_in_the_range_or_refused()
    {
        const string Alphabet = "0123456789+-.,eEdDbBmMsSlLrRcC%infINFaTtp \0\u0663\u2212\ud800";
        var random = new Random(9);
        int taken = 0;
        for (int n = 0; n < 100_000; n++)
        {
            Parameter parameter = List[random.Next(30)];
            string text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            if (!parameter.TryValueOf(text, out double value)) continue;
            taken++;
            value.ShouldBeInRange(parameter.Min, parameter.Max);
        }
        taken.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Texts_do_not_follow_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NegativeSign) = (",", "~");
        try
        {
            CultureInfo.CurrentCulture = comma;
            Named("Tape 1 Volume").TextOf(-6.5).ShouldBe("-6.5 dB");
            Named("Tape 1 Volume").TryValueOf("-6.5", out double value).ShouldBeTrue();
            value.ShouldBe(-6.5);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<Parameter> All() => Enumerable.Range(0, List.Count).Select(i => List[i]);

    private static Parameter Named(string name) => All().Single(parameter => parameter.FullName == name);
}
