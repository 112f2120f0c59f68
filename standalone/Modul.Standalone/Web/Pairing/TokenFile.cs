namespace Modul.Standalone.Web.Pairing;

/// <summary>Keeps the pairing token from one session to the next, where only its owner can read it. [control]</summary>
internal static class TokenFile
{
    private const int MaxBytes = 256;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The file of whoever runs this.</summary>
    public static string Default => Path.Combine(Latency.ConfigFolder.Path, "pairing");

    /// <summary>The token of the file; a new one that the file then holds where there is none, or it is damaged, or others could read it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problem">Why the token could not be kept; null where it is.</param>
    public static PairingToken Read(string file, out string? problem)
    {
        problem = null;
        try
        {
            if (Kept(file) is { } kept) return kept;
            var token = PairingToken.Make();
            Keep(file, token);
            return token;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"{file}: {failure.Message.ReplaceLineEndings(" ")}: devices have to be paired again next time";
            return PairingToken.Make();
        }
    }

    private static PairingToken? Kept(string file)
    {
        if (new FileInfo(file) is not { Exists: true, Length: <= MaxBytes, LinkTarget: null }) return null;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerOnly) != UnixFileMode.None) return null;
        return PairingToken.TryParse(File.ReadAllText(file).Trim(), out PairingToken? token) ? token : null;
    }

    // It is made anew beside the other and takes its place: at no moment is it there with more rights, or half.
    private static void Keep(string file, PairingToken token)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        string part = WholeFile.PartOf(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        try
        {
            using (var writer = new StreamWriter(part, options)) writer.WriteLine(token.Grouped);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
