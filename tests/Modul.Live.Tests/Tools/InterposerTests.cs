using System.Globalization;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Tools;

/// <summary>The interposer catches a client that is guilty on purpose, in every deed and every place, and no other.</summary>
[Collection(Alone.Name)]
public sealed class InterposerTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const int Rounds = 50;

    [JackTheory]
    [InlineData("malloc"), InlineData("calloc"), InlineData("realloc"), InlineData("free"), InlineData("posix_memalign"), InlineData("aligned_alloc")]
    [InlineData("mmap"), InlineData("mprotect"), InlineData("pthread_mutex_lock"), InlineData("pthread_rwlock_rdlock")]
    [InlineData("pthread_cond_signal"), InlineData("sem_wait"), InlineData("open"), InlineData("write"), InlineData("stat"), InlineData("printf")]
    [InlineData("nanosleep"), InlineData("clock_nanosleep"), InlineData("usleep"), InlineData("sched_yield"), InlineData("poll"), InlineData("dlopen")]
    [InlineData("syscall", "syscall:110"), InlineData("by-name", "malloc"), InlineData("two-posts", "sem_post")]
    public void Each_deed_in_the_callback_is_caught(string deed, string? name = null)
    {
        using var interposer = new Interposer();
        InterposerReport report = Guilty(interposer, "callback", deed).Report;
        Violation caught = report.Violations.Where(violation => violation.Function == (name ?? deed)).MaxBy(violation => violation.Count)!;
        caught.ShouldNotBeNull();
        (caught.Count, caught.Place, caught.Round).ShouldBe((Rounds, "callback", 1));
        caught.Caller.ShouldStartWith(NativeTools.Guilty);
    }

    [JackTheory]
    [InlineData("nothing", 0), InlineData("one-post", Rounds)]
    public void An_innocent_callback_is_not(string deed, int posts)
    {
        using var interposer = new Interposer();
        InterposerReport report = Guilty(interposer, "callback", deed).Report;
        report.Violations.ShouldBeEmpty();
        report.Callbacks.ShouldBeGreaterThanOrEqualTo(Rounds);
        report.Frames.ShouldBe(report.Callbacks * SharedServer.Period);
        (report.Threads, report.Posts, report.EngineRounds).ShouldBe((1, posts, 0));
    }

    [JackTheory]
    [InlineData("callback", "handle"), InlineData("callback", "default"), InlineData("process-thread", "handle"), InlineData("process-thread", "default")]
    public void However_libjack_is_found_and_the_callback_given(string place, string lookup)
    {
        using var interposer = new Interposer();
        Violation caught = Guilty(interposer, place, "malloc", lookup).Report.Violations.ShouldHaveSingleItem();
        (caught.Function, caught.Count, caught.Place).ShouldBe(("malloc", Rounds, "callback"));
    }

    [JackFact]
    public void What_another_thread_does_meanwhile_is_its_own_affair()
    {
        using var interposer = new Interposer { WatchesEngine = true };
        InterposerReport report = Guilty(interposer, "outside", "malloc", rounds: 1000).Report;
        report.Callbacks.ShouldBeGreaterThan(0);
        report.Violations.ShouldBeEmpty();
    }

    // The engine's thread allocates before its first round and frees after its last one.
    [JackTheory]
    [InlineData("nothing", false, 0), InlineData("nothing", true, 0), InlineData("one-post", true, 0)]
    [InlineData("malloc", false, 0), InlineData("malloc", true, Rounds), InlineData("two-posts", true, Rounds), InlineData("sem_wait", true, Rounds)]
    public void The_thread_that_the_callback_wakes_is_watched_on_demand(string deed, bool watched, int caught)
    {
        using var interposer = new Interposer { WatchesEngine = watched };
        InterposerReport report = Guilty(interposer, "engine", deed).Report;
        report.Violations.Where(violation => violation.Place == "engine").Sum(violation => violation.Count).ShouldBe(caught);
        report.Violations.ShouldAllBe(violation => violation.Place == "engine");
        report.Threads.ShouldBe(watched ? 2 : 1);
        if (watched) report.EngineRounds.ShouldBeInRange(Rounds, report.Callbacks);
    }

    [JackTheory]
    [InlineData("nothing", 0), InlineData("malloc", Rounds)]
    public void A_paced_thread_is_watched_on_demand(string deed, int caught)
    {
        using var interposer = new Interposer { WatchesPaced = true };
        InterposerReport report = Guilty(interposer, "paced", deed).Report;
        report.Violations.Sum(violation => violation.Count).ShouldBe(caught);
        report.PacedRounds.ShouldBeGreaterThanOrEqualTo(Rounds);
    }

    [JackTheory]
    [InlineData("callback", false), InlineData("engine", true), InlineData("paced", false)]
    public void A_stall_is_put_where_it_is_asked_for(string place, bool watchesEngine)
    {
        const int Round = 20, Milliseconds = 40;
        using var interposer = new Interposer { WatchesEngine = watchesEngine, WatchesPaced = place == "paced", Stall = (Round, Milliseconds) };
        (InterposerReport report, long[] starts) = Guilty(interposer, place, "nothing");
        report.Stalled.ShouldBe(place);
        report.Violations.ShouldBeEmpty();
        (starts[Round - 1] - starts[Round - 2]).ShouldBeGreaterThanOrEqualTo(Milliseconds * 1000);
    }

    [JackFact]
    public void No_stall_is_put_where_none_is_asked_for()
    {
        using var interposer = new Interposer { WatchesEngine = true };
        Guilty(interposer, "engine", "nothing").Report.Stalled.ShouldBe("none");
    }

    [JackFact]
    public void A_process_without_a_round_leaves_no_report()
    {
        using var interposer = new Interposer { WatchesPaced = true };
        Shell.Run("true", [], interposer.With(shared.Server.Variables)).ShouldBeDone();
        Should.Throw<InvalidOperationException>(interposer.Report);
    }

    private (InterposerReport Report, long[] Starts) Guilty(
        Interposer interposer, string place, string deed, string lookup = "handle", int rounds = Rounds)
    {
        string[] arguments = [place, deed, rounds.ToString(CultureInfo.InvariantCulture), lookup];
        ProgramRun run = Shell.Run(NativeTools.Guilty, arguments, interposer.With(shared.Server.Variables));
        run.Code.ShouldBe(0, run.Error);
        return (interposer.Report(), [.. run.ErrorLines.Select(line => long.Parse(line, CultureInfo.InvariantCulture))]);
    }
}
