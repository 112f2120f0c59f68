using Modul.Core.Storage;

namespace Modul.Core.Tests.Litmus;

/// <summary>One thread switches a live record on and off around a few frames, another drains: every record must come whole, to the last.</summary>
public sealed unsafe class LiveRecordLitmusTests
{
    private const int Records = 60_000;
    private const int Frames = 4;

    [Fact]
    public void Every_record_comes_whole_whenever_it_is_drained()
    {
        using var record = new LiveRecord();
        var sink = new CountingSink();
        record.Sink = sink;
        bool over = false;
        var disk = new Thread(() =>
        {
            while (!Volatile.Read(ref over)) record.Drain();
            record.Drain();
        });
        disk.Start();
        float* frames = stackalloc float[Frames];
        for (int i = 0; i < Records; i++)
        {
            while (!record.Switch(true)) Thread.Yield();
            record.Put(frames, frames, Frames);
            while (!record.Switch(false)) Thread.Yield();
        }
        Volatile.Write(ref over, true);
        disk.Join();
        sink.Whole.ShouldBe(Records);
        record.LostFrames.ShouldBe(0);
    }

    private sealed class CountingSink : ILiveRecordSink
    {
        private int _frames;

        /// <summary>Records that came with every frame.</summary>
        public int Whole { get; private set; }

        public void Begin() => _frames = 0;

        public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => _frames += left.Length;

        public void End()
        {
            if (_frames == Frames) Whole++;
        }
    }
}
