using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Streams;
using Modul.Vst3.Stage;

namespace Modul.Windows.Tests.Vst3;

/// <summary>The engine alone, here: what a performance of commands at their frames sounds like.</summary>
internal static unsafe class Engine
{
    private const int Tapes = 8, Block = 1000;

    /// <summary>Plays the stage's noise and the commands, told as in cue sheets, and gives the left side.</summary>
    public static float[] Play(int frames, params (long Frame, string Command)[] cues)
    {
        using var looper = new Looper(new LooperOptions { Tapes = Tapes, Offline = true });
        foreach ((long frame, string words) in cues)
        {
            Command command = CommandParser.Parse(words.Split(' '), Tapes, out string problem) ?? throw new ArgumentException(problem, nameof(cues));
            looper.Queue.TryAdd(command with { Frame = frame }).ShouldBeTrue();
        }
        using var memory = new ChannelBlock(4, Block);
        var heard = new float[frames];
        for (int done = 0, size; done < frames; done += size)
        {
            size = Math.Min(Block, frames - done);
            for (int i = 0; i < size; i++) (memory.Channels[0][i], memory.Channels[1][i]) = (Noise.At(done + i), Noise.At(done + i) / 2);
            looper.Process(new AudioBlock(memory.Channels[0], memory.Channels[1], memory.Channels[2], memory.Channels[3], size));
            new Span<float>(memory.Channels[2], size).CopyTo(heard.AsSpan(done));
        }
        return heard;
    }
}
