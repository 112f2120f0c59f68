namespace Modul.Standalone.Tests.Stage;

/// <summary>A test that mounts a small disk.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootTheoryAttribute : TheoryAttribute
{
    public RootTheoryAttribute()
    {
        if (!CanMount()) Skip = "needs the right to mount a small disk";
    }

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return false;
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.At("disk"));
        return folder.Run("mount", "-t", "tmpfs", "none", "disk").Code == 0 && folder.Run("umount", "disk").Code == 0;
    }
}
