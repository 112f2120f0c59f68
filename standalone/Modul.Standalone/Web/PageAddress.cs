namespace Modul.Standalone.Web;

/// <summary>Where the page can be seen, and what it takes to be let in.</summary>
/// <param name="Url">The page, as somebody would type it.</param>
/// <param name="Token">The pairing token in groups, as it is shown; null where none is needed.</param>
/// <param name="PairingUrl">The page's address with the token in it, for a QR code; null where none is needed.</param>
internal sealed record PageAddress(string Url, string? Token, string? PairingUrl);
