using Modul.Core.Control;
using Modul.Core.Tests.Tapes;

namespace Modul.Core.Tests.Storage;

public sealed class MergedSamplesTests
{
    [Theory]
    [InlineData(3e38f, 24, float.MaxValue)]
    [InlineData(-3e38f, 0, -float.MaxValue)]
    [InlineData(1.2e-38f, -20, 0)]
    public void A_merged_sum_is_kept_finite_and_free_of_denormals_as_every_tape_is(float sample, double volume, float merged)
    {
        using var stage = new Stage { Input = _ => sample };
        foreach (int tape in new[] { 1, 2 })
        {
            stage.Press(CommandKind.Record, tape);
            stage.Run(500);
            stage.Press(CommandKind.Record, tape);
            stage.Send(new Command(CommandKind.Volume, tape) { Value = volume });
            stage.Run(500);
        }
        stage.Press(CommandKind.Also, 2);
        stage.Press(CommandKind.Merge);
        stage.Run(1500);
        stage.Tape(1).Layers.ShouldBe(2);
        stage.Left(1).ShouldAllBe(held => held == merged);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void A_merge_waits_whole_rounds_for_the_storage_thread_and_counts_them(int roundsWithoutStorage, int late)
    {
        const int Loop = 500;
        using var stage = new Stage(new LooperOptions { Rate = Stage.Rate, Tapes = 2, MemoryBudget = 16 << 20 }) { Input = _ => 0.25f };
        foreach (int tape in new[] { 1, 2 })
        {
            stage.Press(CommandKind.Record, tape);
            stage.Run(Loop);
            stage.Press(CommandKind.Record, tape);
            stage.Run(Loop);
        }
        stage.Press(CommandKind.Also, 2);
        stage.Run(1);
        stage.Press(CommandKind.Merge);
        stage.Run(1 + (roundsWithoutStorage * Loop));
        stage.Tape(1).Layers.ShouldBe(1);
        stage.Looper.Store.Pump();
        stage.Run(Loop);
        stage.Tape(1).Layers.ShouldBe(2);
        stage.Engine.MergeRoundsLate.ShouldBe(late);
    }
}
