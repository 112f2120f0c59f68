using Modul.Core.Timing;

namespace Modul.Core.Tests.Support;

/// <summary>A DAW's song on paper: stretches of frames, in each of which it stands or runs at one tempo in one metre.</summary>
internal sealed class PaperSong(int rate)
{
    private readonly List<(long Frame, SongPosition Position)> _stretches = [];

    /// <summary>Quarters that the host rounds what it tells to; 0 for as exact as it can.</summary>
    public double Rounding { get; init; }

    /// <summary>Whether it tells only where a stretch begins.</summary>
    public bool Once { get; init; }

    /// <summary>The stretches as they begin, in order.</summary>
    public IReadOnlyList<(long Frame, SongPosition Position)> Stretches => _stretches;

    public PaperSong From(long frame, double quarter, double tempo = 240, TimeSignature? meter = null, double barStart = 0, bool playing = true)
    {
        _stretches.Add((frame, new SongPosition(quarter, tempo, meter ?? TimeSignature.Common, barStart, playing)));
        return this;
    }

    /// <summary>The same stretches, told otherwise.</summary>
    public PaperSong Told(bool once, double rounding)
    {
        var song = new PaperSong(rate) { Once = once, Rounding = rounding };
        song._stretches.AddRange(_stretches);
        return song;
    }

    /// <summary>What the host tells at a frame; null where it tells nothing.</summary>
    public SongPosition? At(long frame)
    {
        int index = _stretches.FindLastIndex(stretch => stretch.Frame <= frame);
        if (index < 0 || (Once && _stretches[index].Frame != frame)) return null;
        (long from, SongPosition told) = _stretches[index];
        double quarter = told.Quarter + (told.Playing ? (frame - from) * told.Tempo / 60 / rate : 0);
        double bar = told.Meter.Beats * 4.0 / told.Meter.Unit;
        double barStart = told.BarStart + (Math.Floor((quarter - told.BarStart) / bar) * bar);
        return told with { Quarter = Rounded(quarter), BarStart = Rounded(barStart) };
    }

    /// <summary>The frame after another at which a stretch begins, or the last there is.</summary>
    public long NextChange(long frame) => _stretches.Select(stretch => stretch.Frame).Where(start => start > frame).DefaultIfEmpty(long.MaxValue).Min();

    private double Rounded(double quarter) => Rounding == 0 ? quarter : Math.Round(quarter / Rounding) * Rounding;
}
