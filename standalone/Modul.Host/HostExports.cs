using System.Runtime.InteropServices;
using System.Text;
using Modul.Core.Storage;
using Modul.Host.Cards;
using Modul.Host.Shared;

namespace Modul.Host;

/// <summary>The audio half's calls for the program. No exception leaves them.</summary>
public static unsafe class HostExports
{
    /// <summary>Fills the table of calls. [any]</summary>
    public static void Fill(HostTable* table)
    {
        table->Open = &Open;
        table->View = &View;
        table->Start = &Start;
        table->Probe = &Probe;
        table->Close = &Close;
        table->ReadPeaks = &ReadPeaks;
        table->WriteTape = &WriteTape;
        table->TellCard = &TellCard;
        table->Plug = &Plug;
        table->Switch = &CardCalls.Switch;
        table->SwitchTime = &CardCalls.SwitchTime;
    }

    [UnmanagedCallersOnly(EntryPoint = "modul_host_table")]
    private static void FillNative(HostTable* table) => Fill(table);

    [UnmanagedCallersOnly]
    private static nint Open(HostOptions* options, byte* text, int room)
    {
        try
        {
            return GCHandle.ToIntPtr(GCHandle.Alloc(new LiveHost(*options)));
        }
        catch (Exception problem) // the program tells what it is
        {
            Tell(problem is OutOfMemoryException ? "the memory for the tapes is not to be had here: less with --memory" : problem.Message, text, room);
            return 0;
        }
    }

    [UnmanagedCallersOnly]
    private static void View(nint host, HostView* view) => *view = Of(host).View;

    [UnmanagedCallersOnly]
    private static int Start(nint host, long end, byte* text, int room)
    {
        try
        {
            if (Of(host).Start(end)) return 1;
            Tell("the driver cannot be started", text, room);
        }
        catch (Exception problem) // the program tells what it is
        {
            Tell(problem.Message, text, room);
        }
        return 0;
    }

    [UnmanagedCallersOnly]
    private static void Probe(nint host) => Of(host).Probe();

    [UnmanagedCallersOnly]
    private static int Close(nint host, byte* text, int room)
    {
        string? failure;
        try
        {
            using LiveHost live = Of(host);
            failure = live.Stop();
        }
        catch (Exception problem) // the program tells what it is
        {
            failure = problem.Message;
        }
        GCHandle.FromIntPtr(host).Free();
        if (failure is not null) Tell(failure, text, room);
        return failure is null ? 1 : 0;
    }

    [UnmanagedCallersOnly]
    private static int ReadPeaks(nint host, int layer, int first, Peak* peaks, int count) =>
        Of(host).ReadPeaks(layer, first, new Span<Peak>(peaks, Math.Max(0, count)));

    [UnmanagedCallersOnly]
    private static int WriteTape(nint host, int tape, byte* path, int* cancelled, byte* text, int room)
    {
        try
        {
            return Of(host).WriteTape(tape, Marshal.PtrToStringUTF8((nint)path) ?? "", in *cancelled) ? 1 : 0;
        }
        catch (Exception problem) // the program tells what it is
        {
            Tell(problem is OutOfMemoryException ? "the memory for a copy is not to be had here" : problem.Message, text, room);
            return -1;
        }
    }

    [UnmanagedCallersOnly]
    private static void TellCard(nint host, CardEvent what, CardFormat* format) => Of(host).TellCard(what, *format);

    [UnmanagedCallersOnly]
    private static void Plug(nint host, CardBuffers* buffers, CardFormat* format)
    {
        if (buffers is null) Of(host).Unplug();
        else Of(host).Plug(*buffers, *format);
    }

    private static LiveHost Of(nint host) => (LiveHost)GCHandle.FromIntPtr(host).Target!;

    private static void Tell(string message, byte* text, int room)
    {
        if (room <= 0) return;
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(message.ReplaceLineEndings(" "));
        if (bytes.Length >= room) bytes = bytes[..(room - 1)];
        bytes.CopyTo(new Span<byte>(text, room));
        text[bytes.Length] = 0;
    }
}
