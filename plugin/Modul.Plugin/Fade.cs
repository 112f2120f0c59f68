namespace Modul.Plugin;

/// <summary>A gain between 0 and 1 that goes to its target in a straight line, a frame at a time. [audio]</summary>
internal struct Fade(float gain)
{
    private float _step;
    private int _left;

    /// <summary>The gain of the next frame.</summary>
    public float Gain { get; private set; } = gain;

    /// <summary>Where it leads.</summary>
    public float Target { get; private set; } = gain;

    public readonly bool Moves => _left > 0;

    /// <summary>Goes to a gain; a whole way from 0 to 1 takes <paramref name="frames"/>.</summary>
    public void Aim(float target, int frames)
    {
        Target = target;
        _left = (int)Math.Ceiling(Math.Abs(target - Gain) * frames);
        _step = _left == 0 ? 0 : (target - Gain) / _left;
    }

    /// <summary>Is at a gain at once.</summary>
    public void Jump(float gain) => (Gain, Target, _left) = (gain, gain, 0);

    /// <summary>Gives the gain of a frame and goes to the next.</summary>
    public float Next()
    {
        float now = Gain;
        if (_left > 0) Gain = --_left == 0 ? Target : now + _step;
        return now;
    }
}
