using Modul.Standalone.Doctoring;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Doctoring;

public sealed class ChecksTests : IDisposable
{
    private const ulong Mib = 1 << 20;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_library_is_there_or_not()
    {
        ShouldFind(new JackLibraryCheck(new StandInJack { LibraryVersion = "1.9.22" }), Verdict.Good, "1.9.22");
        ShouldFind(new JackLibraryCheck(new StandInJack()), Verdict.Good, "libjack.so.0");
        ShouldFind(new JackLibraryCheck(new StandInJack { HasLibrary = false }), Verdict.Bad, "libjack.so.0", "apt install");
    }

    [Fact]
    public void A_server_answers_or_not_and_is_named()
    {
        ShouldFind(new JackServerCheck(new StandInJack { HasLibrary = false }), Verdict.Bad, "'stage'", "library");
        ShouldFind(new JackServerCheck(new StandInJack()), Verdict.Bad, "'stage' does not answer", "JACK_DEFAULT_SERVER");
        var answer = new JackAnswer(44_100, 64, RealTime: true);
        ShouldFind(new JackServerCheck(new StandInJack { Answer = answer }), Verdict.Good, "'stage' answers: 44100 Hz, 64 frames");
        answer = answer with { RealTime = false };
        ShouldFind(new JackServerCheck(new StandInJack { Answer = answer }), Verdict.Warning, "without real-time", "-R");
    }

    [Fact]
    public void Priority_is_given_in_part_or_refused_with_the_limit()
    {
        ShouldFind(Priority(99), Verdict.Good, $"SCHED_FIFO {RealTimePriorityCheck.Wanted}");
        ShouldFind(Priority(RealTimePriorityCheck.Wanted), Verdict.Good, "given");
        const int Below = RealTimePriorityCheck.Wanted - 1;
        ShouldFind(Priority(Below), Verdict.Warning, $"{Below}; a lower priority is given", "rtprio");
        ShouldFind(Priority(0), Verdict.Bad, "refused, the limit (ulimit -r) is 0", "rtprio");
    }

    [Theory]
    [InlineData(511, "0000000000000000", Verdict.Warning, "511 MiB may be locked", "memlock unlimited")]
    [InlineData(1 << 20, "0000000000003fff", Verdict.Warning, "1048576 MiB may be locked", "memlock unlimited")]
    [InlineData(511, "0000000000004000", Verdict.Good, "CAP_IPC_LOCK")]
    [InlineData(511, "not a number", Verdict.Warning, "511 MiB may be locked", "memlock unlimited")]
    public void Memory_may_be_locked_by_limit_or_by_right(ulong limit, string rights, object verdict, string found, string? mend = null)
    {
        string status = _folder.Write("status", $"Name:\tmodul\nCapPrm:\tffffffffffffffff\nCapEff:\t{rights}\nCapBnd:\tffffffffffffffff\n");
        ShouldFind(new LockedMemoryCheck(() => limit * Mib, status), (Verdict)verdict, found, mend);
    }

    [Fact]
    public void Memory_without_a_limit_or_a_file_of_rights_is_told_by_the_limit()
    {
        ShouldFind(new LockedMemoryCheck(() => ResourceLimit.Unlimited, _folder.At("none")), Verdict.Good, "any amount");
        ShouldFind(new LockedMemoryCheck(() => 65536, _folder.At("none")), Verdict.Warning, "64 KiB may be locked", "memlock");
    }

    [Theory]
    [InlineData("performance performance", Verdict.Good, "performance on 2 CPUs")]
    [InlineData("performance powersave performance", Verdict.Warning, "performance on 2 CPUs, powersave on 1 CPU", "cpupower")]
    [InlineData("schedutil", Verdict.Warning, "schedutil on 1 CPU", "cpupower")]
    public void Governors_are_counted(string governors, object verdict, string found, string? mend = null)
    {
        string[] names = governors.Split(' ');
        for (int i = 0; i < names.Length; i++) Governor($"cpu{i}", names[i] + "\n");
        Governor("cpufreq", "powersave\n"); // these two are no CPUs
        Governor("cpuidle", "powersave\n");
        ShouldFind(new CpuGovernorCheck(_folder.Root), (Verdict)verdict, found, mend);
    }

    [Fact]
    public void Without_a_governor_there_is_nothing_to_mend()
    {
        ShouldFind(new CpuGovernorCheck(_folder.At("none")), Verdict.Good, "none");
        Directory.CreateDirectory(_folder.At("cpu0"));
        Governor("cpu1", "");
        Governor("cpu2", new string('x', 100_000));
        ShouldFind(new CpuGovernorCheck(_folder.Root), Verdict.Good, "none");
    }

    [Theory]
    [InlineData(1, 60_000, 9_000_000, Verdict.Good, "60 us (p99), 9000 us at worst")]
    [InlineData(1, 12_000_000, 15_000_000, Verdict.Warning, "12000 us (p99)", "busy")]
    [InlineData(4_000_000, 3_000_000, 4_000_000, Verdict.Warning, "steps of 4000000 ns", "high-resolution")]
    public void The_timer_is_judged_by_its_step_and_by_what_is_usual(
        long step, long p99, long most, object verdict, string found, string? mend = null) =>
        ShouldFind(new TimerCheck(() => new Oversleep(step, p99, most)), (Verdict)verdict, found, mend);

    [Fact]
    public void The_processor_has_AVX2_or_not()
    {
        ShouldFind(new Avx2Check(supported: true), Verdict.Good, "has it");
        ShouldFind(new Avx2Check(supported: false), Verdict.Warning, "none", "machine");
    }

    [Fact]
    public void The_native_half_lies_beside_the_program_or_not()
    {
        ShouldFind(new NativeHalfCheck(_folder.Root), Verdict.Warning, "does not lie beside", "zlib1g-dev");
        _folder.Write("libmodul-host.so", "");
        ShouldFind(new NativeHalfCheck(_folder.Root), Verdict.Good, "lies beside");
    }

    [Fact]
    public void On_other_systems_the_checks_of_Linux_do_not_apply_and_are_not_made()
    {
        var bad = new RealTimePriorityCheck(_ => throw new InvalidOperationException("tried"), () => throw new InvalidOperationException("asked"));
        ShouldFind(new OnLinux(bad, linux: false), Verdict.Good, "does not apply");
        ShouldFind(new OnLinux(Priority(0), linux: true), Verdict.Bad, "refused", "rtprio");
    }

    /// <summary>Good ones have nothing to mend, all others say how.</summary>
    private static void ShouldFind(ICheck check, Verdict verdict, string found, string? mend = null)
    {
        Finding finding = check.Look();
        finding.Name.ShouldBe(check.Name);
        finding.Verdict.ShouldBe(verdict, finding.Found);
        finding.Found.ShouldContain(found);
        if (mend is null) finding.Mend.ShouldBeNull();
        else finding.Mend.ShouldNotBeNull().ShouldContain(mend);
        $"{finding.Found}{finding.Mend}".ShouldNotContain("\n");
    }

    private static RealTimePriorityCheck Priority(int most) => new(priority => priority <= most, () => (ulong)most);

    private void Governor(string cpu, string text)
    {
        Directory.CreateDirectory(_folder.At(cpu, "cpufreq"));
        _folder.Write(Path.Combine(cpu, "cpufreq", "scaling_governor"), text);
    }
}
