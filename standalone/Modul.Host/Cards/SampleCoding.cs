using System.Buffers.Binary;
using Modul.Host.Shared;

namespace Modul.Host.Cards;

/// <summary>
/// Samples of a driver to and from floats of full scale 1. An integer of n bits is divided by 2^(n-1), which is exact up to 24 bits; the other way it is rounded to the
/// nearest, and what goes beyond full scale stays at it. NaN goes out as silence. [audio]
/// </summary>
internal static unsafe class SampleCoding
{
    private const int Bytes24 = 3;

    /// <summary>Bytes of a sample. [any]</summary>
    public static int BytesOf(SampleKind kind) => kind switch
    {
        SampleKind.Int16 => sizeof(short),
        SampleKind.Int24 => Bytes24,
        SampleKind.Float64 => sizeof(double),
        _ => sizeof(int),
    };

    /// <summary>Reads a driver's buffer.</summary>
    public static void Decode(SampleKind kind, void* from, float* to, int frames)
    {
        switch (kind)
        {
            case SampleKind.Float32:
                new ReadOnlySpan<float>(from, frames).CopyTo(new Span<float>(to, frames));
                break;
            case SampleKind.Float64:
                for (int i = 0; i < frames; i++) to[i] = (float)((double*)from)[i];
                break;
            case SampleKind.Int16:
                for (int i = 0; i < frames; i++) to[i] = (float)(((short*)from)[i] / Scale(16));
                break;
            case SampleKind.Int24:
                for (int i = 0; i < frames; i++) to[i] = (float)(Read24((byte*)from + (i * Bytes24)) / Scale(24));
                break;
            default:
                double scale = Scale(BitsOf(kind));
                for (int i = 0; i < frames; i++) to[i] = (float)(((int*)from)[i] / scale);
                break;
        }
    }

    /// <summary>Fills a driver's buffer.</summary>
    public static void Encode(SampleKind kind, float* from, void* to, int frames)
    {
        switch (kind)
        {
            case SampleKind.Float32:
                for (int i = 0; i < frames; i++) ((float*)to)[i] = Number(from[i]);
                break;
            case SampleKind.Float64:
                for (int i = 0; i < frames; i++) ((double*)to)[i] = Number(from[i]);
                break;
            case SampleKind.Int16:
                for (int i = 0; i < frames; i++) ((short*)to)[i] = (short)Whole(from[i], Scale(16));
                break;
            case SampleKind.Int24:
                for (int i = 0; i < frames; i++) Write24((byte*)to + (i * Bytes24), Whole(from[i], Scale(24)));
                break;
            default:
                double scale = Scale(BitsOf(kind));
                for (int i = 0; i < frames; i++) ((int*)to)[i] = Whole(from[i], scale);
                break;
        }
    }

    private static int BitsOf(SampleKind kind) => kind switch
    {
        SampleKind.Int32With16 => 16,
        SampleKind.Int32With18 => 18,
        SampleKind.Int32With20 => 20,
        SampleKind.Int32With24 => 24,
        _ => 32,
    };

    private static double Scale(int bits) => 1L << (bits - 1);

    private static float Number(float sample) => float.IsNaN(sample) ? 0 : sample;

    private static int Whole(float sample, double scale) => (int)Math.Clamp(Math.Round(Number(sample) * scale), -scale, scale - 1);

    private static int Read24(byte* at) => at[0] | (at[1] << 8) | ((sbyte)at[2] << 16);

    private static void Write24(byte* at, int sample)
    {
        BinaryPrimitives.WriteInt16LittleEndian(new Span<byte>(at, sizeof(short)), (short)sample);
        at[2] = (byte)(sample >> 16);
    }
}
