using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>A library and one instance of its plugin.</summary>
internal sealed unsafe class Stage : IDisposable
{
    public Stage(Subject subject)
    {
        Library = new ClapLibrary(subject.Path);
        Plugin = new HostedPlugin(Library, subject.Id);
    }

    public ClapLibrary Library { get; }

    public HostedPlugin Plugin { get; }

    /// <summary>Another instance beside it.</summary>
    public HostedPlugin Another() => new(Library, Plugin.Descriptor.Id);

    /// <summary>Activates, processes noise, deactivates.</summary>
    public void Run(Noise noise)
    {
        Plugin.Activate(noise.Rate, noise.MaxFrames);
        Plugin.OnAudioThread(() => Process(noise));
        Plugin.Deactivate();
        Plugin.RunCallbacks();
    }

    /// <summary>Processes noise on the audio thread.</summary>
    public void Process(Noise noise)
    {
        using var block = new ProcessBlock(Plugin.Ports.Layout, noise.MaxFrames, noise.InPlace, noise.Wide) { SubnormalsAllowed = noise.Subnormal };
        using var events = new EventList();
        var random = new Random(noise.Seed);
        long time = 0;
        for (int i = 0; i < noise.Blocks; i++)
        {
            int frames = noise.BlockSize?.Invoke(random) ?? noise.MaxFrames;
            events.Clear();
            noise.Events?.Invoke(events, random, i, frames);
            if (noise.Notes != NoteKind.None) NoteStorm.Add(events, random, frames, noise.Notes);
            block.Fill((_, _) => noise.Samples(random, frames));
            Process(block, frames, events, noise.Transport(i, time), time);
            time += frames;
        }
    }

    public void Dispose()
    {
        Plugin.Dispose();
        Library.Dispose();
    }

    private void Process(ProcessBlock block, int frames, EventList events, Transport? transport, long time)
    {
        ClapEventTransport clap = transport?.ToClap() ?? default;
        Plugin.Process(block, frames, events, transport is null ? null : &clap, time);
    }
}
