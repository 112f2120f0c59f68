namespace Modul.Windows.Tests.Stage;

/// <summary>Tests that share Wine's prefix and its display; one at a time, as each may take the keyboard.</summary>
[CollectionDefinition(Name)]
public sealed class WineGroup : ICollectionFixture<WineRig>
{
    public const string Name = "wine";
}
