using System.Runtime.InteropServices;

namespace Modul.Clap.Tests.Host;

/// <summary>
/// The samples of one channel, 32 or 64 bits wide, in native memory between two guard zones. What nobody wrote holds <see cref="Mark"/>, a NaN that
/// no computation gives.
/// </summary>
internal sealed unsafe class Channel : IDisposable
{
    private const uint Mark = 0x7FF8_1234;
    private const int Guard = 64;

    private readonly uint* _memory;
    private readonly uint[] _before;
    private readonly int _words;
    private readonly int _frames;

    public Channel(int frames, bool wide)
    {
        _frames = frames;
        _words = wide ? 2 : 1;
        Length = (Guard + frames + Guard) * _words;
        _memory = (uint*)NativeMemory.AlignedAlloc((nuint)Length * sizeof(uint), 64);
        _before = new uint[Length];
        Unwrite();
    }

    public void* Data => _memory + (Guard * _words);

    private int Length { get; }

    private bool Wide => _words == 2;

    private Span<uint> All => new(_memory, Length);

    public void Unwrite() => All.Fill(Mark);

    /// <summary>Puts samples at its start; the rest counts as unwritten.</summary>
    public void Write(ReadOnlySpan<float> samples)
    {
        Unwrite();
        for (int i = 0; i < samples.Length; i++)
        {
            if (Wide) ((double*)Data)[i] = samples[i];
            else ((float*)Data)[i] = samples[i];
        }
    }

    public float[] Read(int frames)
    {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) samples[i] = Wide ? (float)((double*)Data)[i] : ((float*)Data)[i];
        return samples;
    }

    /// <summary>Keeps what it holds, to tell afterwards what changed.</summary>
    public void Remember() => All.CopyTo(_before);

    public void ShouldBeUntouched() => ClapFault.When(!All.SequenceEqual(_before), "an input was written to");

    /// <summary>Each of the first frames written with a number that is one, the rest as it was.</summary>
    public void ShouldBeWritten(int frames, bool subnormalsAllowed)
    {
        int first = Guard * _words, end = first + (frames * _words);
        ClapFault.When(!All[..first].SequenceEqual(_before.AsSpan(0, first)), "samples before the block were written");
        ClapFault.When(!All[end..].SequenceEqual(_before.AsSpan(end)), $"samples past the end of the block of {frames} were written");
        for (int i = 0; i < frames; i++)
        {
            ClapFault.When(_memory[first + (i * _words)] == Mark, $"frame {i} was left unwritten");
            double value = Wide ? ((double*)Data)[i] : ((float*)Data)[i];
            ClapFault.When(!double.IsFinite(value), $"frame {i} is {value}");
            bool subnormal = Wide ? double.IsSubnormal(value) : float.IsSubnormal((float)value);
            ClapFault.When(subnormal && !subnormalsAllowed, $"frame {i} is subnormal: {value}");
        }
    }

    /// <summary>Whether all of its frames hold one value.</summary>
    public bool IsConstant(int frames)
    {
        var words = new ReadOnlySpan<uint>(Data, frames * _words);
        for (int i = 1; i < frames; i++)
            if (!words.Slice(i * _words, _words).SequenceEqual(words[.._words])) return false;
        return true;
    }

    public void Dispose() => NativeMemory.AlignedFree(_memory);
}
