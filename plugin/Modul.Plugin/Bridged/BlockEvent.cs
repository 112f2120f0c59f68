namespace Modul.Plugin.Bridged;

/// <summary>Something that a host told for a frame of the block: a parameter's value, or a key. [audio]</summary>
internal readonly struct BlockEvent
{
    private const int Key = -1;
    private readonly int _index;
    private readonly byte _status;
    private readonly byte _number;
    private readonly byte _velocity;
    private readonly double _share;

    /// <summary>A parameter's value as a share of its range.</summary>
    public BlockEvent(int index, double share) => (_index, _share) = (index, share);

    /// <summary>A MIDI message of a key.</summary>
    public BlockEvent(byte status, byte number, byte velocity) => (_index, _status, _number, _velocity) = (Key, status, number, velocity);

    /// <summary>The parameter; below 0 for a key.</summary>
    public int Index => _index;

    /// <summary>The value as a share of the parameter's range.</summary>
    public double Share => _share;

    /// <summary>Whether it makes something begin, rather than setting or letting go.</summary>
    public bool IsPress => _index < 0 ? _velocity > 0 : Instance.Parameters[_index].IsAction && _share > 0;

    /// <summary>Plays it at a frame of the block.</summary>
    public void Play(AudioSide audio, int time)
    {
        if (_index < 0) audio.TakeMidi(_status, _number, _velocity, time);
        else audio.Set(_index, NormalizedScale.ValueAt(Instance.Parameters[_index], _share), time);
    }
}
