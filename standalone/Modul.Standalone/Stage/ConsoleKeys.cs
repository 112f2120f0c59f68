namespace Modul.Standalone.Stage;

/// <summary>The keys of the terminal.</summary>
internal static class ConsoleKeys
{
    private static readonly ConsoleKeyInfo NoKey = new('\0', ConsoleKey.NoName, shift: false, alt: false, control: false);

    /// <summary>Waits for a key; null where no more will come.</summary>
    public static ConsoleKeyInfo? Read()
    {
        if (Console.IsInputRedirected) return null;
        try
        {
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            if (key == default) return null; // the terminal has hung up
            return key.Key == ConsoleKey.Escape && DropRest() ? NoKey : key;
        }
        catch (Exception problem) when (problem is InvalidOperationException or IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// What comes with an Escape is a sequence that is no key of ours, as of a mouse or a paste: its letters must not play. False where it came alone.
    /// </summary>
    private static bool DropRest()
    {
        bool any = false;
        while (Console.KeyAvailable)
        {
            Console.ReadKey(intercept: true);
            any = true;
        }
        return any;
    }
}
