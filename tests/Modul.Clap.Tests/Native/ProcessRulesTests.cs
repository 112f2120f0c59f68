using System.Text.Json;
using Modul.Live.Tests.Stage;
using Xunit.Abstractions;

namespace Modul.Clap.Tests.Native;

/// <summary>
/// Whatever a DAW does to it, <c>process</c> calls nothing that could make it wait, and allocates nothing: from the first block after each activation on,
/// with every parameter and key at any frame, the song torn about, blocks of every size, and the main thread saving meanwhile. Loading makes an
/// engine, and of its few objects the collector may come once in many loads.
/// </summary>
public sealed class ProcessRulesTests(ITestOutputHelper output)
{
    private const int Blocks = 10_000, Activations = 2;

    [CompilerTheory]
    [InlineData("--config 0 --bits 32"), InlineData("--config 1 --bits 64"), InlineData("--config 1 --max 4096 --rate 44100 --events 8")]
    [InlineData("--config 0 --min 64 --max 64 --rate 96000")]
    public void Everything_at_once_keeps_the_rules(string options) => ShouldKeepTheRules(options);

    [CompilerTheory]
    [InlineData("--config 0"), InlineData("--config 1")]
    public void So_it_does_while_the_main_thread_saves(string options) =>
        ShouldKeepTheRules($"{options} --saves --pause 20 --speed 10").Count("saves").ShouldBeGreaterThan(20);

    [CompilerTheory]
    [InlineData("--config 0"), InlineData("--config 1")]
    public void Loading_brings_the_collector_once_in_many_times_and_nothing_else(string options)
    {
        using var interposer = new Interposer();
        long loads = Disturb(interposer, $"{options} --saves --loads --pause 20 --speed 10").Count("loads");
        loads.ShouldBeGreaterThan(20);
        Violation[] waits = interposer.Report().Violations;
        waits.Select(wait => wait.Function).ShouldBeSubsetOf(["pthread_mutex_lock", "pthread_cond_wait"]); // for the collector
        waits.Sum(wait => wait.Count).ShouldBeLessThanOrEqualTo(2 * (1 + (loads / 25)));
    }

    private JsonElement ShouldKeepTheRules(string options)
    {
        using var interposer = new Interposer();
        JsonElement told = Disturb(interposer, options);
        InterposerReport report = interposer.Report();
        report.Violations.ShouldBeEmpty();
        (report.Callbacks, report.Threads, report.Posts, report.Dropped).ShouldBe((Blocks * Activations, Activations, 0, 0));
        return told;
    }

    private JsonElement Disturb(Interposer interposer, string options)
    {
        JsonElement told = ClapHost.Disturb(
            output, ClapHost.Plugin, $"--blocks {Blocks} --activations {Activations} {options}",
            interposer.With(new Dictionary<string, string>(StringComparer.Ordinal)));
        foreach (string name in (string[])["bad_samples", "errors", "state_failures", "wrong_threads", "events_misplaced"])
            told.Count(name).ShouldBe(0, name);
        told.Count("least_sent").ShouldBeGreaterThan(100);
        told.Count("midi_sent").ShouldBeGreaterThan(1000);
        told.Count("song_changes").ShouldBeGreaterThan(1000);
        told.GetProperty("peak").GetDouble().ShouldBeGreaterThan(0.1);
        return told;
    }
}
