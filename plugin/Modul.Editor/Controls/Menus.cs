using System.Windows;
using System.Windows.Controls;
using System.Windows.Markup;
using System.Windows.Media;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>Menus and tips in the stage's colours. Their faces are made here: those of WPF's themes ask for a culture, which a program may be without.</summary>
internal static class Menus
{
    private const double Pad = 6;

    /// <summary>The language of what needs none.</summary>
    public static XmlLanguage NoLanguage { get; } = XmlLanguage.GetLanguage("");

    /// <summary>An empty menu over a part.</summary>
    public static ContextMenu MenuOver(UIElement part) => new()
    {
        PlacementTarget = part, Language = NoLanguage, Template = FaceOf(typeof(ContextMenu), itemsHost: true), Foreground = Inks.Of(Colours.Text), FontSize = 13,
        HasDropShadow = false,
    };

    /// <summary>A line of a menu; without an act it only tells.</summary>
    public static MenuItem Line(string text, bool bold, Action? act)
    {
        // WPF takes one underscore for an access key.
        var item = new MenuItem
        {
            Header = text.Replace("_", "__", StringComparison.Ordinal), Language = NoLanguage, Template = LineFace(), Focusable = act is not null,
            FontWeight = bold ? FontWeights.Bold : FontWeights.Normal, Foreground = Inks.Of(act is null && !bold ? Colours.Soft : Colours.Text),
            IsHitTestVisible = act is not null,
        };
        if (act is not null) item.Click += (_, _) => act();
        return item;
    }

    /// <summary>A tip.</summary>
    public static ToolTip TipOf(string text) => new()
    {
        Content = text, Language = NoLanguage, Template = FaceOf(typeof(ToolTip), itemsHost: false), Foreground = Inks.Of(Colours.Text), FontSize = 12,
        HasDropShadow = false,
    };

    private static ControlTemplate FaceOf(Type type, bool itemsHost)
    {
        var border = new FrameworkElementFactory(typeof(Border));
        border.SetValue(Border.BackgroundProperty, Inks.Of(Colours.Panel));
        border.SetValue(Border.BorderBrushProperty, Inks.Of(Colours.Edge));
        border.SetValue(Border.BorderThicknessProperty, new Thickness(1));
        border.SetValue(Border.PaddingProperty, new Thickness(Pad, Pad / 2, Pad, Pad / 2));
        var inside = new FrameworkElementFactory(itemsHost ? typeof(StackPanel) : typeof(ContentPresenter));
        if (itemsHost) inside.SetValue(Panel.IsItemsHostProperty, value: true);
        border.AppendChild(inside);
        return new ControlTemplate(type) { VisualTree = border };
    }

    private static ControlTemplate LineFace()
    {
        var border = new FrameworkElementFactory(typeof(Border), "ground");
        border.SetValue(Border.BackgroundProperty, Brushes.Transparent);
        border.SetValue(Border.PaddingProperty, new Thickness(Pad, Pad / 2, Pad, Pad / 2));
        var text = new FrameworkElementFactory(typeof(ContentPresenter));
        text.SetValue(ContentPresenter.ContentSourceProperty, nameof(MenuItem.Header));
        text.SetValue(ContentPresenter.RecognizesAccessKeyProperty, value: true);
        border.AppendChild(text);
        var lit = new Trigger { Property = MenuItem.IsHighlightedProperty, Value = true };
        lit.Setters.Add(new Setter(Border.BackgroundProperty, Inks.Of(Colours.RaisedOver), "ground"));
        var face = new ControlTemplate(typeof(MenuItem)) { VisualTree = border };
        face.Triggers.Add(lit);
        return face;
    }
}
