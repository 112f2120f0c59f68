using System.Windows;
using System.Windows.Media;
using System.Windows.Threading;
using Modul.Core;

namespace Modul.Editor.Stage;

/// <summary>The window: editors side by side, at the top left of the screen, without a frame so that places in it are places on the screen.</summary>
internal sealed class StageWindow : Window
{
    public StageWindow(StageOptions options, StageMachine machine, Looper looper)
    {
        Title = "Modul editor stage";
        WindowStyle = WindowStyle.None;
        ResizeMode = ResizeMode.NoResize;
        WindowStartupLocation = WindowStartupLocation.Manual;
        (Left, Top, Width, Height) = (0, 0, options.Width * options.Scale, options.Height * options.Scale);
        LooperEditor[] editors = [.. Enumerable.Range(0, options.Editors).Select(_ => new LooperEditor(machine))];
        var columns = new System.Windows.Controls.Primitives.UniformGrid { Rows = 1 };
        foreach (LooperEditor editor in editors) columns.Children.Add(editor);
        if (options.Scale != 1) columns.LayoutTransform = new ScaleTransform(options.Scale, options.Scale);
        Content = columns;
        var dialogue = new Dialogue(this, columns, editors[0], machine, looper);
        Loaded += (_, _) => dialogue.Start();
        if (options.For > 0) EndAfter(options.For);
    }

    private void EndAfter(double seconds)
    {
        var timer = new DispatcherTimer { Interval = TimeSpan.FromSeconds(seconds) };
        timer.Tick += (_, _) => Close();
        timer.Start();
    }
}
