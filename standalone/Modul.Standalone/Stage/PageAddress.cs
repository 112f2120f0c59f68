namespace Modul.Standalone.Stage;

/// <summary>Where the page is.</summary>
/// <param name="Url">The page's address.</param>
/// <param name="PairingUrl">The address that pairs a browser; null where the page needs no pairing.</param>
/// <param name="Token">The pairing token by itself; null where the page needs none.</param>
internal sealed record PageAddress(string Url, string? PairingUrl, string? Token);
