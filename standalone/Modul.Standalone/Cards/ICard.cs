using Modul.Host.Shared;
using Modul.Standalone.Live;

namespace Modul.Standalone.Cards;

/// <summary>A sound card's driver that the program opened, and follows: latencies, rate, buffer, loss. [control]</summary>
internal interface ICard : IDisposable
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>How it was opened.</summary>
    CardFormat Format { get; }

    /// <summary>What is different from what was asked for, in one line; null where nothing is.</summary>
    string? Remark { get; }

    /// <summary>Lets it call an audio half, which was started, and looks after it from here on.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    void Start(LiveHandle host);

    /// <summary>Shows its control panel; returns at once, and tells in one line where it has none. [any]</summary>
    void ShowPanel(Action<string> tell);

    /// <summary>It calls no more; the audio half may be closed.</summary>
    void Stop();
}
