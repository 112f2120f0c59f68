namespace Modul.Standalone.Web.Guards;

/// <summary>Bounds what one socket sends. One thread counts.</summary>
internal sealed class SocketRate(TimeProvider time)
{
    private static readonly Rate Messages = new(200, 400);
    private static readonly Rate TooMany = new(200, 1600);
    private static readonly Rate Warnings = new(1, 1);

    private TokenBucket _messages, _tooMany, _warnings;

    /// <summary>Counts a message.</summary>
    public SocketVerdict Count()
    {
        if (_messages.TryTake(Messages, time)) return SocketVerdict.Take;
        if (!_tooMany.TryTake(TooMany, time)) return SocketVerdict.Close;
        return _warnings.TryTake(Warnings, time) ? SocketVerdict.Warn : SocketVerdict.Drop;
    }
}
