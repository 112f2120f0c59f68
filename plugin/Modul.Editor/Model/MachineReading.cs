namespace Modul.Editor.Model;

/// <summary>What moves the audio, and the buffers, as an editor shows them.</summary>
public record struct MachineReading
{
    /// <summary>The driver's or the DAW's name; the same string as long as it is the same.</summary>
    public string? Driver;

    /// <summary>Frames of a callback; 0 where it is not known yet.</summary>
    public int Period;

    /// <summary>Frames in which the engine takes the input.</summary>
    public int InputBuffer;

    /// <summary>Frames that stand between the engine and the driver; as <see cref="InputBuffer"/> where the engine runs in the callback.</summary>
    public int OutputBuffer;

    /// <summary>Times that the driver's deadline was missed; -1 where nobody counts.</summary>
    public long Xruns;

    /// <summary>Times that the engine fell behind and nobody heard it; -1 where nobody counts.</summary>
    public long StallsAbsorbed;
}
