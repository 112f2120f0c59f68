using Modul.Live.Tests.Stage;
using Xunit.Abstractions;

namespace Modul.Clap.Tests.Native;

/// <summary>What <see cref="ProcessRulesTests"/> does not find in Modul it finds in a plugin that does it on purpose.</summary>
public sealed class GuiltyPluginTests(ITestOutputHelper output)
{
    private const int Blocks = 50;

    [CompilerTheory]
    [InlineData("malloc"), InlineData("calloc"), InlineData("realloc"), InlineData("free"), InlineData("posix_memalign")]
    [InlineData("aligned_alloc")]
    [InlineData("mmap"), InlineData("mprotect"), InlineData("pthread_mutex_lock"), InlineData("pthread_rwlock_rdlock")]
    [InlineData("pthread_cond_signal"), InlineData("sem_wait"), InlineData("open"), InlineData("write"), InlineData("stat"), InlineData("printf")]
    [InlineData("nanosleep"), InlineData("clock_nanosleep"), InlineData("usleep"), InlineData("sched_yield"), InlineData("poll")]
    [InlineData("dlopen")]
    [InlineData("syscall", "syscall:110"), InlineData("by-name", "malloc"), InlineData("two-posts", "sem_post")]
    public void Each_deed_in_process_is_caught(string deed, string? name = null)
    {
        Violation caught = Disturb(deed).Violations
            .Where(violation => violation.Function == (name ?? deed)).MaxBy(violation => violation.Count)!;
        caught.ShouldNotBeNull();
        (caught.Count, caught.Place, caught.Round).ShouldBe((Blocks, "callback", 1));
        caught.Caller.ShouldStartWith(NativeTools.GuiltyPlugin);
    }

    [CompilerFact]
    public void An_innocent_one_is_not()
    {
        InterposerReport report = Disturb("nothing");
        report.Violations.ShouldBeEmpty();
        (report.Callbacks, report.Threads, report.Posts).ShouldBe((Blocks, 1, 0));
    }

    private InterposerReport Disturb(string deed)
    {
        using var interposer = new Interposer();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MODUL_DEED"] = deed };
        ClapHost.Disturb(output, NativeTools.GuiltyPlugin, $"--blocks {Blocks}", interposer.With(environment));
        return interposer.Report();
    }
}
