using System.Diagnostics.CodeAnalysis;

namespace Modul.Clap.Tests.Host;

/// <summary>A plugin broke a rule of CLAP.</summary>
internal sealed class ClapFault(string message) : Exception(message)
{
    public static void When([DoesNotReturnIf(true)] bool broken, string rule)
    {
        if (broken) throw new ClapFault(rule);
    }
}
