using Modul.Core.Streams;

namespace Modul.Host.Tests;

public sealed unsafe class ProbeTests
{
    [Fact]
    public void The_signal_goes_out_once_and_the_recording_begins_with_it()
    {
        const int Frames = 1000, Period = 64;
        float* memory = stackalloc float[3 * Frames];
        for (int i = 0; i < Frames; i++) memory[i] = i + 1;
        var probe = new Probe(memory, memory + Frames, Frames);
        using var block = new ChannelBlock(2, Period);
        var played = new List<float>();
        float input = 0;
        for (int period = 0; !probe.Over; period++)
        {
            if (period == 5) probe.Begin();
            if (period == 5) input = 0;
            for (int i = 0; i < Period; i++) (block.Channels[0][i], block.Channels[1][i]) = (++input, -input);
            probe.Exchange(block.Channels, block.Channels, Period); // ports that share their memory
            played.AddRange(new ReadOnlySpan<float>(block.Channels[0], Period));
        }
        played.Take(5 * Period).ShouldAllBe(sample => sample == 0);
        played.Skip(5 * Period).Take(Frames).ShouldBe(Enumerable.Range(1, Frames).Select(i => (float)i));
        for (int i = 0; i < Frames; i++) (memory[Frames + i], memory[(2 * Frames) + i]).ShouldBe((i + 1, -(i + 1)));
    }
}
