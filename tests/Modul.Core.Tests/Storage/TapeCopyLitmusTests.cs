using Modul.Core.Tests.RealTime;
using Modul.Core.Tests.Storage.State;

namespace Modul.Core.Tests.Storage;

/// <summary>
/// Copies of tapes beside an audio thread that is pressed at random, whose memory is short, and a storage thread that never rests: every copy that is
/// complete is a layer that was. Where nothing is kept for it, one soon is not.
/// </summary>
[Collection(Alone.Name)]
public class TapeCopyLitmusTests
{
    private const int Copies = 300;
    private const int Different = 40;
    private const int MostCopies = 100_000; // a cap: the audio thread comes far enough long before
    private const int BrokenCopies = 1_000_000; // a cap: the first copy that never was ends it

    [Fact]
    public void Every_copy_is_a_layer_that_was_two_at_a_time()
    {
        using var stage = new TroubledLooper(seed: 2);
        var second = new Thread(() => Copy(stage, from: 1));
        second.Start();
        Copy(stage, from: 0);
        second.Join();
        stage.End();
        stage.StrangeCopies.ShouldBe(0);
        stage.DifferentCopies.ShouldBeGreaterThanOrEqualTo(Different);
    }

    [Fact]
    public void Peaks_are_asked_for_by_any_number_meanwhile()
    {
        using var stage = new TroubledLooper(seed: 3);
        var random = new Random(3);
        for (int i = 0; i < 50_000; i++) stage.ReadPeaks(random);
        stage.End();
    }

    [Fact]
    public void A_copy_for_which_nothing_is_kept_is_caught()
    {
        for (int round = 0, copies = 0; copies < BrokenCopies; round++)
        {
            using var stage = new TroubledLooper(round);
            for (int i = 0; i < 200; i++, copies++) stage.Copy(1 + (i % 3), (looper, copy) => looper.Store.Keeps.Remove(copy.Keep));
            stage.End();
            if (stage.StrangeCopies > 0) return;
        }
        throw new ShouldAssertException("not caught");
    }

    private static void Copy(TroubledLooper stage, int from)
    {
        for (int i = from; i < Copies || (stage.DifferentCopies < Different && i < MostCopies); i++) stage.Copy(1 + (i % 3));
    }
}
