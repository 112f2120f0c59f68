namespace Modul.Standalone.Doctoring;

/// <summary>A check of what only Linux has.</summary>
/// <param name="check">The check.</param>
/// <param name="linux">Whether this is Linux.</param>
internal sealed class OnLinux(ICheck check, bool linux) : ICheck
{
    public string Name => check.Name;

    public Finding Look() => linux ? check.Look() : Finding.Good(this, "does not apply to this system");
}
