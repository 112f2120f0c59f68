using Modul.Core.Control.Midi;

namespace Modul.Standalone.Live;

/// <summary>Reads a MIDI map's file.</summary>
internal static class MidiMapFile
{
    /// <summary>The map of a file, or the default one.</summary>
    public static MidiMap Read(string? file)
    {
        if (file is null) return MidiMap.Default;
        try
        {
            return MidiMap.Read(file);
        }
        catch (MidiMapException problem)
        {
            throw new BadInputException(problem.Message);
        }
    }
}
