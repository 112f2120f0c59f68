namespace Modul.Standalone.Tests.Stage;

/// <summary>A test that starts a JACK server of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JackdFactAttribute : FactAttribute
{
    public JackdFactAttribute()
    {
        string[] folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!OperatingSystem.IsLinux() || !folders.Any(folder => File.Exists(Path.Combine(folder, "jackd"))))
            Skip = "needs jackd: sudo apt install jackd2";
    }
}
