#if WINDOWS
using Modul.Standalone.Asio;
#endif

namespace Modul.Standalone.Cards;

/// <summary>Opens the sound cards' drivers that the program itself knows: ASIO's, where it was built with them. [control]</summary>
internal static class CardDoor
{
    private static string Absence => OperatingSystem.IsWindows()
        ? "ASIO: expected a build with NAudio.Asio, found one without: see 'On Windows' in the README"
        : "ASIO: expected Windows, found another system: use --driver jack or --driver null";

    /// <summary>Opens one.</summary>
    /// <exception cref="BadInputException">There is none that is meant, or not what is asked of it.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static ICard Open(CardRequest request)
    {
#if WINDOWS
        return AsioCard.Open(request);
#else
        throw new BadInputException($"--driver: {Absence}");
#endif
    }

    /// <summary>Whether there is any at all.</summary>
    public static bool HasAny()
    {
#if WINDOWS
        return AsioList.Names().Count > 0;
#else
        return false;
#endif
    }

    /// <summary>Every driver, opened for a moment where it can be.</summary>
    /// <exception cref="BadInputException">This program knows none.</exception>
    public static IReadOnlyList<CardDescription> Describe()
    {
#if WINDOWS
        return AsioList.Describe();
#else
        throw new BadInputException(Absence);
#endif
    }
}
