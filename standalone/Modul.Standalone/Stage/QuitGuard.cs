namespace Modul.Standalone.Stage;

/// <summary>Asks for a second press before a take that runs is given up.</summary>
internal sealed class QuitGuard(TimeProvider time)
{
    /// <summary>How long a first press counts.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private long? _pressedAt;

    /// <summary>Whether a press of the quit key ends the program.</summary>
    /// <param name="writing">Whether a tape takes the input.</param>
    public bool Press(bool writing)
    {
        bool again = _pressedAt is { } at && time.GetElapsedTime(at) <= Patience;
        _pressedAt = time.GetTimestamp();
        return again || !writing;
    }

    /// <summary>Another key was pressed: the next press of the quit key is a first one.</summary>
    public void Calm() => _pressedAt = null;
}
