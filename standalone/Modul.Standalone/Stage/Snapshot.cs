using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Standalone.Stage;

/// <summary>One moment of the board, and what follows from it.</summary>
internal sealed class Snapshot
{
    private readonly Board _board;
    private readonly TapeStatus[] _tapes;
    private EngineStatus _engine;
    private bool _anySolo;

    public Snapshot(Board board)
    {
        _board = board;
        _tapes = new TapeStatus[board.Tapes];
        Refresh();
    }

    public ref readonly EngineStatus Engine => ref _engine;

    public ReadOnlySpan<TapeStatus> Tapes => _tapes;

    /// <summary>The engine frame that is heard now: what leaves the engine is heard the playback latency later.</summary>
    public long HeardFrame => _engine.Frame - _engine.GapOut;

    /// <summary>Whether there is a beat: somebody gave a tempo, or the first take has.</summary>
    public bool HasTempo => _engine.TempoSource != TempoSource.None;

    /// <summary>Beats since 1:1 that are heard now; before it below 0.</summary>
    public double HeardBeat => _engine.Beat - (_engine.GapOut / FramesPerBeat);

    /// <summary>Frames of a bar.</summary>
    public double FramesPerBar => FramesPerBeat * _engine.MeterBeats;

    private double FramesPerBeat => _engine.Rate * 60.0 / _engine.Tempo * 4 / _engine.MeterUnit;

    /// <summary>Takes the next moment.</summary>
    public void Refresh()
    {
        _board.Read(out _engine, _tapes);
        _anySolo = Array.Exists(_tapes, tape => tape.Solo != 0);
    }

    public bool IsPrimary(int index) => _engine.Primary == index + 1;

    public bool IsSecondary(int index) => (_engine.Secondary >> index & 1) != 0;

    /// <summary>Whether a tape is silent though it may play: muted, or others are soloed.</summary>
    public bool IsSilenced(int index) => _tapes[index].Mute != 0 || (_anySolo && _tapes[index].Solo == 0);

    /// <summary>How far round a tape is, as it is heard, 0 to 1; a first take is always at its end.</summary>
    public double RoundOf(int index)
    {
        ref readonly TapeStatus tape = ref _tapes[index];
        if (tape.State == TapeState.Recording) return 1;
        return tape.Length == 0 ? 0 : (double)tape.PositionAt(HeardFrame) / tape.Length;
    }

    public StereoLevel LevelOf(int index) => _board.TapeLevel(index);

    public StereoLevel InputLevel => _board.InputLevel;

    public StereoLevel MasterLevel => _board.MasterLevel;
}
