using Modul.Core.Storage.State;
using Modul.Core.Tests.RealTime;

namespace Modul.Core.Tests.Storage.State;

/// <summary>
/// Saves beside an audio thread that is pressed at random and a storage thread that never rests: every save is a state that was. Without the hold, or
/// without waiting for the block that runs, one soon is not.
/// </summary>
[Collection(Alone.Name)]
public class StateLitmusTests
{
    private const int Saves = 400;
    private const int Different = 40;
    private const int MostSaves = 100_000; // a cap: the audio thread comes far enough long before
    private const int BrokenSaves = 1_000_000; // a cap: the first save that never was ends it

    [Fact]
    public void Every_save_is_a_state_that_was()
    {
        using var stage = new TroubledLooper(seed: 1);
        for (int i = 0; i < Saves || (stage.Different < Different && i < MostSaves); i++) stage.Save(LooperImage.Of);
        stage.End();
        stage.Strange.ShouldBeNull();
        stage.Different.ShouldBeGreaterThanOrEqualTo(Different);
    }

    [Fact]
    public void A_save_without_the_hold_is_caught() =>
        Caught(looper =>
        {
            looper.Mark.AwaitEnd(1000);
            return LooperImage.Read(looper, hold: null);
        });

    [Fact]
    public void A_save_that_does_not_wait_for_the_block_is_caught() => Caught(looper => LooperImage.Read(looper, looper.Store.Hold()));

    private static void Caught(Func<Looper, LooperImage> broken)
    {
        for (int round = 0, saves = 0; saves < BrokenSaves; round++)
        {
            using var stage = new TroubledLooper(round);
            try
            {
                for (int i = 0; i < 200; i++, saves++) stage.Save(broken);
            }
            catch (Exception spoilt) when (spoilt is StateException or ArgumentException or ArithmeticException)
            {
                return; // a layer that became another while it was read
            }
            stage.End();
            if (stage.Strange is not null) return;
        }
        throw new ShouldAssertException("not caught");
    }
}
