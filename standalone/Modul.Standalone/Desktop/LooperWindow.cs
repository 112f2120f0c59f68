using System.Windows;
using System.Windows.Threading;
using Modul.Editor;
using Modul.Standalone.Live;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Desktop;

/// <summary>The looper in a window of its own, on a thread of its own. [control]</summary>
internal static class LooperWindow
{
    private const double UsualWidth = 1180, UsualHeight = 760;

    /// <summary>Shows it; the task ends when it was closed, or when the token is cancelled and it has closed.</summary>
    public static Task Show(LiveHandle host, CancellationToken stop)
    {
        var closed = new TaskCompletionSource();
        var thread = new Thread(() => Run(host, closed, stop)) { IsBackground = true, Name = "modul window" };
        thread.SetApartmentState(ApartmentState.STA);
        thread.Start();
        return closed.Task;
    }

    private static void Run(LiveHandle host, TaskCompletionSource closed, CancellationToken stop)
    {
        try
        {
            var window = new Window { Title = "Modul", Width = UsualWidth, Height = UsualHeight };
            window.Content = new LooperEditor(new LiveTapeMachine(host, host, host.Device));
            window.Closed += (_, _) => window.Dispatcher.BeginInvokeShutdown(DispatcherPriority.Normal);
            using CancellationTokenRegistration told = stop.Register(() => _ = window.Dispatcher.BeginInvoke(window.Close));
            window.Show();
            Dispatcher.Run();
            closed.SetResult();
        }
        catch (Exception problem) // whoever waits is told
        {
            closed.SetException(problem);
        }
    }
}
