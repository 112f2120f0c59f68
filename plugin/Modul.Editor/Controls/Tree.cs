using System.Windows;
using System.Windows.Media;

namespace Modul.Editor.Controls;

/// <summary>Ways through the parts of an editor.</summary>
internal static class Tree
{
    /// <summary>The editor that a part is in.</summary>
    public static LooperEditor? Editor(this DependencyObject part)
    {
        DependencyObject? at = part;
        while (at is not null and not LooperEditor) at = VisualTreeHelper.GetParent(at);
        return at as LooperEditor;
    }

    /// <summary>Has everything below a part measured, put and drawn anew.</summary>
    public static void Renew(this UIElement part)
    {
        part.InvalidateMeasure();
        part.InvalidateArrange();
        part.InvalidateVisual();
        for (int i = 0; i < VisualTreeHelper.GetChildrenCount(part); i++)
            if (VisualTreeHelper.GetChild(part, i) is UIElement child) child.Renew();
    }
}
