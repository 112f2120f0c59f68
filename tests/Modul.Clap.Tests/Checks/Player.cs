using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>Plays a score to a plugin.</summary>
internal static unsafe class Player
{
    /// <summary>The longest block any way has, so that all activate alike.</summary>
    private const int MaxFrames = 4096;

    /// <summary>Activates, plays, deactivates; gives every channel of every output.</summary>
    public static float[][] Play(HostedPlugin plugin, Score score, Way way)
    {
        Prepare(plugin, way);
        float[][] heard = [];
        plugin.OnAudioThread(() => heard = PlayHere(plugin, score, way));
        plugin.Deactivate();
        plugin.RunCallbacks();
        return heard;
    }

    public static void Prepare(HostedPlugin plugin, Way way)
    {
        plugin.SetOffline(way.Offline);
        plugin.Activate(way.Rate, MaxFrames);
    }

    /// <summary>On the audio thread of a plugin that is active.</summary>
    public static float[][] PlayHere(HostedPlugin plugin, Score score, Way way)
    {
        using var block = new ProcessBlock(plugin.Ports.Layout, way.Longest, way.InPlace, way.Wide);
        using var events = new EventList();
        List<float>[][] heard = [.. Enumerable.Range(0, block.OutputCount).Select(port => New(block.ChannelsOfOutput(port)))];
        var random = new Random(way.RandomBlocks);
        int next = 0;
        for (int at = 0; at < score.Frames;)
        {
            int frames = Math.Min(score.Frames - at, way.RandomBlocks > 0 ? random.Next(1, way.Longest + 1) : way.Longest);
            Fill(events, score, at, frames, ref next);
            block.Fill((_, channel) => score.Input[channel].AsSpan(at, frames).ToArray());
            ClapEventTransport song = score.Song?.Invoke(at).ToClap() ?? default;
            plugin.Process(block, frames, events, score.Song is null ? null : &song, at);
            for (int port = 0; port < heard.Length; port++)
                for (int channel = 0; channel < heard[port].Length; channel++) heard[port][channel].AddRange(block.Read(port, channel, frames));
            at += frames;
        }
        return [.. heard.SelectMany(port => port.Select(channel => channel.ToArray()))];
    }

    /// <summary>Bit for bit, and where not, at which frame of which channel.</summary>
    public static void ShouldBeSame(float[][] actual, float[][] expected, string what)
    {
        actual.Length.ShouldBe(expected.Length);
        for (int channel = 0; channel < actual.Length; channel++)
        {
            actual[channel].Length.ShouldBe(expected[channel].Length);
            for (int i = 0; i < actual[channel].Length; i++)
                ClapFault.When(
                    BitConverter.SingleToInt32Bits(actual[channel][i]) != BitConverter.SingleToInt32Bits(expected[channel][i]),
                    $"{what}: frame {i} of channel {channel} is {actual[channel][i]} instead of {expected[channel][i]}");
        }
    }

    private static List<float>[] New(int channels) => [.. Enumerable.Range(0, channels).Select(_ => new List<float>())];

    private static void Fill(EventList events, Score score, int at, int frames, ref int next)
    {
        events.Clear();
        foreach (int cut in score.Cuts)
            if (cut > at && cut < at + frames) events.Transport((uint)(cut - at), score.Song!(cut).ToClap());
        for (; next < score.Events.Length && score.Events[next].Frame < at + frames; next++)
            score.Events[next].Add(events, (uint)(score.Events[next].Frame - at));
    }
}
