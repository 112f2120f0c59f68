using Modul.Core;
using Modul.Core.Storage;
using Modul.Core.Streams;
using Modul.Core.Timing;

namespace Modul.Plugin;

/// <summary>
/// Plays an instance of its own for a moment, with every parameter, so that the code of the audio thread is in memory when the first real block comes. [main]
/// </summary>
internal static unsafe class Prewarm
{
    private const int Frames = 256;
    private static int _done;

    /// <summary>Does it the first time in a process.</summary>
    public static void Once()
    {
        if (Interlocked.Exchange(ref _done, 1) != 0) return;
        var values = new Values(Instance.Parameters);
        var options = new LooperOptions { Tapes = Instance.Tapes, MemoryBudget = TapeStore.MinBudget, Offline = true, Sparing = true };
        var rooms = new RoomChange(Started(options, values));
        using var channels = new ChannelBlock(PluginBlock.MainChannels + (2 * Instance.Tapes), 2 * Frames);
        using (var audio = new AudioSide(rooms, values))
        {
            foreach (bool doubles in (ReadOnlySpan<bool>)[false, true])
            {
                rooms.Offer(Started(options, values));
                audio.Offer(values.Copy());
                for (int index = 0; index < values.List.Count; index++) Play(audio, new PluginBlock((void**)channels.Channels, Frames, doubles), index);
            }
        }
        rooms.Dispose();
        GC.Collect(); // what this left is not to bring the collector later, when it would stop the audio
    }

    private static Room Started(LooperOptions options, Values values)
    {
        Room room = new(options, Values.Defaults(values.List));
        room.Start();
        return room;
    }

    private static void Play(AudioSide audio, in PluginBlock block, int index)
    {
        for (int value = 1; value >= 0; value--)
        {
            audio.Begin(block);
            audio.Follow(new SongPosition(index, 120, TimeSignature.Common, index, value == 1), Frames / 2);
            audio.Set(index, value, Frames / 2);
            audio.TakeMidi(0xB0, 64, (byte)(value * 127), Frames / 2);
            audio.End();
            while (audio.NextMove(out _))
            {
            }
        }
    }
}
