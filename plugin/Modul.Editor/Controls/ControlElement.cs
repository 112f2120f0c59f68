using System.Windows;
using System.Windows.Controls;
using System.Windows.Input;

namespace Modul.Editor.Controls;

/// <summary>A part that is played: the keyboard reaches it by the tabulator, a right click tells how it is played from outside.</summary>
internal abstract class ControlElement : StageElement
{
    protected ControlElement(Look look, string name)
        : base(look, name)
    {
        Focusable = true;
        Stylus.SetIsPressAndHoldEnabled(this, false); // a finger that rests on it plays it
        Stylus.SetIsFlicksEnabled(this, false);
        ToolTipService.SetInitialShowDelay(this, 900);
    }

    /// <summary>What tells of its parameter and its MIDI; null where it is nothing in the engine.</summary>
    public Func<string>? Description { get; set; }

    /// <summary>A choice that a right click offers beside that, with its words.</summary>
    protected virtual (string Words, Action Act)? Offer => null;

    protected override void OnMouseRightButtonUp(MouseButtonEventArgs e)
    {
        ShowMenu();
        e.Handled = true;
        base.OnMouseRightButtonUp(e);
    }

    protected override void OnKeyDown(KeyEventArgs e)
    {
        if (e.Key == Key.Apps || (e.Key == Key.F10 && Keyboard.Modifiers == ModifierKeys.Shift))
        {
            ShowMenu();
            e.Handled = true;
        }
        base.OnKeyDown(e);
    }

    /// <summary>Whether a key came without ctrl, alt or the system's.</summary>
    protected static bool IsPlain => (Keyboard.Modifiers & ~ModifierKeys.Shift) == ModifierKeys.None;

    /// <summary>Whether shift is held.</summary>
    protected static bool IsFine => (Keyboard.Modifiers & ModifierKeys.Shift) != ModifierKeys.None;

    private void ShowMenu()
    {
        var menu = new ContextMenu { PlacementTarget = this };
        menu.Items.Add(new MenuItem { Header = Literal(SpokenName), IsEnabled = false, FontWeight = FontWeights.Bold });
        if (ToolTip is string tip) menu.Items.Add(new MenuItem { Header = Literal(tip), IsEnabled = false });
        string told = Description?.Invoke() ?? "";
        menu.Items.Add(new Separator());
        foreach (string line in told.Length > 0 ? told.Split('\n') : ["no parameter, no MIDI"])
            menu.Items.Add(new MenuItem { Header = Literal(line), IsEnabled = false });
        if (Offer is { } offer)
        {
            var item = new MenuItem { Header = Literal(offer.Words) };
            item.Click += (_, _) => offer.Act();
            menu.Items.Add(new Separator());
            menu.Items.Add(item);
        }
        menu.IsOpen = true;
    }

    // WPF takes one underscore for an access key.
    private static string Literal(string text) => text.Replace("_", "__", StringComparison.Ordinal);
}
