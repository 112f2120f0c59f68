namespace Modul.Plugin.Bridged;

/// <summary>
/// What the engine moved beside the host, for the editor's thread to tell it. The host then gives the value told back to the audio thread as if its own user had
/// set it: that echo is not to undo what has moved since.
/// </summary>
internal sealed class Moves
{
    private readonly int[] _moved = new int[Instance.Parameters.Count];
    private readonly int[] _told = new int[Instance.Parameters.Count]; // the share's bits, as the float that a host gets
    private readonly long[] _until = new long[Instance.Parameters.Count];
    private long _frame;

    /// <summary>So many frames were played; of an echo no more is expected after a second. [audio]</summary>
    public void Advance(int frames) => Volatile.Write(ref _frame, _frame + frames);

    /// <summary>The engine moved a parameter. [audio]</summary>
    public void Mark(int index) => Volatile.Write(ref _moved[index], 1);

    /// <summary>Nothing is left to tell: the host is about to read all values. [main]</summary>
    public void Clear()
    {
        for (int i = 0; i < _moved.Length; i++) Volatile.Write(ref _moved[i], 0);
    }

    /// <summary>Whether a parameter has moved and its value is to be told now. [main]</summary>
    public bool Take(int index) => Interlocked.Exchange(ref _moved[index], 0) != 0;

    /// <summary>A value is about to be told, as a share of the range. [main]</summary>
    public void Tell(int index, double share, int rate)
    {
        Volatile.Write(ref _told[index], BitConverter.SingleToInt32Bits((float)share));
        Volatile.Write(ref _until[index], Volatile.Read(ref _frame) + rate);
    }

    /// <summary>Whether an event gives back what the host was told. [audio]</summary>
    public bool IsEcho(in BlockEvent happened)
    {
        int index = happened.Index;
        if (index < 0 || Volatile.Read(ref _until[index]) <= _frame) return false;
        if (Volatile.Read(ref _told[index]) != BitConverter.SingleToInt32Bits((float)happened.Share)) return false;
        Volatile.Write(ref _until[index], 0);
        return true;
    }
}
