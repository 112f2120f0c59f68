using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>Random notes, controllers, program changes and expressions.</summary>
internal static class NoteStorm
{
    public static void Add(EventList events, Random random, int frames, NoteKind kind)
    {
        for (uint time = (uint)random.Next(64); time < frames; time += (uint)random.Next(64))
        {
            if (kind == NoteKind.Inconsistent) AddInconsistent(events, random, time);
            else if (kind == NoteKind.Wildcard && random.Next(2) == 0) AddWildcard(events, random, time);
            else AddOrderly(events, random, time, (uint)frames);
        }
    }

    private static void AddOrderly(EventList events, Random random, uint time, uint frames)
    {
        int key = random.Next(128), channel = random.Next(16);
        uint later = Math.Min(frames - 1, time + (uint)random.Next(40));
        switch (random.Next(4))
        {
            case 0:
                events.Note(time, EventType.NoteOn, key, random.NextDouble(), channel).Note(later, EventType.NoteOff, key, 0, channel);
                break;
            case 1:
                events.Midi(time, (byte)(0x90 | channel), (byte)key, (byte)random.Next(1, 128)).Midi(later, (byte)(0x80 | channel), (byte)key, 0);
                break;
            case 2:
                events.Midi(time, (byte)(0xB0 | channel), (byte)random.Next(128), (byte)random.Next(128));
                break;
            default:
                events.Expression(time, random.Next(7), key, random.NextDouble());
                break;
        }
    }

    private static void AddInconsistent(EventList events, Random random, uint time)
    {
        switch (random.Next(4))
        {
            case 0:
                events.Note(time, (EventType)random.Next(4), random.Next(-300, 300), random.NextDouble() * 4, random.Next(-5, 200), random.Next(), random.Next(-5, 5));
                break;
            case 1:
                events.Midi(time, (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), random.Next(4));
                break;
            case 2:
                events.Expression(time, random.Next(-3, 300), random.Next(-300, 300), double.NaN);
                break;
            default:
                events.Unknown(time, (ushort)random.Next(2), (ushort)random.Next(13, 9999), random.Next(64));
                break;
        }
    }

    private static void AddWildcard(EventList events, Random random, uint time)
    {
        events.Note(time, (EventType)random.Next(3), Or(128), random.NextDouble(), Or(16), Or(99), Or(1));

        int Or(int below) => random.Next(2) == 0 ? -1 : random.Next(below);
    }
}
