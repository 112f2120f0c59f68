using System.Net;
using System.Runtime.InteropServices;
using Modul.Host.Shared;
using Modul.Standalone.Live;
using Modul.Standalone.Stage;
using Modul.Standalone.Web;

namespace Modul.Browser.Tests.Bench;

/// <summary>What <c>modul live</c> is made of, the native audio half in it, in this process: so that its board can be watched without a snapshot between.</summary>
internal sealed class NativeLooper : IDisposable
{
    private readonly NativeText _folder;
    private readonly PageServer _server;

    public NativeLooper(int period)
    {
        _folder = new NativeText(Path.GetTempPath());
        Host = Open(period);
        Host.Start(long.MaxValue);
        PageListener listener = PageListener.Take(new WebAddress(IPAddress.Loopback, 0, Given: true));
        _server = PageServer.Start(listener, new PageParts { View = Host, Audio = Host, Notices = new NoticeFeed(TimeProvider.System), Quit = () => { } });
    }

    public LiveHandle Host { get; }

    public string Url => _server.Address.Url;

    public void Dispose()
    {
        _server.Dispose();
        Host.Dispose();
        _folder.Dispose();
    }

    private unsafe LiveHandle Open(int period)
    {
        HostTable table;
        nint library = NativeLibrary.Load(Repository.At("artifacts", "native", HostLibrary.FileName));
        ((delegate* unmanaged<HostTable*, void>)NativeLibrary.GetExport(library, "modul_host_table"))(&table);
        return new LiveHandle(table, new HostOptions
        {
            Driver = DriverKind.Null, InputBuffer = period, Tapes = 8, Rate = 48_000, MeterBeats = 4, MeterUnit = 4, MemoryBudget = 64 << 20, Folder = _folder.Pointer,
        });
    }
}
