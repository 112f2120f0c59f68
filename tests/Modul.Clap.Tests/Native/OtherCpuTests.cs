using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Native;

/// <summary>
/// A CPU that lacks what the plugin is compiled for gets a polite no, before any of that code runs; no illegal instruction takes the DAW down.
/// </summary>
public sealed class OtherCpuTests
{
    private const int Declined = 3; // what the host ends with when init returns false

    [EmulatorTheory]
    [InlineData("Nehalem"), InlineData("max,-avx2"), InlineData("max,-fma"), InlineData("max,-bmi2")]
    public void One_without_AVX2_FMA_or_BMI2_is_declined(string cpu) =>
        DescribeOn(cpu).ShouldFail(Declined, $"claphost: {ClapHost.Plugin}: declines to load: its init returned false");

    [EmulatorTheory]
    [InlineData("max")]
    public void One_that_has_all_is_taken(string cpu) => DescribeOn(cpu).ShouldBeDone().Out.ShouldContain("\"name\":\"Modul\"");

    private static ProgramRun DescribeOn(string cpu)
    {
        File.Exists(ClapHost.Plugin).ShouldBeTrue();
        return Shell.Run("qemu-x86_64", "-cpu", cpu, NativeTools.ClapHost, "describe", ClapHost.Plugin);
    }
}
