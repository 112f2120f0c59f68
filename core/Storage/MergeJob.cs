using Modul.Core.Mixing;
using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>
/// Sums tapes into a new layer on the storage thread. The audio thread fills the job in, hands it over by its state, and finds it done later; only
/// one side has it at a time.
/// </summary>
internal sealed unsafe class MergeJob(TapeStore store, int tapes)
{
    private const int Idle = 0, Requested = 1, Done = 2;

    private readonly MergeSource[] _sources = new MergeSource[tapes];
    private readonly float[] _scratch = new float[4 * BlockPool.Frames];
    private int _state;
    private int _count;

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

    /// <summary>Hands the job to the storage thread. [audio]</summary>
    public void Request(Layer result, int seam)
    {
        (Result, Seam, Succeeded) = (result, seam, false);
        Volatile.Write(ref _state, Requested);
        if (store.Offline) store.Pump();
    }

    /// <summary>Takes the job back. [audio]</summary>
    public void Release() => Volatile.Write(ref _state, Idle);

    /// <summary>Does the sum where one is wanted. [storage]</summary>
    public bool Work()
    {
        if (Volatile.Read(ref _state) != Requested) return false;
        Succeeded = Sum();
        Volatile.Write(ref _state, Done);
        return true;
    }

    private bool Sum()
    {
        for (long position = 0; position < Result.Length; position += BlockPool.Frames)
        {
            if (!store.Pool.TryRent(out int block)) return false;
            int index = (int)(position / BlockPool.Frames);
            Result.Table.Put(index, block);
            Render(position, BlockPool.Frames, store.Pool.Left(block), store.Pool.Right(block));
            if (position < Seam) Splice(position, block);
            for (int group = 0; group < BlockPool.PeaksPerBlock; group++) store.Pool.Measure(block, group);
        }
        return true;
    }

    /// <summary>What would sound after the end fades out over the start, so that loops of unequal lengths join.</summary>
    private void Splice(long position, int block)
    {
        int frames = (int)Math.Min(BlockPool.Frames, Seam - position);
        fixed (float* scratch = _scratch)
        {
            float* left = scratch + (2 * BlockPool.Frames), right = scratch + (3 * BlockPool.Frames);
            Render(Result.Length + position, frames, left, right);
            Slope fade = new(1, -1f / Seam, position);
            WriteKernel.Blend(store.Pool.Left(block), store.Pool.Left(block), left, frames, default, fade);
            WriteKernel.Blend(store.Pool.Right(block), store.Pool.Right(block), right, frames, default, fade);
        }
    }

    private void Render(long position, int frames, float* left, float* right)
    {
        new Span<float>(left, frames).Clear();
        new Span<float>(right, frames).Clear();
        fixed (float* scratch = _scratch)
        {
            foreach (ref readonly MergeSource source in Sources)
            {
                source.Layer.Copy(Result.Anchor + position, frames, scratch, scratch + BlockPool.Frames);
                for (int i = 0; i < frames; i++)
                {
                    left[i] += scratch[i] * source.GainLeft;
                    right[i] += scratch[i + BlockPool.Frames] * source.GainRight;
                }
            }
        }
    }
}
