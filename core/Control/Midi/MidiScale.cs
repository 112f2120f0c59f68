using Modul.Core.Timing;

namespace Modul.Core.Control.Midi;

/// <summary>How a controller gives a command its value.</summary>
/// <param name="Least">The least value the command takes.</param>
/// <param name="Most">The most.</param>
/// <param name="From">The value at 0 where the map says nothing.</param>
/// <param name="To">The value at 127 where the map says nothing.</param>
internal sealed record MidiScale(double Least, double Most, double From, double To)
{
    /// <summary>The commands that take a value, for messages.</summary>
    public const string Commands = "volume, pan, feedback, tempo or metronome level";

    // All the way up a tape sounds as it was recorded: no knob or pedal has a stop at 0 dB but its end, and none pushed too far is to be too loud.
    private static readonly MidiScale Level = new(CommandDesk.MinVolume, CommandDesk.MaxVolume, -60, 0);

    private static readonly MidiScale Pan = new(-1, 1, -1, 1);

    private static readonly MidiScale Feedback = new(0, 1, 0, 1);

    private static readonly MidiScale Tempo = new(Transport.MinTempo, Transport.MaxTempo, 60, 187); // one a step

    /// <summary>Whether the command takes a value.</summary>
    public bool Takes(double value) => value >= Least && value <= Most;

    /// <summary>The scale of the command that words begin; null where it takes no value.</summary>
    public static MidiScale? Of(string[] words) => words switch
    {
        ["volume", ..] or ["metronome", "level", ..] => Level,
        ["pan", ..] => Pan,
        ["feedback", ..] => Feedback,
        ["tempo", ..] => Tempo,
        _ => null,
    };
}
