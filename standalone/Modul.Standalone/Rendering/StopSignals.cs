using System.Runtime.InteropServices;

namespace Modul.Standalone.Rendering;

/// <summary>Turns Ctrl-C, a terminal that is closed and their like into a token while something runs that has to clean up after itself.</summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4.5); // Windows waits for five before it ends the process

    private readonly CancellationTokenSource _source = new();
    private readonly ManualResetEventSlim _cleaned = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() => _registrations =
    [
        .. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(signal => PosixSignalRegistration.Create(signal, Heed)),
    ];

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Stop => _source.Token;

    public void Dispose()
    {
        _cleaned.Set();
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
        _source.Dispose();
    }

    private void Heed(PosixSignalContext context)
    {
        context.Cancel = true;
        _source.Cancel();
        // There a process whose console was closed, or whose user logs off, ends when this returns.
        if (OperatingSystem.IsWindows() && context.Signal != PosixSignal.SIGINT) _cleaned.Wait(Patience);
    }
}
