using System.Globalization;
using System.Text;

namespace Modul.Live.Tests.Stage;

/// <summary>
/// A cue sheet that gives every command, round after round of 20 s, none of them in vain: takes by hand and by bars, overdubs and replaces, undo over and
/// over, a merge, writes, live records, clears. It feeds <c>noise.wav</c> to the input.
/// </summary>
internal static class EveryCommand
{
    public const int RoundSeconds = 20;

    private const int RoundsBetweenWrites = 5;

    private static readonly (double At, string[] Cues)[] Round =
    [
        (0.0, ["select 1", "play-through on", "metronome level -12", "metronome on", "live-record on"]),
        (0.2, ["record"]), (1.2, ["record"]),
        (1.3, ["overdub 1"]), (2.4, ["overdub 1"]), (2.5, ["undo 1"]), (2.6, ["redo 1"]),
        (2.7, ["overdub 2"]), (3.7, ["overdub 2"]), (4.9, ["play 2"]),
        (5.0, ["replace 2"]), (6.1, ["replace 2"]), (6.2, ["stop 2"]), (6.4, ["play 2"]), (6.5, ["stop 2 on"]), (6.6, ["stop 2 off"]),
        (6.7, ["record 3"]), (7.7, ["record 3"]),
        (7.8, ["record 4 bars 1"]),
        (10.1, ["overdub 1"]), (10.6, ["undo 1"]), (10.7, ["overdub 1"]), (11.8, ["overdub 1"]),
        (11.9, ["undo 1"]), (11.95, ["redo 1"]), (12.0, ["undo 1"]), (12.05, ["redo 1"]), (12.1, ["undo 1"]), (12.15, ["undo 1"]), (12.2, ["redo 1"]),
        (12.3, ["select 3", "also 4", "merge"]),
        (12.4, ["mute 1 on", "solo 2 on", "volume 1 -6", "pan 1 -0.5", "feedback 1 0.8"]),
        (12.5, ["mute 1 off", "solo 2 off", "volume 1 0", "pan 1 0", "feedback 1 1", "mute", "mute"]),
        (15.0, ["live-record off", "also 4", "play-through off", "metronome off"]),
        (15.1, ["quantize bar", "overdub 2"]), (17.3, ["overdub 2"]),
        (19.4, ["quantize loop", "quantize beat", "quantize off", "sync on", "sync off", "tempo 121", "tempo 120", "gap 0+0", "gap 64+128"]),
        (19.5, ["clear 1"]), (19.6, ["undo 1"]), (19.7, ["clear all", "unclip"]),
    ];

    /// <summary>The sheet for some rounds.</summary>
    public static string Sheet(int rounds)
    {
        var sheet = new StringBuilder("tempo 120\ntapes 8\ngap 64+128\n0s input noise.wav loop\n");
        for (int round = 0; round < rounds; round++)
        {
            foreach ((double at, string[] cues) in Round)
                foreach (string cue in cues) Add(sheet, round, at, cue);
            if (round % RoundsBetweenWrites == 0) Add(sheet, round, 14.9, "write");
        }
        Add(sheet, rounds, 0, "end");
        return sheet.ToString();
    }

    private static void Add(StringBuilder sheet, int round, double at, string cue) =>
        sheet.Append(string.Create(CultureInfo.InvariantCulture, $"{(round * RoundSeconds) + at:0.00}s {cue}\n"));
}
