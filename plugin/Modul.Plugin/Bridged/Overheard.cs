using Modul.Core.Control.Parameters;

namespace Modul.Plugin.Bridged;

/// <summary>
/// Values that the host showed its windows and never gave the audio thread: of two parameters that change in one block the bridge loses one, and all that
/// come without audio. Once such a value has stood for a while it is brought after, late rather than never. A press is not: it would be at the wrong time.
/// What the audio thread hears of a parameter is newer than what is shown, and then nothing is done.
/// </summary>
internal sealed class Overheard
{
    /// <summary>Looks for which a value must have stood.</summary>
    public const int Stands = 6;

    /// <summary>Looks for which the audio thread must have heard nothing of the parameter, before and since.</summary>
    public const int Silent = 16;

    // On its way through shares and floats a value comes back with a little noise: that is no other value.
    private const double Noise = 1e-6;

    private readonly double[] _shown = new double[Instance.Parameters.Count];
    private readonly int[] _stood = new int[Instance.Parameters.Count]; // looks since it changed, 0 where that is settled
    private readonly int[] _silence = new int[Instance.Parameters.Count];
    private readonly int[] _known = new int[Instance.Parameters.Count];
    private readonly int[] _heard = new int[Instance.Parameters.Count];
    private readonly int[] _waits = new int[Instance.Parameters.Count];
    private readonly double[] _late = new double[Instance.Parameters.Count];
    private int _anyWaits;

    /// <summary>Before the first look: what is shown is known. [main]</summary>
    public Overheard()
    {
        for (int i = 0; i < _shown.Length; i++) _shown[i] = NormalizedScale.ShareOf(Instance.Parameters[i], Instance.Parameters[i].Default);
        Array.Fill(_silence, Silent);
    }

    /// <summary>The audio thread heard of a parameter. [audio]</summary>
    public void Hear(int index) => Volatile.Write(ref _heard[index], unchecked(_heard[index] + 1));

    /// <summary>Looks at what is shown of a parameter; called for each some times a second. [main], the thread of the host's windows</summary>
    public void Look(int index, double share, double value)
    {
        int heard = Volatile.Read(ref _heard[index]);
        _silence[index] = heard != _known[index] ? 0 : Math.Min(Silent, _silence[index] + 1);
        _known[index] = heard;
        if (share != _shown[index]) (_shown[index], _stood[index]) = (share, 1);
        else if (_stood[index] > 0 && ++_stood[index] > Stands) Settle(index, share, value);
    }

    /// <summary>Brings after what waits, at the start of a block. [audio]</summary>
    public void PlayTo(AudioSide audio)
    {
        if (Volatile.Read(ref _anyWaits) == 0) return;
        Volatile.Write(ref _anyWaits, 0);
        for (int i = 0; i < _waits.Length; i++)
            if (Interlocked.Exchange(ref _waits[i], 0) != 0) audio.Set(i, NormalizedScale.ValueAt(Instance.Parameters[i], Volatile.Read(ref _late[i])), 0);
    }

    private void Settle(int index, double share, double value)
    {
        _stood[index] = 0;
        Parameter parameter = Instance.Parameters[index];
        double shown = NormalizedScale.ValueAt(parameter, share);
        if (_silence[index] < Silent || (parameter.IsAction && shown > 0)) return;
        if (!(Math.Abs(shown - value) > Noise * (parameter.Max - parameter.Min))) return;
        Volatile.Write(ref _late[index], share);
        Interlocked.Exchange(ref _waits[index], 1);
        Volatile.Write(ref _anyWaits, 1);
    }
}
