namespace Modul.Standalone.Tests.Stage;

/// <summary>A test of what Linux has: devices, signals, limits, a folder that nobody may write to.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "needs Linux";
    }
}
