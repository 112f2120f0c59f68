using Modul.Clap.Tests.Host;
using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Checks;

/// <summary>Instances beside each other and one after the other.</summary>
public abstract class LifeChecks : Check
{
    private protected LifeChecks(Subject subject)
        : base(subject)
    {
    }

    [ClapFact]
    public void Two_instances_on_two_threads_are_each_as_alone()
    {
        Way live = new() { Longest = 128, Offline = false }, rendered = new() { Longest = 512 };
        using Stage stage = Open();
        using HostedPlugin another = stage.Another(), lone = stage.Another(), alone = stage.Another();
        Score first = Score.Random(stage.Plugin.Params, 21, 16_000), second = Score.Random(stage.Plugin.Params, 22, 48_000);
        float[][] expected = Player.Play(lone, first, live), expectedToo = Player.Play(alone, second, rendered);

        Player.Prepare(stage.Plugin, live);
        Player.Prepare(another, rendered);
        float[][] heard = [], heardToo = [];
        var beside = new Thread(() => another.AsAudioThread(() => heardToo = Player.PlayHere(another, second, rendered)));
        beside.Start();
        stage.Plugin.OnAudioThread(() => heard = Player.PlayHere(stage.Plugin, first, live));
        beside.Join();
        Player.ShouldBeSame(heard, expected, "live");
        Player.ShouldBeSame(heardToo, expectedToo, "offline");
    }

    [ClapFact]
    public void The_audio_thread_may_be_another_one_in_each_block()
    {
        Score score = Score.Random(Params(), 23, 6000);
        using Stage stage = Open();
        using HostedPlugin another = stage.Another();
        float[][] expected = Player.Play(another, score, new Way { Longest = 500 });
        Player.Prepare(stage.Plugin, new Way());
        float[] left = [.. Enumerable.Range(0, 12).SelectMany(i => PlayPart(stage.Plugin, score, i * 500, 500))];
        Player.ShouldBeSame([left], [expected[0]], "from thread to thread");
    }

    [ClapFact]
    public void Fifty_lives_leave_no_threads_and_no_mappings_behind()
    {
        string told = Alone("cycles").ShouldBeDone().Out;
        int[] growth = [.. told.Split(' ', '\n').Where(word => int.TryParse(word, out _)).Select(int.Parse)];
        growth[0].ShouldBeLessThan(10, $"45 more lives left {told}");
        growth[1].ShouldBeLessThan(20, $"45 more lives left {told}");
    }

    [ClapFact]
    public void A_thread_that_processed_may_end_after_the_plugin_is_gone()
    {
        ProgramRun run = Alone("orphan");
        (run.Code, run.Out.Trim()).ShouldBe((0, "ended"));
    }

    private static float[] PlayPart(HostedPlugin plugin, Score score, int from, int frames)
    {
        var part = new Score(frames, [.. score.Input.Select(side => side[from..(from + frames)])], [.. score.Events
            .Where(e => e.Frame >= from && e.Frame < from + frames).Select(e => e with { Frame = e.Frame - from })]);
        float[] left = [];
        plugin.OnAudioThread(() => left = Player.PlayHere(plugin, part, new Way { Longest = 500 })[0]);
        return left;
    }

    private ParamsView Params()
    {
        using Stage stage = Open();
        return stage.Plugin.Params;
    }

    /// <summary>In a process of its own, which compiles nothing twice.</summary>
    private ProgramRun Alone(string what) => Shell.Run(
        "dotnet", [typeof(Stage).Assembly.Location, what, Subject.Path, Subject.Id],
        new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_TieredCompilation"] = "0", ["DOTNET_gcServer"] = "0", ["DOTNET_DbgEnableMiniDump"] = "0" });

    public sealed class OfModul() : LifeChecks(Subject.Modul);

    public sealed class OfReference : LifeChecks
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
