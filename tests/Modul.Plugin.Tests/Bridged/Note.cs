namespace Modul.Plugin.Tests.Bridged;

/// <summary>Something that a host tells at a frame: a parameter's share of its range, or a key.</summary>
internal readonly record struct Note(long Frame, int Index, double Share, int Key = -1)
{
    /// <summary>A value of a parameter.</summary>
    public static Note Value(long frame, uint id, double share) => new(frame, Rack.Index(id), share);

    /// <summary>A key pressed and let go.</summary>
    public static Note Struck(long frame, int key) => new(frame, -1, 1, key);
}
