using Modul.Core.Mixing;
using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>
/// Sums tapes into a new layer on the storage thread. The audio thread fills the job in, hands it over by its state, and finds it done later; only
/// one side has it at a time.
/// </summary>
internal sealed unsafe class MergeJob(TapeStore store, int tapes) : IDisposable
{
    private const int Idle = 0, Requested = 1, Done = 2;

    private readonly MergeSource[] _sources = new MergeSource[tapes];
    private readonly NativeBuffer _scratch = new(4 * BlockPool.Frames * sizeof(float), touch: false);
    private int _state;
    private int _count;
    private long _position;

    /// <summary>Nobody has it. [audio]</summary>
    public bool Free => Volatile.Read(ref _state) == Idle;

    /// <summary>The result is there. [audio]</summary>
    public bool Finished => Volatile.Read(ref _state) == Done;

    /// <summary>Whether the memory sufficed, once finished.</summary>
    public bool Succeeded { get; private set; }

    /// <summary>The layer that takes the sum; its length and anchor say what is summed.</summary>
    public Layer Result { get; private set; } = null!;

    /// <summary>Frames of the seam at the sum's end.</summary>
    public int Seam { get; private set; }

    /// <summary>What is summed, in tape order. [audio] while idle or finished</summary>
    public ReadOnlySpan<MergeSource> Sources => _sources.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(in MergeSource source) => _sources[_count++] = source;

    /// <summary>Sets a source's gains anew. Whether that changes anything. [audio] while idle or finished</summary>
    public bool SetGains(int index, float left, float right)
    {
        ref MergeSource source = ref _sources[index];
        bool changes = source.GainLeft != left || source.GainRight != right;
        source = source with { GainLeft = left, GainRight = right };
        return changes;
    }

    /// <summary>Hands the job to the storage thread. [audio]</summary>
    public void Request(Layer result, int seam)
    {
        (Result, Seam, Succeeded, _position) = (result, seam, false, 0);
        Volatile.Write(ref _state, Requested);
        Await();
    }

    /// <summary>Whether it is finished; where nothing is live, that is waited for. [audio]</summary>
    public bool Await()
    {
        if (Finished) return true;
        while (!Finished)
            if (!store.Turns.AwaitSupply()) return false;
        store.Turns.AwaitSupply(); // what the sum has taken is counted
        return true;
    }

    /// <summary>Takes the job back. [audio]</summary>
    public void Release() => Volatile.Write(ref _state, Idle);

    /// <summary>Sums one block where a sum is wanted, so that the thread's other work need not wait for long. [storage]</summary>
    public bool Work()
    {
        if (Volatile.Read(ref _state) != Requested) return false;
        bool summed = SumBlock();
        if (summed && _position < Result.Length) return true;
        Succeeded = summed;
        Volatile.Write(ref _state, Done);
        return true;
    }

    /// <summary>Frees its memory; nobody has it. [control]</summary>
    public void Dispose() => _scratch.Dispose();

    private bool SumBlock()
    {
        int index = (int)(_position / BlockPool.Frames);
        int block = Result.Table.Block(index); // there where the sum is done anew
        if (block == BlockPool.Silence && !store.Pool.TryRent(out block)) return false;
        Result.Table.Put(index, block);
        Render(_position, BlockPool.Frames, store.Pool.Left(block), store.Pool.Right(block));
        if (_position < Seam) Splice(_position, block);
        for (int group = 0; group < BlockPool.PeaksPerBlock; group++) store.Pool.Measure(block, group);
        _position += BlockPool.Frames;
        return true;
    }

    /// <summary>What would sound after the end fades out over the start, so that loops of unequal lengths join.</summary>
    private void Splice(long position, int block)
    {
        int frames = (int)Math.Min(BlockPool.Frames, Seam - position);
        float* left = Scratch(2), right = Scratch(3);
        Render(Result.Length + position, frames, left, right);
        Slope fade = new(1, -1f / Seam, position);
        WriteKernel.Blend(store.Pool.Left(block), store.Pool.Left(block), left, frames, default, fade);
        WriteKernel.Blend(store.Pool.Right(block), store.Pool.Right(block), right, frames, default, fade);
    }

    private void Render(long position, int frames, float* left, float* right)
    {
        new Span<float>(left, frames).Clear();
        new Span<float>(right, frames).Clear();
        float* fromLeft = Scratch(0), fromRight = Scratch(1);
        foreach (ref readonly MergeSource source in Sources)
        {
            source.Layer.Copy(Result.Anchor + position, frames, fromLeft, fromRight);
            for (int i = 0; i < frames; i++)
            {
                left[i] += fromLeft[i] * source.GainLeft;
                right[i] += fromRight[i] * source.GainRight;
            }
        }
        WriteKernel.Bound(left, frames);
        WriteKernel.Bound(right, frames);
    }

    private float* Scratch(int part) => (float*)_scratch.Pointer + (part * BlockPool.Frames);
}
