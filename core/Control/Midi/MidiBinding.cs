namespace Modul.Core.Control.Midi;

/// <summary>A MIDI event and the command it gives.</summary>
public sealed record MidiBinding
{
    /// <summary>The channel of a binding that holds on every channel.</summary>
    public const int EveryChannel = 0;

    /// <summary>What the event comes from.</summary>
    public required MidiSource Source { get; init; }

    /// <summary>The key, controller or program as it is sent, 0 to 127.</summary>
    public required int Number { get; init; }

    /// <summary>1 to 16, or <see cref="EveryChannel"/>.</summary>
    public int Channel { get; init; } = EveryChannel;

    /// <summary>The command; with <see cref="MidiTrigger.Value"/> its value comes with each message.</summary>
    public required Command Command { get; init; }

    /// <summary>When it acts.</summary>
    public required MidiTrigger Trigger { get; init; }

    /// <summary>The value at 0, where the controller gives one; in the command's unit.</summary>
    public double From { get; init; }

    /// <summary>The value at 127; may be below <see cref="From"/>.</summary>
    public double To { get; init; }
}
