using Modul.Core.Control;
using Modul.Core.Storage;

namespace Modul.Editor.Model;

/// <summary>
/// The looper an editor shows and plays, whichever host it runs in. [control] One thread, the editor's, calls it; nothing it does waits for audio; of its
/// members <see cref="Describe"/> alone allocates.
/// </summary>
public interface ITapeMachine
{
    /// <summary>Tapes, 1 to 64; it does not change.</summary>
    int Tapes { get; }

    /// <summary>Whether a live record and written tapes become files; it does not change. Where they do not, an editor offers neither.</summary>
    bool WritesFiles { get; }

    /// <summary>Another number where the numbers of layers count anew, so that the same one is other audio; it says nothing else.</summary>
    int Generation { get; }

    /// <summary>Copies one moment of the engine and of as many tapes as there is room for.</summary>
    void Read(out EngineStatus engine, Span<TapeStatus> tapes);

    /// <summary>The input's meter, amplitudes after its ballistics.</summary>
    StereoLevel InputLevel { get; }

    /// <summary>The master's meter.</summary>
    StereoLevel MasterLevel { get; }

    /// <summary>A tape's meter, after its fader; 0 is the first tape.</summary>
    StereoLevel TapeLevel(int index);

    /// <summary>Copies a layer's peaks from one on; gives how many the layer has there, 0 where it is not to be had.</summary>
    int ReadPeaks(int layer, int first, Span<Peak> peaks);

    /// <summary>Gives the engine a command; false where there is no room for it now.</summary>
    bool TrySend(in Command command);

    /// <summary>What moves the audio, and the buffers.</summary>
    void ReadMachine(out MachineReading machine);

    /// <summary>
    /// How a control is played from outside: the name of its parameter in the DAW and what MIDI moves it by the map in use, for a right click; empty where
    /// nothing does. May allocate.
    /// </summary>
    string Describe(CommandKind kind, int tape);
}
