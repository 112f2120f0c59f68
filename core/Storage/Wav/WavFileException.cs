namespace Modul.Core.Storage.Wav;

/// <summary>
/// A WAV file could not be read or written. The message is one line: the file as given, what is wrong, what was expected.
/// </summary>
public sealed class WavFileException : IOException
{
    /// <summary>Makes the error of one file.</summary>
    /// <param name="fileName">The file as the user gave it.</param>
    /// <param name="reason">What is wrong and what was expected, without the file's name.</param>
    /// <param name="innerException">What the system reported, if it did.</param>
    public WavFileException(string fileName, string reason, Exception? innerException = null)
        : base(OneLine($"{fileName}: {reason}"), innerException)
    {
        FileName = fileName;
        Reason = OneLine(reason);
    }

    /// <summary>The file as the user gave it.</summary>
    public string FileName { get; }

    /// <summary>The message without the file's name, one line.</summary>
    public string Reason { get; }

    // File names and the system's own messages may hold line breaks.
    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (line, source) =>
        {
            for (int i = 0; i < line.Length; i++)
                line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? '?' : source[i];
        });
}
