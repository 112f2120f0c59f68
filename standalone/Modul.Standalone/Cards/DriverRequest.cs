using Modul.Host.Shared;

namespace Modul.Standalone.Cards;

/// <summary>What <c>--driver</c> asks for.</summary>
/// <param name="Kind">What is to move the audio.</param>
/// <param name="Name">Which driver of that kind, or a part of its name; null for the first one that opens.</param>
internal readonly record struct DriverRequest(DriverKind Kind, string? Name = null)
{
    private const string AsioPrefix = "asio:";

    /// <summary>Reads <c>jack</c>, <c>null</c>, <c>asio</c> or <c>asio:NAME</c>; null where it is none of them.</summary>
    public static DriverRequest? Parse(string word) => word switch
    {
        "jack" => new DriverRequest(DriverKind.Jack),
        "null" => new DriverRequest(DriverKind.Null),
        "asio" => new DriverRequest(DriverKind.Asio),
        _ when word.StartsWith(AsioPrefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(word[AsioPrefix.Length..]) =>
            new DriverRequest(DriverKind.Asio, word[AsioPrefix.Length..].Trim()),
        _ => null,
    };
}
