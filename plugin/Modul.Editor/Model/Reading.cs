using Modul.Core.Control;
using Modul.Core.Timing;

namespace Modul.Editor.Model;

/// <summary>One moment of the machine, read again and again into the same place, and what follows from it. [control]</summary>
internal sealed class Reading
{
    private readonly TapeStatus[] _tapes;
    private EngineStatus _engine;
    private MachineReading _machine;
    private bool _anySolo;

    public Reading(ITapeMachine machine)
    {
        _tapes = new TapeStatus[machine.Tapes];
        Take(machine);
    }

    public ref readonly EngineStatus Engine => ref _engine;

    public ref readonly MachineReading Machine => ref _machine;

    public ReadOnlySpan<TapeStatus> Tapes => _tapes;

    /// <summary>Whether there is a beat: somebody gave a tempo, or the first take has.</summary>
    public bool HasTempo => _engine.TempoSource != TempoSource.None;

    /// <summary>Frames of a beat.</summary>
    public double BeatFrames => _engine.Rate * 60.0 / _engine.Tempo * 4 / _engine.MeterUnit;

    /// <summary>Frames of a bar.</summary>
    public double BarFrames => BeatFrames * _engine.MeterBeats;

    /// <summary>Takes the next moment.</summary>
    public void Take(ITapeMachine machine)
    {
        machine.Read(out _engine, _tapes);
        machine.ReadMachine(out _machine);
        _anySolo = false;
        foreach (ref readonly TapeStatus tape in Tapes) _anySolo |= tape.Solo != 0;
    }

    /// <summary>Whether a tape is the selected one; 0 is the first.</summary>
    public bool IsPrimary(int index) => _engine.Primary == index + 1;

    /// <summary>Whether a tape is a secondary one.</summary>
    public bool IsSecondary(int index) => (_engine.Secondary >> index & 1) != 0;

    /// <summary>Whether a tape is silent though it may play: muted, or others are soloed.</summary>
    public bool IsSilenced(int index) => _tapes[index].Mute != 0 || (_anySolo && _tapes[index].Solo == 0);
}
