namespace Modul.Live.Tests.Stage;

/// <summary>One server for all tests of a class that leave it as it is.</summary>
public sealed class SharedServer : IDisposable
{
    public const int Rate = 48000, Period = 128;

    private readonly Lazy<JackServer> _server = new(() => new JackServer(Rate, Period));

    internal JackServer Server => _server.Value;

    public void Dispose()
    {
        if (_server.IsValueCreated) _server.Value.Dispose();
    }
}
