namespace Modul.Editor.Model;

/// <summary>
/// Which engine frame it is now, between the board's readings. The board moves a block at a time; a line through its moments, of which each new one pulls
/// the line by a part of what it is off, moves evenly. Times are seconds of one clock. [control]
/// </summary>
internal sealed class HeadClock
{
    private const double Blend = 0.12;
    private const double JumpSeconds = 0.15;
    private const double CoastSeconds = 0.3;

    private long _told = -1;
    private int _rate;
    private double _frame;
    private double _time;
    private double _shown;

    /// <summary>Whether the engine moves: it told another frame a moment ago.</summary>
    public bool Moves { get; private set; }

    /// <summary>Takes a reading of the board.</summary>
    public void Take(long frame, int rate, double now)
    {
        Moves = frame != _told || now - _time <= CoastSeconds;
        if (frame == _told && rate == _rate) return;
        double expected = _frame + ((now - _time) * _rate), error = frame - expected;
        bool jumped = _told < 0 || rate != _rate || Math.Abs(error) > JumpSeconds * rate;
        _frame = jumped ? frame : expected + (Blend * error);
        if (jumped) _shown = frame;
        (_told, _rate, _time) = (frame, rate, now);
    }

    /// <summary>The engine frame at a moment. It never runs back but where the engine does, and stands still soon after the engine does.</summary>
    public double FrameAt(double now)
    {
        double frame = _frame + (Math.Min(now - _time, CoastSeconds) * _rate);
        if (frame > _shown) _shown = frame;
        return _shown;
    }
}
