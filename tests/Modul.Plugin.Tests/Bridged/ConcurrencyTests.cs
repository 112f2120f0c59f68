using Modul.Core.Control;
using Modul.Core.Storage;

namespace Modul.Plugin.Tests.Bridged;

/// <summary>A DAW saves, loads, starts and stops on any thread, and an editor looks on, while blocks are played.</summary>
public sealed class ConcurrencyTests
{
    private const uint Record1 = 120, Volume1 = 101;
    private const int Loop = 4800, Rounds = 60;

    [Fact]
    public async Task Saves_loads_starts_and_an_editor_meanwhile_harm_nothing()
    {
        using BridgedRack rack = Looping(0.5f, 0.8), other = Looping(0.25f, 0.6);
        byte[] one = rack.Looper.Save(), two = other.Looper.Save();
        bool ended = false;
        Task audio = Repeat(() => rack.Run(640, block: 64).ShouldAllBe(sample => Math.Abs(sample) < 4)), editor = Repeat(() => Look(rack));
        try
        {
            Parallel.For(0, Rounds, new ParallelOptions { MaxDegreeOfParallelism = 3 }, round =>
            {
                if (round % 3 == 0) rack.Looper.Load(round % 2 == 0 ? one : two);
                else if (round % 3 == 1) rack.Looper.Save().ShouldNotBeEmpty();
                else if (round % 5 == 0) rack.Looper.Start(round % 2 == 0 ? 44_100 : 48_000).ShouldBeTrue();
                rack.Looper.Collect();
                for (int index = 0; rack.Looper.NextMove(ref index, out _); index++) rack.Looper.ValueOf(index);
            });
        }
        finally
        {
            Volatile.Write(ref ended, true);
            await Task.WhenAll(audio, editor);
        }
        rack.Looper.Start(48_000).ShouldBeTrue();
        rack.Looper.Load(two);
        rack.Looper.Save().ShouldBe(two);
        rack.Run(2 * Loop)[^1].ShouldBe(other.Run(64)[^1]);

        Task Repeat(Action act) => Task.Factory.StartNew(
            () =>
            {
                while (!Volatile.Read(ref ended)) act();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    [Fact]
    public void Two_who_play_one_looper_at_once_do_not_meet_in_it()
    {
        using var rack = new BridgedRack();
        Parallel.For(0, 4, _ =>
        {
            for (int i = 0; i < 2000; i++)
            {
                rack.Looper.SetParameter(i % Instance.Parameters.Count, i % 2, i % 64);
                PlayAlone(rack);
            }
        });
        rack.Run(64).ShouldAllBe(sample => float.IsFinite(sample));
    }

    private static unsafe void PlayAlone(BridgedRack rack)
    {
        float* left = stackalloc float[64], right = stackalloc float[64];
        void** sides = stackalloc void*[] { left, right };
        rack.Looper.Process(sides, sides, 64, doubles: false, default);
    }

    private static void Look(BridgedRack rack)
    {
        var tapes = new TapeStatus[Instance.Tapes];
        var peaks = new Peak[64];
        RoomView view = rack.Looper.View;
        view.Read(out EngineStatus engine, tapes);
        engine.Tapes.ShouldBe(Instance.Tapes);
        foreach (TapeStatus tape in tapes) view.ReadPeaks(tape.Layer, 0, peaks).ShouldBeInRange(0, peaks.Length);
        for (int i = -1; i <= Instance.Tapes; i++) view.TapeLevel(i).Left.ShouldBeInRange(0, 8);
        (view.InputLevel.Left, view.MasterLevel.Right).ShouldNotBe((-1, -1));
        view.TrySend(new Command(CommandKind.Pan, 1) { Value = 0 });
    }

    private static BridgedRack Looping(float level, double volume)
    {
        var rack = new BridgedRack { Input = _ => level };
        rack.Press(Record1).Tell(Note.Value(2, Volume1, volume)).Run(Loop);
        rack.Press(Record1).Run(Loop);
        return rack;
    }
}
