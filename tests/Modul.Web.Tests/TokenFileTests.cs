using System.Runtime.Versioning;
using Modul.Standalone.Web.Pairing;

namespace Modul.Web.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class TokenFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modul-");

    private string FileName => Path.Combine(_folder.FullName, "config", "pairing");

    public void Dispose() => _folder.Delete(recursive: true);

    [LinuxFact]
    public void It_is_kept_for_its_owner_alone()
    {
        PairingToken made = Read();
        Read().Text.ShouldBe(made.Text);
        File.GetUnixFileMode(FileName).ShouldBe(OwnerOnly);
        Directory.GetFiles(Path.GetDirectoryName(FileName)!).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABCD-EFGH-JKM")]
    [InlineData("ABCD-EFGH-JKMU")]
    [InlineData("ABCD-EFGH-JKMNP")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void A_damaged_one_is_replaced(string text)
    {
        Write(text, OwnerOnly);
        string made = Read().Text;
        (Read().Text, File.GetUnixFileMode(FileName)).ShouldBe((made, OwnerOnly));
    }

    [LinuxFact]
    public void One_that_others_could_read_is_replaced()
    {
        string known = PairingToken.Make().Text;
        Write(known, OwnerOnly | UnixFileMode.GroupRead);
        string made = Read().Text;
        made.ShouldNotBe(known);
        (Read().Text, File.GetUnixFileMode(FileName)).ShouldBe((made, OwnerOnly));
    }

    [LinuxFact]
    public void Where_it_cannot_be_kept_there_is_one_all_the_same()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "config"), "a file where the folder should be");
        PairingToken token = TokenFile.Read(FileName, out string? problem);
        token.Text.Length.ShouldBe(PairingToken.Length);
        problem.ShouldNotBeNull().ShouldNotContain('\n');
        problem.ShouldNotContain(token.Text);
    }

    [Fact]
    public void No_two_are_the_same() =>
        Enumerable.Range(0, 1000).Select(_ => PairingToken.Make().Text).Distinct().Count().ShouldBe(1000);

    private PairingToken Read()
    {
        PairingToken token = TokenFile.Read(FileName, out string? problem);
        problem.ShouldBeNull();
        return token;
    }

    private void Write(string text, UnixFileMode mode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FileName)!);
        File.WriteAllText(FileName, text);
        File.SetUnixFileMode(FileName, mode);
    }
}
