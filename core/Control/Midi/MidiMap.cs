using System.Reflection;

namespace Modul.Core.Control.Midi;

/// <summary>Which MIDI events give which commands. [control]</summary>
public sealed class MidiMap
{
    /// <summary>The longest map in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>The most bindings.</summary>
    public const int MaxBindings = 4096;

    private const string DefaultName = "midi-map.json";

    private static readonly Lazy<MidiMap> Built = new(ReadDefault);

    internal MidiMap(IReadOnlyList<MidiBinding> bindings) => Bindings = bindings;

    /// <summary>The map where the musician gives none: docs/midi-map.md tells it.</summary>
    public static MidiMap Default => Built.Value;

    /// <summary>The bindings in the order of the file; no two for one event on one channel, nor two on every channel.</summary>
    public IReadOnlyList<MidiBinding> Bindings { get; }

    /// <summary>Reads a map's file; throws <see cref="MidiMapException"/> where it cannot be read or anything is wrong in it.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="tapes">Tapes there are.</param>
    public static MidiMap Read(string file, int tapes = LooperOptions.MaxTapes)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return Parse(Bytes(stream), file, tapes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            string what = problem is FileNotFoundException or DirectoryNotFoundException ? "no such file"
                : Directory.Exists(file) ? "a folder" : problem.Message;
            throw new MidiMapException([ProblemText.OneLine($"{file}: {what}, expected a MIDI map")]);
        }
    }

    /// <summary>Reads a map; throws <see cref="MidiMapException"/> where anything is wrong, with every problem named.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="tapes">Tapes there are.</param>
    public static MidiMap Parse(ReadOnlyMemory<byte> json, string name, int tapes = LooperOptions.MaxTapes) =>
        new MidiMapReader(name, tapes).Read(json);

    private static MidiMap ReadDefault()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(DefaultName)!;
        return Parse(Bytes(stream), DefaultName);
    }

    // A device or a pipe has no length, and may have no end: no more is read than it takes to know that it is too long.
    private static ReadOnlyMemory<byte> Bytes(Stream stream)
    {
        var bytes = new byte[MaxBytes + 1];
        return bytes.AsMemory(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}
