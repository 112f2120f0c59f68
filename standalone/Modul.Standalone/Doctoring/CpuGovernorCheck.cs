namespace Modul.Standalone.Doctoring;

/// <summary>Whether the processor saves power by becoming slow between blocks.</summary>
/// <param name="cpus">/sys/devices/system/cpu.</param>
internal sealed class CpuGovernorCheck(string cpus) : ICheck
{
    private const string Wanted = "performance";
    private const int MaxName = 32;

    public string Name => "CPU governor";

    public Finding Look()
    {
        string[] governors = [.. Governors()];
        if (governors.Length == 0) return Finding.Good(this, "none: the system does not change the CPU's speed");
        string found = string.Join(", ", governors.CountBy(governor => governor).Select(kind => Told(kind.Key, kind.Value)));
        return governors.All(governor => governor == Wanted)
            ? Finding.Good(this, found)
            : Finding.Warning(this, found, $"sudo cpupower frequency-set -g {Wanted} (until the next start)");
    }

    private static string Told(string governor, int cpus) => $"{governor} on {cpus} CPU{(cpus == 1 ? "" : "s")}";

    // The folder also holds cpufreq and cpuidle, which are no CPUs.
    private IEnumerable<string> Governors() =>
        from folder in Folders()
        where Path.GetFileName(folder)[3..] is { Length: > 0 } number && number.All(char.IsAsciiDigit)
        let text = SmallFile.Read(Path.Combine(folder, "cpufreq", "scaling_governor"))?.Trim()
        where text is { Length: > 0 and <= MaxName }
        select text;

    private string[] Folders()
    {
        try
        {
            return [.. Directory.EnumerateDirectories(cpus, "cpu*").Order(StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
