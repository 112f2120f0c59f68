using System.Windows;
using Modul.Core.Storage;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Lanes;

/// <summary>All lanes: one column where there is little room, else two, and as many small ones as fit where there are many tapes.</summary>
internal sealed class LaneGrid : StagePanel
{
    /// <summary>With more tapes than this their lanes are small, and the dock has the keys.</summary>
    public const int MostFull = 16;

    private const int PatienceInFrame = 8192;
    private const int ChunkPairs = 1024;
    private const double Gap = 0.375;
    private const double TwoColumns = 52;
    private const double SmallWidth = 13.6;

    private readonly Lane[] _lanes;
    private readonly bool _small;
    private int _turn;

    public LaneGrid(Look look, ITapeMachine machine, Reading reading, Desk desk)
        : base(look)
    {
        var chunk = new Peak[ChunkPairs];
        _small = machine.Tapes > MostFull;
        _lanes = [.. Enumerable.Range(0, machine.Tapes).Select(i => new Lane(look, i, _small, machine, reading, desk, chunk))];
        foreach (Lane lane in _lanes) Children.Add(lane);
    }

    /// <summary>The height that all lanes take at a width, where there is so much room.</summary>
    public double HeightIn(double width, double room) => Math.Max(room, HeightFor(width));

    /// <summary>Shows a reading.</summary>
    public void Show(Reading now)
    {
        foreach (Lane lane in _lanes) lane.Show(now);
    }

    /// <summary>Draws a frame of the lanes that are seen, from one row to another.</summary>
    public void DrawFrame(ITapeMachine machine, in Moment moment, double from, double to)
    {
        int patience = PatienceInFrame;
        for (int i = 0; i < _lanes.Length; i++)
        {
            // Another lane comes first each time, so that long tapes do not keep the rest from being read.
            Lane lane = _lanes[(i + _turn) % _lanes.Length];
            double top = TopOf(lane);
            if (top < to && top + lane.RenderSize.Height > from) lane.DrawFrame(machine, moment, ref patience);
        }
        _turn = (_turn + 1) % _lanes.Length;
    }

    protected override double HeightFor(double width)
    {
        int rows = (_lanes.Length + ColumnsIn(width) - 1) / ColumnsIn(width);
        return (rows * Lane.LeastHeight(Look, _small) * Rem) + ((rows - 1) * Gap * Rem);
    }

    protected override void Lay(Size size)
    {
        int columns = ColumnsIn(size.Width), rows = (_lanes.Length + columns - 1) / columns;
        double gap = Gap * Rem, width = (size.Width - (gap * (columns - 1))) / columns, height = (size.Height - (gap * (rows - 1))) / rows;
        for (int i = 0; i < _lanes.Length; i++)
            Put(_lanes[i], i % columns * (width + gap), i / columns * (height + gap), width, height);
    }

    private static double TopOf(Lane lane) => System.Windows.Media.VisualTreeHelper.GetOffset(lane).Y;

    private int ColumnsIn(double width)
    {
        if (!_small) return _lanes.Length > 1 && width >= TwoColumns * Rem ? 2 : 1;
        return Math.Clamp((int)((width + (Gap * Rem)) / ((SmallWidth + Gap) * Rem)), 1, _lanes.Length);
    }
}
