using System.Runtime.ExceptionServices;

namespace Modul.Standalone.Stage;

/// <summary>
/// Reads keys on a thread of its own, so that a press reaches the engine at once and not with the next frame. It ends with the program, as
/// reading a key cannot be called off.
/// </summary>
/// <param name="read">Waits for a key; null where no more will come.</param>
/// <param name="press">Does what a key asks for; true where it ends the program.</param>
internal sealed class KeyReader(Func<ConsoleKeyInfo?> read, Func<ConsoleKeyInfo, bool> press)
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>Is set when a key has ended the program, or reading has failed.</summary>
    public ManualResetEvent Ended { get; } = new(false);

    public void Start() => new Thread(Run) { IsBackground = true, Name = "modul keys", Priority = ThreadPriority.AboveNormal }.Start();

    /// <summary>Throws what went wrong on the reading thread.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    private void Run()
    {
        try
        {
            while (read() is { } key)
            {
                if (!press(key)) continue;
                Ended.Set();
                return;
            }
        }
        catch (Exception problem)
        {
            _failure = ExceptionDispatchInfo.Capture(problem);
            Ended.Set();
        }
    }
}
