namespace Modul.Standalone.Tests.Stage;

/// <summary>A test that has zbarimg read a QR code (Debian: zbar-tools).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ZbarTheoryAttribute : TheoryAttribute
{
    public ZbarTheoryAttribute()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "zbarimg")))) Skip = "needs zbarimg";
    }
}
