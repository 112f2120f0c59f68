using Modul.Core.Timing;

namespace Modul.Core.Tests.Support;

/// <summary>Songs drawn by lot, the same for the same seed, that jump, stop and change tempo and metre at any frame, now and then inside a seam.</summary>
internal static class RandomSong
{
    private static readonly TimeSignature[] Meters = [TimeSignature.Common, TimeSignature.Common, new(3, 4), new(6, 8), new(7, 8)];

    public static PaperSong Of(int seed, int rate, int frames)
    {
        var random = new Random(seed);
        var song = new PaperSong(rate) { Rounding = random.Next(2) * 1e-6 };
        double tempo = random.Next(2) == 0 ? 960 : 400 + (500 * random.NextDouble());
        TimeSignature meter = Meters[random.Next(Meters.Length)];
        for (int frame = random.Next(2) * random.Next(frames / 4); frame < frames; frame += 1 + random.Next(random.Next(4) == 0 ? 40 : frames / 6))
        {
            if (random.Next(8) == 0) meter = Meters[random.Next(Meters.Length)];
            double quarter = random.Next(3) == 0 ? random.Next(-8, 32) : (random.NextDouble() * 40) - 8;
            song.From(frame, quarter, random.Next(8) == 0 ? tempo * 0.75 : tempo, meter, random.Next(3), random.Next(6) > 0);
        }
        return song;
    }
}
