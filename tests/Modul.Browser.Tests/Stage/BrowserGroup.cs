namespace Modul.Browser.Tests.Stage;

/// <summary>Tests that share the browser; one at a time, as each keeps the machine busy.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
