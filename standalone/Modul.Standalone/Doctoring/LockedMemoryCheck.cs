using System.Globalization;

namespace Modul.Standalone.Doctoring;

/// <summary>Whether the tapes' memory can be kept from being swapped out.</summary>
/// <param name="limit">RLIMIT_MEMLOCK in bytes.</param>
/// <param name="status">/proc/self/status, which tells the process' rights.</param>
internal sealed class LockedMemoryCheck(Func<ulong> limit, string status) : ICheck
{
    private const int LockMemory = 14; // CAP_IPC_LOCK
    private const string Capabilities = "CapEff:";

    public string Name => "locked memory";

    public Finding Look()
    {
        ulong allowed = limit();
        if (allowed == ResourceLimit.Unlimited) return Finding.Good(this, "any amount may be locked");
        if (MayLockBeyondTheLimit()) return Finding.Good(this, "any amount may be locked (CAP_IPC_LOCK)");
        // The limit counts all that is reserved, not what is used; a .NET program reserves hundreds of gigabytes.
        string found = $"{Size(allowed)} may be locked (ulimit -l), expected 'unlimited'";
        return Finding.Warning(this, found, "put '@audio - memlock unlimited' into /etc/security/limits.d/audio.conf and log in again");
    }

    private bool MayLockBeyondTheLimit()
    {
        string? line = SmallFile.Read(status)?.Split('\n').FirstOrDefault(line => line.StartsWith(Capabilities, StringComparison.Ordinal));
        return line is not null
            && ulong.TryParse(line[Capabilities.Length..].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong rights)
            && (rights >> LockMemory & 1) == 1;
    }

    private static string Size(ulong bytes) => bytes < 1 << 20 ? $"{bytes >> 10} KiB" : $"{bytes >> 20} MiB";
}
