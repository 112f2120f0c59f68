namespace Modul.Standalone.Cards;

/// <summary>Finds the driver that is meant.</summary>
internal static class DriverNames
{
    /// <summary>
    /// The one of that name; else the one of that name in other letters (upper, lower); else the only one whose name begins so; else the only one that has it in its name.
    /// </summary>
    /// <exception cref="BadInputException">There is none, or there are several.</exception>
    public static string Find(IReadOnlyList<string> names, string asked)
    {
        Func<string, bool>[] ways =
        [
            name => name == asked,
            name => name.Equals(asked, StringComparison.OrdinalIgnoreCase),
            name => name.StartsWith(asked, StringComparison.OrdinalIgnoreCase),
            name => name.Contains(asked, StringComparison.OrdinalIgnoreCase),
        ];
        foreach (Func<string, bool> way in ways)
        {
            string[] found = [.. names.Where(way)];
            if (found.Length == 1) return found[0];
            if (found.Length > 1) throw Problem(found, asked);
        }
        throw Problem(names, asked);
    }

    private static BadInputException Problem(IReadOnlyList<string> names, string asked) => new(names.Count == 0
        ? $"--driver: found no ASIO driver for '{asked}', none is installed"
        : $"--driver: expected one of the ASIO drivers '{string.Join("', '", names)}', found '{asked}'");
}
