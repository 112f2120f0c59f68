using Modul.Standalone.Doctoring;

namespace Modul.Standalone.Tests.Doctoring;

/// <summary>A JACK of any condition.</summary>
internal sealed class StandInJack : IJackProbe
{
    public string ServerName => "stage";

    public bool HasLibrary { get; init; } = true;

    public string? LibraryVersion { get; init; }

    public JackAnswer? Answer { get; init; }

    public JackAnswer? Ask() => HasLibrary ? Answer : throw new InvalidOperationException("asked without a library");
}
