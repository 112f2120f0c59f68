namespace Modul.Standalone.Doctoring;

/// <summary>Files in which the kernel tells about itself.</summary>
internal static class SmallFile
{
    private const int MaxLength = 16384;

    /// <summary>The text, as far as 16,384 characters; null where the file is not there or not to be read.</summary>
    public static string? Read(string file)
    {
        try
        {
            using var reader = new StreamReader(file);
            var text = new char[MaxLength];
            return new string(text, 0, reader.ReadBlock(text));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
