using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>Takes what a plugin sends.</summary>
internal sealed unsafe class OutputEvents : IDisposable
{
    private readonly ClapOutputEvents* _list = (ClapOutputEvents*)NativeMemory.AllocZeroed((nuint)sizeof(ClapOutputEvents));
    private GCHandle _self;

    public OutputEvents()
    {
        _self = GCHandle.Alloc(this);
        *_list = new ClapOutputEvents { Context = (void*)GCHandle.ToIntPtr(_self), TryPush = &TryPush };
    }

    public ClapOutputEvents* Pointer => _list;

    public List<SentEvent> Sent { get; } = [];

    /// <summary>How many it takes before it is full.</summary>
    public int Room { get; set; } = int.MaxValue;

    /// <summary>In order, within the block, of the core's kinds, none a transport.</summary>
    public void ShouldFit(int frames)
    {
        uint last = 0;
        foreach (SentEvent sent in Sent)
        {
            ClapFault.When(sent.Time < last, $"sent an event for frame {sent.Time} after one for frame {last}");
            ClapFault.When(sent.Time >= frames, $"sent an event for frame {sent.Time} of a block of {frames}");
            ClapFault.When(sent.Type == EventType.Transport, "sent a transport");
            last = sent.Time;
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(_list);
        _self.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte TryPush(ClapOutputEvents* list, ClapEventHeader* header)
    {
        var self = (OutputEvents)GCHandle.FromIntPtr((nint)list->Context).Target!;
        if (self.Sent.Count >= self.Room) return 0;
        var type = (EventType)header->Type;
        bool param = type is EventType.ParamValue or EventType.ParamMod;
        uint id = param ? ((ClapEventParam*)header)->ParamId : 0;
        self.Sent.Add(new SentEvent(header->Time, type, header->Flags, id, param ? ((ClapEventParam*)header)->Value : 0));
        return 1;
    }
}
