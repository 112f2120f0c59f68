namespace Modul.Clap.Tests.Checks;

/// <summary>
/// Checks of a plugin, held against Modul and against a reference in C. <see cref="DeedTests"/> shows of each that it notices what it is for.
/// </summary>
public abstract class Check
{
    private protected Check(Subject subject) => Subject = subject;

    private protected Subject Subject { get; }

    private protected Stage Open() => new(Subject);
}
