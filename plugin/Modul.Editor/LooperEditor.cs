using System.Diagnostics;
using System.Windows;
using System.Windows.Automation;
using System.Windows.Controls;
using System.Windows.Input;
using System.Windows.Media;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor;

/// <summary>
/// The editor of a looper, for any window: a program's or a DAW's. It reads the machine once a frame while it is loaded, draws what changed, and gives
/// commands; once shown it allocates nothing of its own from frame to frame. It needs no application object and no resources; several may be
/// open at once, on one thread or more. All members are for the thread that made it.
/// </summary>
public sealed class LooperEditor : UserControl
{
    private readonly ITapeMachine _machine;
    private readonly Look _look = new();
    private readonly Reading _reading;
    private readonly HeadClock _clock = new();
    private readonly Desk _desk;
    private readonly EditorStage _stage;
    private readonly KeyDesk _keys;
    private TimeSpan _renderedAt = TimeSpan.MinValue;
    private bool _rendering;

    /// <summary>An editor of a machine, which must outlive it.</summary>
    public LooperEditor(ITapeMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        _machine = machine;
        _reading = new Reading(machine);
        _desk = new Desk(machine, _reading, () => Seconds);
        _stage = new EditorStage(_look, machine, _reading, _desk);
        _keys = new KeyDesk(_desk, _stage, machine.WritesFiles);
        Content = _stage;
        Background = Inks.Of(Colours.Page);
        Focusable = true;
        IsTabStop = true;
        FocusVisualStyle = null;
        Language = Menus.NoLanguage;
        (MinWidth, MinHeight) = (320, 200);
        AutomationProperties.SetName(this, "Modul");
        KeyboardNavigation.SetTabNavigation(this, KeyboardNavigationMode.Cycle);
        Loaded += (_, _) => Start();
        Unloaded += (_, _) => Stop();
        LayoutUpdated += (_, _) => Fit();
    }

    /// <summary>What the frames cost so far.</summary>
    public FrameCost Cost { get; } = new();

    private static double Seconds => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    /// <inheritdoc/>
    protected override void OnPreviewMouseDown(MouseButtonEventArgs e)
    {
        // Keys play the tapes wherever the mouse was last; a field that is typed in takes what was typed first.
        if (!_keys.IsField(e.OriginalSource)) Keyboard.Focus(this);
        base.OnPreviewMouseDown(e);
    }

    /// <inheritdoc/>
    protected override void OnKeyDown(KeyEventArgs e)
    {
        if (_keys.Down(e)) e.Handled = true;
        base.OnKeyDown(e);
    }

    /// <inheritdoc/>
    protected override void OnKeyUp(KeyEventArgs e)
    {
        _keys.Up(e);
        base.OnKeyUp(e);
    }

    /// <inheritdoc/>
    protected override void OnTextInput(TextCompositionEventArgs e)
    {
        if (_keys.Text(e.Text)) e.Handled = true;
        base.OnTextInput(e);
    }

    /// <inheritdoc/>
    protected override void OnLostKeyboardFocus(KeyboardFocusChangedEventArgs e)
    {
        _keys.LetGo();
        base.OnLostKeyboardFocus(e);
    }

    /// <inheritdoc/>
    protected override void OnDpiChanged(DpiScale oldDpi, DpiScale newDpi)
    {
        base.OnDpiChanged(oldDpi, newDpi);
        Fit();
    }

    private void Start()
    {
        if (_rendering) return;
        _rendering = true;
        Fit();
        CompositionTarget.Rendering += DrawFrame;
        Keyboard.Focus(this);
    }

    private void Stop()
    {
        if (!_rendering) return;
        _rendering = false;
        CompositionTarget.Rendering -= DrawFrame;
    }

    // The em grows with the room, and lines fall on the screen's pixels, however the host scales what it shows.
    private void Fit()
    {
        if (ActualWidth <= 0 || PresentationSource.FromVisual(this) is not { CompositionTarget: { } target, RootVisual: { } root }) return;
        double scale = IsDescendantOf(root) && TransformToAncestor(root) is Transform { Value: { } matrix } ? Math.Abs(matrix.M22) : 1;
        double device = target.TransformToDevice.M11 * (scale > 0 ? scale : 1);
        (double rem, bool low) = StageSize.Of(ActualWidth, ActualHeight, _machine.Tapes > Lanes.LaneGrid.MostFull);
        if (_look.Take(rem, device, low)) _stage.Renew();
    }

    private void DrawFrame(object? sender, EventArgs e)
    {
        if (e is RenderingEventArgs { RenderingTime: var time } && time == _renderedAt) return; // WPF may ask more than once for one picture
        else if (e is RenderingEventArgs rendering) _renderedAt = rendering.RenderingTime;
        long began = Stopwatch.GetTimestamp(), allocated = GC.GetAllocatedBytesForCurrentThread();
        double now = Seconds;
        _reading.Take(_machine);
        _clock.Take(_reading.Engine.Frame, _reading.Engine.Rate, now);
        _stage.DrawFrame(new Moment(now, _clock.FrameAt(now)), _clock.Moves);
        Cost.Add(Stopwatch.GetTimestamp() - began, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
