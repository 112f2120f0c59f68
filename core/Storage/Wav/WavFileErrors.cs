namespace Modul.Core.Storage.Wav;

/// <summary>Turns what the file system throws into a <see cref="WavFileException"/>.</summary>
internal static class WavFileErrors
{
    private const int LinuxNoSpace = 28;
    private const int LinuxOverQuota = 122;
    private const int MacOverQuota = 69;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether the exception tells of a file or its name, and is not a <see cref="WavFileException"/> already.</summary>
    public static bool IsFromFileSystem(Exception e) =>
        e is (IOException and not WavFileException) or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>The error of a file that was to be read.</summary>
    public static WavFileException Reading(string name, Exception e) => new(name, ReadReason(e), e);

    /// <summary>The error of a file that was to be written.</summary>
    public static WavFileException Writing(string name, Exception e) => new(name, WriteReason(e), e);

    private static string ReadReason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "no permission to read it",
        ArgumentException or NotSupportedException => "not a usable file name",
        _ => $"cannot be read: {e.Message}",
    };

    private static string WriteReason(Exception e) => e switch
    {
        DirectoryNotFoundException => "cannot be written: its folder does not exist",
        UnauthorizedAccessException => "no permission to write it",
        ArgumentOutOfRangeException => "cannot be written: it grew larger than the disk or a limit lets a file be", // what EFBIG comes as
        ArgumentException or NotSupportedException => "not a usable file name",
        { HResult: LinuxNoSpace or WindowsHandleDiskFull or WindowsDiskFull } => "cannot be written: the disk is full",
        { HResult: LinuxOverQuota or MacOverQuota } => "cannot be written: the disk quota is used up",
        _ => $"cannot be written: {e.Message}",
    };
}
