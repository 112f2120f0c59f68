using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using Modul.Core.Mixing;
using Modul.Core.Storage;

namespace Modul.Benchmarks;

/// <summary>The kernels on a block of eight stereo tapes that lies in the caches, beside reading the same samples.</summary>
public unsafe class KernelBenchmarks
{
    private const int Tapes = 8;

    private readonly Lane[] _lanes = new Lane[Tapes];
    private float* _memory;
    private float* _output;
    private float* _input;

    /// <summary>Frames of a block.</summary>
    [Params(32, 128, 512)]
    public int Frames { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        int samples = Frames * ((2 * Tapes) + 4);
        _memory = (float*)NativeMemory.AlignedAlloc((nuint)(samples * sizeof(float)), 64);
        for (int i = 0; i < samples; i++) _memory[i] = MathF.Sin(i);
        for (int i = 0; i < Tapes; i++)
        {
            float* left = _memory + (2 * i * Frames);
            _lanes[i] = new Lane { Left = left, Right = left + Frames, GainLeft = new Slope(0.7f, 0, 0), GainRight = new Slope(0.6f, 0, 0) };
        }
        _output = _memory + (2 * Tapes * Frames);
        _input = _output + (2 * Frames);
    }

    [GlobalCleanup]
    public void Cleanup() => NativeMemory.AlignedFree(_memory);

    [Benchmark(Baseline = true)]
    public float ReadTheSamples()
    {
        Vector256<float> most = default, more = default;
        for (int i = 0; i < 2 * Tapes * Frames; i += 2 * Vector256<float>.Count)
        {
            most = Vector256.MaxNative(most, Vector256.Load(_memory + i));
            more = Vector256.MaxNative(more, Vector256.Load(_memory + i + Vector256<float>.Count));
        }
        return (most + more)[0];
    }

    [Benchmark]
    public void Mix() => MixKernel.Mix(_lanes, _output, _output + Frames, Frames);

    [Benchmark]
    public float Overdub()
    {
        Peak peak = Peak.None;
        for (int i = 0; i < Tapes; i++)
        {
            float* left = _memory + (2 * i * Frames), right = left + Frames;
            WriteKernel.Overdub(left, right, left, right, _input, _input, Frames, 0.5f, past: false, ref peak);
        }
        return peak.LeftMax;
    }
}
