using System.Text;
using Modul.Core.Control;
using Modul.Core.Control.Midi;

namespace Modul.Core.Tests.Control.Midi;

public sealed class MidiMapFuzzTests
{
    private const int Maps = 5000;
    private const int Tapes = 8; // as many as the default map names

    private static readonly string[] Words =
    [
        "{", "}", "[", "]", ":", ",", "\"bindings\"", "\"note\"", "\"cc\"", "\"program\"", "\"channel\"", "\"command\"", "\"when\"", "\"from\"", "\"to\"", "\"press\"",
        "\"hold\"", "\"record 1\"", "\"volume 1\"", "\"tempo\"", "\"metronome level\"", "\"\\ud800\"", "\"\\u0000\"", "\"\"", "0", "127", "128", "-1", "1e999", "0.5",
        "null", "true", "\n", "//", "\u00e9", "{\"bindings\":[{\"cc\":1,\"command\":", "}]}",
    ];

    private static readonly string[] Values =
    [
        .. CommandParser.Words.Select(word => $"\"{word}\""), "\"record 1\"", "\"volume 1 -6\"", "\"mute 2 on\"", "\"metronome on\"", "\"metronome level\"", "\"press\"",
        "\"hold\"", "0", "1", "16", "127", "128", "-60", "0.5", "1e400", "null", "[]", "{}", "\"\\udfff\"",
    ];

    private static readonly string[] Keys = ["note", "cc", "program", "channel", "command", "when", "from", "to", "loud"];

    [Fact]
    public void Damaged_maps_are_taken_or_told()
    {
        string whole = MidiMapPage.DefaultJson;
        int taken = Enumerable.Range(0, Maps).Count(seed => Read(Damaged(Encoding.UTF8.GetBytes(whole), new Random(seed))));
        taken.ShouldBeInRange(Maps / 100, Maps * 99 / 100);
    }

    [Fact]
    public void Keys_with_any_values_are_taken_or_told()
    {
        int taken = Enumerable.Range(0, Maps).Count(seed =>
        {
            var random = new Random(seed);
            IEnumerable<string> pairs = Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => $"\"{Keys[random.Next(Keys.Length)]}\":{Values[random.Next(Values.Length)]}");
            string first = random.Next(2) == 0 ? "\"cc\":1," : "";
            return Read(Encoding.UTF8.GetBytes($"{{\"bindings\":[{{{first}{string.Join(',', pairs)}}}]}}"));
        });
        taken.ShouldBeInRange(20, Maps / 2);
    }

    [Fact]
    public void Words_in_any_order_are_taken_or_told()
    {
        for (int seed = 0; seed < Maps; seed++)
        {
            var random = new Random(seed);
            Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, seed % 30).Select(_ => Words[random.Next(Words.Length)]))));
        }
    }

    [Fact]
    public void Any_bytes_are_told()
    {
        for (int seed = 0; seed < Maps; seed++)
        {
            var bytes = new byte[seed % 60];
            new Random(seed).NextBytes(bytes);
            Read(bytes).ShouldBeFalse();
        }
    }

    private static byte[] Damaged(byte[] map, Random random)
    {
        List<byte> bytes = [.. map];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)('0' + random.Next(10));
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.Insert(at, bytes[at]);
                    break;
            }
        }
        return [.. bytes];
    }

    /// <summary>Whether a map is taken; what is taken can be laid out and played, and what is not is told in lines.</summary>
    private static bool Read(byte[] json)
    {
        const string Name = "a:b.json";
        try
        {
            MidiMap map = MidiMap.Parse(json, Name, Tapes);
            map.Bindings.ShouldAllBe(binding => binding.Number >= 0 && binding.Number <= 127 && binding.Channel >= 0 && binding.Channel <= 16
                && binding.Command.Tape >= 0 && binding.Command.Tape <= Tapes && double.IsFinite(binding.From) && double.IsFinite(binding.To)
                && binding.Trigger != MidiTrigger.None);
            using var table = new MidiTable(map);
            return true;
        }
        catch (MidiMapException problem)
        {
            problem.Problems.ShouldNotBeEmpty();
            foreach (string line in problem.Problems)
            {
                line.ShouldStartWith(Name + ":");
                line.ShouldContain("expected");
                line.Any(char.IsControl).ShouldBeFalse();
            }
            return false;
        }
    }
}
