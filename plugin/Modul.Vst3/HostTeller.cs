using System.Windows.Threading;

namespace Modul.Vst3;

/// <summary>
/// Has a plugin tell its host, on the thread of the host's windows, what moved beside it: some times a second, with an editor or without. It does not keep
/// the plugin alive, which nobody tells that it has gone, and ends behind it.
/// </summary>
internal sealed class HostTeller
{
    private const int Milliseconds = 50;
    private readonly DispatcherTimer _timer;
    private readonly WeakReference<ModulVst3> _plugin;

    private HostTeller(ModulVst3 plugin, Dispatcher windows)
    {
        _plugin = new WeakReference<ModulVst3>(plugin);
        _timer = new DispatcherTimer(TimeSpan.FromMilliseconds(Milliseconds), DispatcherPriority.Background, (_, _) => Tell(), windows);
    }

    /// <summary>Whether it is on the calling thread.</summary>
    public bool IsHere => _timer.Dispatcher.CheckAccess();

    /// <summary>Begins on the calling thread, which takes messages for windows.</summary>
    public static HostTeller Begin(ModulVst3 plugin) => new(plugin, Dispatcher.CurrentDispatcher);

    /// <summary>Ends.</summary>
    public void End() => _ = _timer.Dispatcher.BeginInvoke(_timer.Stop);

    private void Tell()
    {
        if (_plugin.TryGetTarget(out ModulVst3? plugin)) plugin.TellHost();
        else _timer.Stop();
    }
}
