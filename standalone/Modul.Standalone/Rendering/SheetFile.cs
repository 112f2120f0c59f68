using System.Text;
using Modul.Core.Control.Cues;

namespace Modul.Standalone.Rendering;

/// <summary>Reads a cue sheet's file.</summary>
internal static class SheetFile
{
    public static CueSheet Read(string file)
    {
        string text;
        try
        {
            text = ReadText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string what = problem is FileNotFoundException or DirectoryNotFoundException ? "no such file"
                : Directory.Exists(file) ? "a folder" : problem.Message;
            throw new BadInputException($"{file}: {what}, expected a cue sheet");
        }
        if (text.Contains('\0', StringComparison.Ordinal)) throw new BadInputException($"{file}: not a text, expected a cue sheet");
        return CueSheetParser.Parse(text, file);
    }

    // A device or a pipe has no length, and may have no end: no more is read than it takes to know that it is too long.
    private static string ReadText(string file)
    {
        using var reader = new StreamReader(file);
        var text = new StringBuilder();
        var part = new char[16384];
        for (int read = 1; read > 0 && text.Length <= CueSheetParser.MaxLength;)
        {
            read = reader.Read(part);
            text.Append(part, 0, read);
        }
        return text.ToString();
    }
}
