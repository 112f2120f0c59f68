using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Install;

public sealed class PackageScriptTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void What_is_given_wrong_is_told_before_anything_is_built()
    {
        _folder.Write("file", "");
        Package("--fats").ShouldFail(2, "unknown option '--fats' ('modul package --help' tells what can be given)");
        Package("--output").ShouldFail(2, "no DIR given for --output ('modul package --help' tells what can be given)");
        Package("--output", "file").ShouldFail(2, "--output file: a file, expected a folder ('modul package --help' tells what can be given)");
    }

    [LinuxFact]
    public void Its_help_builds_nothing()
    {
        ProgramRun help = Package("--help").ShouldBeDone();
        help.Out.ShouldContain("Usage: modul package [--output DIR] [--fast]");
    }

    private ProgramRun Package(params string[] arguments) => _folder.Run(Repository.At("installer", "package"), arguments);
}
