using System.Windows;
using System.Windows.Input;
using Modul.Editor.Controls;
using Modul.Editor.Model;

namespace Modul.Editor;

/// <summary>Does what the keys ask for that no part of the editor took for itself.</summary>
/// <param name="desk">Takes it.</param>
/// <param name="stage">What keys open, close and hold.</param>
/// <param name="files">Whether the looper writes files.</param>
internal sealed class KeyDesk(Desk desk, EditorStage stage, bool files)
{
    private bool _holding;

    /// <summary>Whether something belongs to a field that is typed in.</summary>
    public bool IsField(object source)
    {
        DependencyObject? at = source as DependencyObject;
        while (at is not null and not NumberField) at = System.Windows.Media.VisualTreeHelper.GetParent(at);
        return at is NumberField;
    }

    /// <summary>A key goes down; true where it was one.</summary>
    public bool Down(KeyEventArgs e)
    {
        if ((Keyboard.Modifiers & ~ModifierKeys.Shift) != ModifierKeys.None || IsField(e.OriginalSource)) return false;
        bool shift = (Keyboard.Modifiers & ModifierKeys.Shift) != ModifierKeys.None;
        char key = Named(e.Key);
        return key != default && Do(Keys.Of(key, shift, e.IsRepeat, files));
    }

    /// <summary>A key is let go.</summary>
    public void Up(KeyEventArgs e)
    {
        if (e.Key is Key.C or Key.LeftShift or Key.RightShift) LetGo();
    }

    /// <summary>Characters arrive whose place depends on the layout; true where one of them was a key.</summary>
    public bool Text(string text) => text == "?" && Do(Keys.Of('?', shift: true, repeated: false, files));

    /// <summary>The keyboard is gone: nothing is held any more.</summary>
    public void LetGo()
    {
        if (_holding) stage.ClearAll.Release();
        _holding = false;
    }

    private static char Named(Key key) => key switch
    {
        >= Key.D1 and <= Key.D8 => (char)('1' + (key - Key.D1)),
        >= Key.NumPad1 and <= Key.NumPad8 => (char)('1' + (key - Key.NumPad1)),
        >= Key.A and <= Key.Z => (char)('A' + (key - Key.A)),
        Key.Up => Keys.Up,
        Key.Down => Keys.Down,
        Key.Space => ' ',
        Key.Escape => Keys.Escape,
        Key.F1 => '?',
        _ => default,
    };

    private bool Do(KeyPress press)
    {
        switch (press.Act)
        {
            case KeyAct.Command: desk.Press(press.Kind, press.Tape); return true;
            case KeyAct.Toggle: desk.Toggle(press.Kind); return true;
            case KeyAct.VolumeUp: desk.TurnSelection(VolumeLaw.Instance.Step); return true;
            case KeyAct.VolumeDown: desk.TurnSelection(-VolumeLaw.Instance.Step); return true;
            case KeyAct.HoldClearAll:
                _holding = true;
                stage.ClearAll.Begin();
                return true;
            case KeyAct.Help: stage.ToggleHelp(); return true;
            case KeyAct.Close: return stage.Close();
            default: return false;
        }
    }
}
