using Modul.Clap.Tests.Host;
namespace Modul.Clap.Tests.Checks;

/// <summary>A performance sounds the same however it is cut into blocks and whatever its buffers are.</summary>
public abstract class EqualityChecks : Check
{
    private protected EqualityChecks(Subject subject)
        : base(subject)
    {
    }

    private const int Frames = 20_000;

    [ClapFact]
    public void In_every_block_size_it_is_as_frame_by_frame() => EveryWayShouldBeSame(1, score => score);

    [ClapFact]
    public void And_with_what_is_played_heard() => EveryWayShouldBeSame(4, score => score);

    [ClapFact]
    public void And_to_a_song() => EveryWayShouldBeSame(3, score => score with { Song = frame => Transport.At(frame, tempo: 140) });

    [ClapFact]
    public void And_to_a_song_that_loops() => EveryWayShouldBeSame(5, score => score with
    {
        Song = frame => Transport.At(frame % 9600, tempo: 300) with { LoopBeats = (0, 1) },
        Cuts = [9600, 19_200],
    });

    [ClapFact]
    public void And_to_a_song_that_jumps_and_stops() => EveryWayShouldBeSame(6, score => score with
    {
        Song = frame => frame < 7001 ? Transport.At(frame) : frame < 13_003 ? Transport.At(frame + 77_777) : Transport.At(90_780) with { Playing = false },
        Cuts = [7001, 13_003],
    });

    [ClapFact]
    public void In_place_it_is_as_out_of_place() => ShouldBeSame(2, new Way(), new Way { InPlace = true });

    [ClapFact]
    public void In_64_bits_it_is_as_in_32() => ShouldBeSame(3, new Way(), new Way { Wide = true }, new Way { Wide = true, InPlace = true });

    [ClapFact]
    public void Played_by_two_instances_in_turn_it_is_the_same()
    {
        using Stage stage = Open();
        using HostedPlugin another = stage.Another();
        Score score = Score.Random(stage.Plugin.Params, 8, Frames);
        float[][] first = Player.Play(stage.Plugin, score, new Way());
        Player.ShouldBeSame(Player.Play(another, score, new Way()), first, "by another instance");
    }

    private void EveryWayShouldBeSame(int seed, Func<Score, Score> change) => ShouldBeSame(
        seed, change, Way.FrameByFrame, new Way { Longest = 17 }, new Way { Longest = 64 }, new Way { Longest = 480 }, new Way { Longest = 4096 },
        new Way { Longest = 700, RandomBlocks = 1 }, new Way { Longest = 33, RandomBlocks = 2 });

    private void ShouldBeSame(int seed, Way expected, params Way[] others) => ShouldBeSame(seed, score => score, expected, others);

    private void ShouldBeSame(int seed, Func<Score, Score> change, Way expected, params Way[] others)
    {
        float[][] first = Play(seed, change, expected);
        first[0].ShouldContain(sample => sample != 0, "nothing is heard");
        foreach (Way way in others) Player.ShouldBeSame(Play(seed, change, way), first, way.ToString());
    }

    private float[][] Play(int seed, Func<Score, Score> change, Way way)
    {
        using Stage stage = Open();
        stage.Plugin.Ports.Select(stage.Plugin.Ports.Configs[^1].Id).ShouldBeTrue();
        return Player.Play(stage.Plugin, change(Score.Random(stage.Plugin.Params, seed, Frames)), way);
    }

    public sealed class OfModul() : EqualityChecks(Subject.Modul);

    public sealed class OfReference : EqualityChecks
    {
        public OfReference()
            : base(Subject.Reference)
        {
        }

        internal OfReference(Subject subject)
            : base(subject)
        {
        }
    }
}
