using System.Runtime.CompilerServices;

namespace Modul.Core.Mixing;

/// <summary>
/// A straight line from one value to another over a fixed number of frames, as a function of the engine frame alone, so that it gives the
/// same values however the frames are split into blocks: value = start + step * (frame - from). [audio]
/// </summary>
internal struct Ramp(float value)
{
    private float _start = value;
    private float _step;
    private long _from;
    private long _end = long.MinValue;

    /// <summary>Where the line leads.</summary>
    public float Target { get; private set; } = value;

    /// <summary>The first frame at which the target is held.</summary>
    public readonly long End => _end;

    /// <summary>Starts towards a new target from wherever the value is at <paramref name="frame"/>.</summary>
    public void Aim(float target, long frame, int frames)
    {
        if (target == Target) return;
        _start = At(frame);
        _from = frame;
        _end = frame + frames;
        _step = (target - _start) / frames;
        Target = target;
    }

    /// <summary>Holds a value from now on.</summary>
    public void Jump(float value) => (Target, _end) = (value, long.MinValue);

    public readonly bool MovesAt(long frame) => frame < _end;

    public readonly float At(long frame) => frame >= _end ? Target : _start + (_step * (frame - _from));

    /// <summary>The line seen from <paramref name="frame"/>, for a kernel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Slope SlopeAt(long frame) => frame >= _end ? new Slope(Target, 0, 0) : new Slope(_start, _step, frame - _from);
}
