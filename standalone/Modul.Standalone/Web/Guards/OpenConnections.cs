using System.Net;

namespace Modul.Standalone.Web.Guards;

/// <summary>
/// Bounds how many connections an address holds open. This machine's have places of their own; of those of other machines the last ones are kept for who has few,
/// so that whoever holds many shuts nobody else out. [any]
/// </summary>
internal sealed class OpenConnections
{
    /// <summary>All together at most.</summary>
    public const int Most = MostHere + MostElsewhere;

    /// <summary>Of one of this machine's addresses.</summary>
    public const int MostOfOneHere = 256;

    /// <summary>Of one other address.</summary>
    public const int MostOfOneElsewhere = 48;

    /// <summary>Of one other address once the last places are reached.</summary>
    public const int Few = 8;

    private const int MostHere = 2 * MostOfOneHere;
    private const int MostElsewhere = 256;
    private const int Kept = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _open = []; // those that have any
    private int _here, _elsewhere;

    /// <summary>Counts one that opens; false where it is one too many.</summary>
    public bool TryOpen(IPAddress? address)
    {
        IPAddress network = Network.Of(address);
        lock (_lock)
        {
            int open = _open.GetValueOrDefault(network);
            if (!(IsHere(address) ? HasPlaceHere(open) : HasPlaceElsewhere(open))) return false;
            _open[network] = open + 1;
            CountOf(address)++;
            return true;
        }
    }

    /// <summary>Counts one that ended.</summary>
    public void Close(IPAddress? address)
    {
        IPAddress network = Network.Of(address);
        lock (_lock)
        {
            if (_open[network] == 1) _open.Remove(network);
            else _open[network]--;
            CountOf(address)--;
        }
    }

    private static bool IsHere(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private bool HasPlaceHere(int open) => open < MostOfOneHere && _here < MostHere;

    private bool HasPlaceElsewhere(int open) => open < (_elsewhere < MostElsewhere - Kept ? MostOfOneElsewhere : Few) && _elsewhere < MostElsewhere;

    private ref int CountOf(IPAddress? address)
    {
        if (IsHere(address)) return ref _here;
        return ref _elsewhere;
    }
}
