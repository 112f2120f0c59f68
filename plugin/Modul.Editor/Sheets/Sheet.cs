using System.Windows;
using System.Windows.Automation.Peers;
using System.Windows.Input;
using System.Windows.Media;
using Modul.Editor.Automation;
using Modul.Editor.Controls;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Sheets;

/// <summary>Rows of two texts over the lanes, in as many columns as fit; a click closes it.</summary>
internal sealed class Sheet(Look look, string title, double keyWidth, double rowWidth) : StageElement(look, title)
{
    private const double Pad = 0.8;
    private const double Row = 1.6;
    private const double Head = 2;
    private const double TextSize = 0.9;
    private const double HeadSize = 1.2;

    private IReadOnlyList<(string Name, string Text, bool Worry)> _rows = [];

    /// <summary>What is written on it, and which of it is to worry about: marked, and in another colour.</summary>
    public IReadOnlyList<(string Name, string Text, bool Worry)> Rows
    {
        get => _rows;
        set
        {
            _rows = value;
            InvalidateVisual();
        }
    }

    /// <summary>Closes it.</summary>
    public Action? Closed { get; init; }

    /// <summary>The height that it takes at a width.</summary>
    public double HeightIn(double width) => ((2 * Pad) + Head + (RowsIn(width) * Row)) * Look.Rem;

    protected override AutomationPeer OnCreateAutomationPeer() =>
        new StagePeer(this, AutomationControlType.Document, () => string.Join("\n", _rows.Select(row => $"{row.Name}: {row.Text}")));

    protected override void OnMouseLeftButtonDown(MouseButtonEventArgs e)
    {
        Closed?.Invoke();
        e.Handled = true;
    }

    protected override void Draw(DrawingContext to)
    {
        if (RenderSize.Width < 1 || RenderSize.Height < 1) return;
        Plate(to, Whole, Colours.Panel, Colours.Edge, 2);
        double pad = Pad * Look.Rem;
        to.DrawText(Look.Text(SpokenName, HeadSize, Colours.Text, bold: true), new Point(pad, pad));
        int inColumn = RowsIn(RenderSize.Width);
        double width = (RenderSize.Width - (2 * pad)) / ColumnsIn(RenderSize.Width);
        for (int i = 0; i < _rows.Count; i++)
            DrawRow(to, _rows[i], pad + (i / inColumn * width), pad + ((Head + (i % inColumn * Row)) * Look.Rem), width - pad);
    }

    private void DrawRow(DrawingContext to, (string Name, string Text, bool Worry) row, double x, double y, double width)
    {
        double key = Math.Min(keyWidth * Look.Rem, width / 2);
        to.DrawText(Look.Fit(row.Name, TextSize, Colours.Soft, key), new Point(Look.Snap(x), Look.Snap(y)));
        string text = row.Worry ? "! " + row.Text : row.Text;
        to.DrawText(
            Look.Fit(text, TextSize, row.Worry ? Colours.Worry : Colours.Text, width - key, bold: row.Worry), new Point(Look.Snap(x + key), Look.Snap(y)));
    }

    private int ColumnsIn(double width) => Math.Max(1, (int)(width / (rowWidth * Look.Rem)));

    private int RowsIn(double width) => (_rows.Count + ColumnsIn(width) - 1) / ColumnsIn(width);
}
