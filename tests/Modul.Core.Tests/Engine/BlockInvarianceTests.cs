using Modul.Core.Control;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>The same performance gives the same samples, bit for bit, whatever the blocks: there is no inner block size.</summary>
public class BlockInvarianceTests
{
    private static readonly int[] Blocks = [17, 64, 480, 4096];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    public static TheoryData<string> Written => [.. WrittenPerformances.Names];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_written_performance_is_the_same_in_any_blocks(string name)
    {
        Performed single = Compare(WrittenPerformances.Of(name));
        single.Engine.Refused.ShouldBe(0);
        single.Master.Left.Count(sample => sample != 0).ShouldBeGreaterThan(single.Master.Length / 2);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_performance_drawn_by_lot_is_the_same_in_any_blocks(int seed) => Compare(RandomPerformance.Of(seed));

    /// <summary>Without tempi that are pressed against the song's: these hold until it is told again.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_performance_to_a_song_that_jumps_is_the_same_in_any_blocks(int seed)
    {
        Score score = RandomPerformance.Of(seed).Without(CommandKind.Tempo);
        Compare(score.To(RandomSong.Of(seed, score.Rate, score.Input.Length)).Quantize(0, Quantize.Beat).Sync(0, true));
    }

    private static Performed Compare(Score score)
    {
        Performed single = score.Play(1);
        foreach (int block in Blocks) ShouldBeSame(score.Play(block), single, $"blocks of {block}");
        var random = new Random(score.Input.Length);
        ShouldBeSame(score.Play(() => random.Next(1, 900)), single, "blocks of random sizes");
        return single;
    }

    private static void ShouldBeSame(Performed played, Performed single, string blocks)
    {
        played.Master.ShouldBeBits(single.Master, $"{blocks}: master");
        for (int i = 0; i < single.Tapes.Length; i++)
        {
            played.Tapes[i].ShouldBeBits(single.Tapes[i], $"{blocks}: tape {i + 1}");
            played.Status[i].ShouldBe(single.Status[i], $"{blocks}: tape {i + 1}");
        }
        played.Engine.ShouldBe(single.Engine, blocks);
        played.Records.Count.ShouldBe(single.Records.Count, blocks);
        for (int i = 0; i < single.Records.Count; i++) played.Records[i].ShouldBeBits(single.Records[i], $"{blocks}: live record {i + 1}");
    }
}
