using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>Recording and hearing a tape through the ABI.</summary>
internal static unsafe class TapeWork
{
    public const double Rate = 48_000;

    /// <summary>Activates, records this many frames of a tone onto tape 1 by two presses, and deactivates.</summary>
    public static void Record(HostedPlugin plugin, int frames, double hertz = 480, double rate = Rate)
    {
        plugin.Activate(rate);
        plugin.OnAudioThread(() =>
        {
            Run(plugin, frames, at => Tone(at, hertz, rate), (events, block) => Press(events, block, Ids.Record(1), 0));
            Run(plugin, 512, _ => 0, (events, block) => Press(events, block, Ids.Record(1), 0));
        });
        plugin.Deactivate();
    }

    /// <summary>Activates and gives the left of the first output while nothing comes in.</summary>
    public static float[] Hear(HostedPlugin plugin, int frames, double rate = Rate)
    {
        plugin.Activate(rate);
        float[] heard = [];
        plugin.OnAudioThread(() => heard = Run(plugin, frames, _ => 0));
        plugin.Deactivate();
        return heard;
    }

    public static float Tone(int frame, double hertz, double rate) => (float)(0.5 * Math.Sin(2 * Math.PI * hertz * frame / rate));

    /// <summary>On the audio thread: processes this many frames without a transport; gives the left of the first output.</summary>
    public static float[] Run(HostedPlugin plugin, int frames, Func<int, float> input, Action<EventList, int>? addEvents = null)
    {
        const int longest = 512;
        using var block = new ProcessBlock(plugin.Ports.Layout, longest);
        using var events = new EventList();
        var heard = new List<float>();
        for (int at = 0; at < frames; at += longest)
        {
            int count = Math.Min(longest, frames - at), first = at;
            events.Clear();
            addEvents?.Invoke(events, at / longest);
            block.Fill((_, _) => [.. Enumerable.Range(first, count).Select(input)]);
            plugin.Process(block, count, events);
            heard.AddRange(block.Read(0, 0, count));
        }
        return [.. heard];
    }

    /// <summary>In the first block of a run.</summary>
    private static void Press(EventList events, int block, uint id, uint time)
    {
        if (block == 0) events.Param(time, id, 1).Param(time, id, 0);
    }
}
