using System.Runtime.InteropServices;
using Modul.Host.Shared;

namespace Modul.Live.Tests.Cards;

/// <summary>
/// A driver as ASIO has them, without the card: two buffers a channel that take turns, calls when it is told to, and a cable from its outputs to its inputs
/// that is some frames long. What else comes in is given frame by frame.
/// </summary>
internal sealed unsafe class FakeCard : IDisposable
{
    private const int Channels = 4, Line = 1 << 17;

    private readonly HostTable _table;
    private readonly int _cable;
    private readonly nint[] _buffers = new nint[2 * Channels];
    private readonly float[][] _played = [new float[Line], new float[Line]];
    private int _turn;

    /// <param name="table">The audio half's calls.</param>
    /// <param name="format">How it runs.</param>
    /// <param name="cable">Frames from what goes out to where it comes in; at least a period.</param>
    public FakeCard(in HostTable table, CardFormat format, int cable)
    {
        (_table, Format, _cable) = (table, format, cable);
        for (int i = 0; i < _buffers.Length; i++) _buffers[i] = (nint)NativeMemory.AllocZeroed((nuint)format.Period, sizeof(float));
    }

    public CardFormat Format { get; }

    /// <summary>Frames so far.</summary>
    public long Frame { get; private set; }

    public CardBuffers Buffers => new() { InLeft = Channel(0), InRight = Channel(1), OutLeft = Channel(2), OutRight = Channel(3) };

    /// <summary>The loudest sample in what it would play again and again if nobody brought more.</summary>
    public float Remainder => Enumerable.Range(2, 2).SelectMany(channel => new[] { Loudest(channel, 0), Loudest(channel, 1) }).Max();

    /// <summary>Plays a period, into which something comes beside what the cable brings.</summary>
    public void Play(Func<long, float> input)
    {
        int index = _turn ^= 1;
        for (int i = 0; i < Format.Period; i++)
            for (int side = 0; side < 2; side++)
                Samples(side, index)[i] = input(Frame + i) + (Frame + i < _cable ? 0 : _played[side][(Frame + i - _cable) % Line]);
        byte* time = stackalloc byte[148];
        new Span<byte>(time, 148).Clear();
        (*(uint*)(time + 32), *(uint*)(time + 36), *(int*)(time + 48)) = ((uint)(Frame >> 32), (uint)Frame, 2);
        ((nint)_table.SwitchTime(time, index, 1)).ShouldBe((nint)time);
        for (int i = 0; i < Format.Period; i++)
            for (int side = 0; side < 2; side++) _played[side][(Frame + i) % Line] = Samples(2 + side, index)[i];
        Frame += Format.Period;
    }

    /// <summary>Leaves out some periods.</summary>
    public void Skip(int periods) => Frame += (long)periods * Format.Period;

    public void Dispose()
    {
        foreach (nint buffer in _buffers) NativeMemory.Free((void*)buffer);
    }

    private float Loudest(int channel, int index) => new Span<float>(Samples(channel, index), Format.Period).ToArray().Max(Math.Abs);

    private float* Samples(int channel, int index) => (float*)_buffers[(2 * channel) + index];

    private CardChannel Channel(int channel) => new() { First = Samples(channel, 0), Second = Samples(channel, 1), Kind = SampleKind.Float32 };
}
