using Modul.Core.Timing;

namespace Modul.Core.Mixing;

/// <summary>
/// A tape's volume, pan and mute as two gains that ramp over a seam. Pan is a balance: the side panned away from is turned down, the other
/// stays, and the centre changes nothing. [audio]
/// </summary>
internal sealed class Fader(EngineClock clock)
{
    private Ramp _left = new(1);
    private Ramp _right = new(1);

    /// <summary>Volume in dB; 0 is exact unity.</summary>
    public float Volume { get; private set; }

    /// <summary>-1 left, 0 centre, 1 right.</summary>
    public float Pan { get; private set; }

    public bool Mute { get; private set; }

    /// <summary>Gains as they sound but for mute and solo.</summary>
    public (float Left, float Right) Gains => GainsFor(Volume, Pan, silent: false);

    /// <summary>The frame at which the gains come to rest.</summary>
    public long Rest => Math.Max(_left.End, _right.End);

    /// <summary>The next frame after <paramref name="frame"/> at which a gain comes to rest, or <see cref="long.MaxValue"/>.</summary>
    public long NextRest(long frame) =>
        Math.Min(_left.MovesAt(frame) ? _left.End : long.MaxValue, _right.MovesAt(frame) ? _right.End : long.MaxValue);

    /// <summary>Whether nothing can be heard through it from this frame on.</summary>
    public bool ShutAt(long frame) => _left.Target == 0 && _right.Target == 0 && frame >= Rest;

    public Slope LeftAt(long frame) => _left.SlopeAt(frame);

    public Slope RightAt(long frame) => _right.SlopeAt(frame);

    /// <summary>The gains of settings.</summary>
    public static (float Left, float Right) GainsFor(float volume, float pan, bool silent)
    {
        if (silent) return (0, 0);
        float gain = Decibels.ToGain(volume);
        return (pan > 0 ? gain * (1 - pan) : gain, pan < 0 ? gain * (1 + pan) : gain);
    }

    /// <summary>The gains at this frame.</summary>
    public (float Left, float Right) Now => (_left.At(clock.Frame), _right.At(clock.Frame));

    /// <summary>Sets the gains without a ramp: for audio that changes with them.</summary>
    public void Jump(float volume, float pan, bool mute, bool silenced)
    {
        Set(volume, pan, mute, silenced);
        _left.Jump(_left.Target);
        _right.Jump(_right.Target);
    }

    /// <summary>Aims the gains at new settings; <paramref name="silenced"/> says that others are soloed.</summary>
    public void Set(float volume, float pan, bool mute, bool silenced)
    {
        (Volume, Pan, Mute) = (volume, pan, mute);
        (float left, float right) = GainsFor(volume, pan, mute || silenced);
        _left.Aim(left, clock.Frame, clock.SeamFrames);
        _right.Aim(right, clock.Frame, clock.SeamFrames);
    }
}
