using Modul.Core.Storage.State;
using Modul.Core.Tests.RealTime;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Storage.State;

/// <summary>What loading leaves to the collector, which in a plugin stops the audio thread. Alone: the space to unpack in is the whole process's.</summary>
[Collection(Alone.Name)]
public sealed class LoadingMemoryTests
{
    private const int Rate = 48_000, Tapes = 8;
    private const long MostBytes = 200_000, MostBytesOfAudio = 20_000;

    [Fact]
    public void A_load_leaves_little_to_the_collector_however_much_audio_there_is()
    {
        byte[] small = State(1000), large = State(300_000);
        large.Length.ShouldBeGreaterThan(10_000_000);
        (long ofSmall, long ofLarge) = (AllocatedBy(() => Load(small, Rate)), AllocatedBy(() => Load(large, Rate)));
        ofLarge.ShouldBeLessThan(MostBytes);
        (ofLarge - ofSmall).ShouldBeLessThan(MostBytesOfAudio);
    }

    [Fact]
    public void So_it_does_at_another_rate()
    {
        byte[] state = State(70_000);
        AllocatedBy(() => Load(state, 44_100)).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public void A_state_that_is_refused_gives_the_space_back()
    {
        byte[] cut = State(70_000)[..^1];
        AllocatedBy(() => Should.Throw<StateException>(() => SavedState.Read(new MemoryStream(cut), 64L << 20))).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public void A_state_that_is_disposed_of_twice_gives_the_space_to_one_alone()
    {
        SavedState state = SavedState.Read(new MemoryStream(State(70_000)), 64L << 20);
        using var looper = new Looper(Options(Rate));
        looper.Restore(state, []).ShouldBeTrue();
        state.Dispose();
        PackingSpace taken = PackingSpace.Take();
        state.Dispose();
        PackingSpace.Take().ShouldNotBeSameAs(taken);
        taken.Keep();
    }

    [Fact]
    public void What_was_disposed_of_is_not_loaded()
    {
        SavedState state = SavedState.Read(new MemoryStream(State(70_000)), 64L << 20);
        state.Dispose();
        using var looper = new Looper(Options(Rate));
        Should.Throw<ObjectDisposedException>(() => looper.Restore(state, []));
    }

    private static void Load(byte[] bytes, int rate)
    {
        using SavedState state = SavedState.Read(new MemoryStream(bytes), 64L << 20);
        using var looper = new Looper(Options(rate));
        looper.Restore(state, []).ShouldBeTrue();
    }

    private static LooperOptions Options(int rate) => new() { Rate = rate, Tapes = Tapes, MemoryBudget = 64 << 20, Sparing = true };

    private static byte[] State(int frames)
    {
        var noise = new ArraySource(Sound.Noise(frames));
        var time = new TimeImage(Rate, 120, TempoSource.Given, TimeSignature.Common, 0, 0);
        return Reloaded.Write(new LooperImage(time, [.. Enumerable.Range(0, Tapes).Select(i => new TapeImage(i + 1, i, false, 0, double.NaN, noise))], null));
    }

    private static long AllocatedBy(Action act)
    {
        act(); // what is made once and kept
        long before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
