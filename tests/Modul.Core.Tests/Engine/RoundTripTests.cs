using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>The promise behind the gap: what is played to what is heard lands on what was heard, whatever the latencies.</summary>
public class RoundTripTests
{
    private const int Seam = 240;
    private const int Start = 4000;
    private const int Length = 12_003;
    private const int Press = 30_000;
    private const int Frames = 70_000;

    [Theory]
    [InlineData(64, 64, 64)]
    [InlineData(128, 300, 17)]
    [InlineData(128, 2048, 480)]
    [InlineData(2048, 128, 2048)]
    [InlineData(37, 1011, 1)]
    [InlineData(0, 500, 500)]
    [InlineData(7001, 6000, 4096)]
    public void What_comes_back_through_the_room_doubles_the_tape_sample_by_sample(int gapIn, int gapOut, int block)
    {
        // The room: from a frame on the engine hears itself, a gap late. An overdub of one round must double every sample of the tape.
        int gap = gapIn + gapOut, silent = Start + Length + gapIn + Seam;
        Score score = new Score(Sound.Noise(Frames).Hush(silent, Frames)) { Gap = new Gap(gapIn, gapOut) }
            .Record(Start).Record(Start + Length).Overdub(Press + gapOut).Overdub(Press + gapOut + Length);
        Stereo take = score.Input.Each(input => Paper.Take(input, Start + gapIn, Length, Seam));
        using var session = new Session(score, block);
        while (session.Frame < Frames)
        {
            long next = Math.Min(session.Frame + block, Frames);
            for (long frame = Math.Max(session.Frame, Press); frame < next; frame++)
                for (int side = 0; side < 2; side++)
                    score.Input.Sides[side][frame] = session.Master.Sides[side][frame - gap];
            session.PlayTo(next);
        }

        // Where the punch fades in, the end of the round fades out over a tape that is doubled already.
        Stereo doubled = take.Each(tape => [.. tape.Select(sample => 2 * sample)]), tape = session.Tape()!;
        int from = Paper.Position(Press, Start - gapOut, Length);
        tape.ShouldBeNear(doubled, 1e-6, 0, from);
        tape.ShouldBeNear(doubled, 1e-6, from + Seam, Length);
    }
}
