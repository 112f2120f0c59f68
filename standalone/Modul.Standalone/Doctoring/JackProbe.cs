using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Modul.Standalone.Doctoring;

/// <summary>The library that is installed here, JACK2's or PipeWire's. Stays loaded: its threads may outlive a call. [control]</summary>
internal sealed unsafe class JackProbe : IJackProbe
{
    private const string Library = "libjack.so.0";
    private const int NoStartServer = 1; // JackNoStartServer
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly nint _library;

    /// <param name="server">$JACK_DEFAULT_SERVER.</param>
    public JackProbe(string? server)
    {
        ServerName = string.IsNullOrEmpty(server) ? "default" : server;
        NativeLibrary.TryLoad(Library, out _library);
    }

    public string ServerName { get; }

    public bool HasLibrary => _library != 0;

    // Not in every library that calls itself libjack.
    public string? LibraryVersion => NativeLibrary.TryGetExport(_library, "jack_get_version_string", out nint version)
        ? Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)version)())
        : null;

    /// <summary>As the interface says; a server that takes the call and never answers counts as none after five seconds.</summary>
    public JackAnswer? Ask()
    {
        JackAnswer? answer = null;
        var asking = new Thread(() => answer = AskAndWait()) { IsBackground = true };
        asking.Start();
        return asking.Join(Patience) ? answer : null;
    }

    private JackAnswer? AskAndWait()
    {
        Silence("jack_set_error_function");
        Silence("jack_set_info_function");
        nint client = Open();
        if (client == 0) return null;
        var answer = new JackAnswer(
            (int)((delegate* unmanaged<nint, uint>)Call("jack_get_sample_rate"))(client),
            (int)((delegate* unmanaged<nint, uint>)Call("jack_get_buffer_size"))(client),
            ((delegate* unmanaged<nint, int>)Call("jack_is_realtime"))(client) != 0);
        ((delegate* unmanaged<nint, int>)Call("jack_client_close"))(client);
        return answer;
    }

    private nint Open()
    {
        int status;
        fixed (byte* name = "modul-doctor"u8)
            return ((delegate* unmanaged<byte*, int, int*, nint>)Call("jack_client_open"))(name, NoStartServer, &status);
    }

    // It would write to standard error, beside what is told here.
    private void Silence(string setter) =>
        ((delegate* unmanaged<delegate* unmanaged[Cdecl]<nint, void>, void>)Call(setter))(&Ignore);

    private nint Call(string name) => NativeLibrary.GetExport(_library, name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ignore(nint message)
    {
    }
}
