using System.Windows.Automation;
using System.Windows.Controls;
using System.Windows.Input;

namespace Modul.Editor.Controls;

/// <summary>A part that is played: the keyboard reaches it by the tabulator, a right click tells how it is played from outside.</summary>
internal abstract class ControlElement : StageElement
{
    private string _tip = "";

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

    /// <summary>What the mouse is told where it rests.</summary>
    public string Tip
    {
        get => _tip;
        set
        {
            _tip = value;
            ToolTip = Menus.TipOf(value);
            AutomationProperties.SetHelpText(this, value);
        }
    }

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
        ContextMenu menu = Menus.MenuOver(this);
        menu.Items.Add(Menus.Line(SpokenName, bold: true, act: null));
        if (Tip.Length > 0) menu.Items.Add(Menus.Line(Tip, bold: false, act: null));
        string told = Description?.Invoke() ?? "";
        foreach (string line in told.Length > 0 ? told.Split('\n') : ["no parameter, no MIDI"]) menu.Items.Add(Menus.Line(line, bold: false, act: null));
        if (Offer is { } offer) menu.Items.Add(Menus.Line(offer.Words, bold: false, offer.Act));
        menu.IsOpen = true;
    }
}
