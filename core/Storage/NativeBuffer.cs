using System.Runtime.InteropServices;

namespace Modul.Core.Storage;

/// <summary>Native memory that the collector neither moves nor scans, freed with its owner.</summary>
internal sealed unsafe class NativeBuffer : SafeHandle
{
    /// <summary>Reserves bytes, aligned to a cache line at least; <paramref name="touch"/> writes zeros, so that no page faults later.</summary>
    public NativeBuffer(nuint bytes, bool touch = true, nuint alignment = 64)
        : base(0, ownsHandle: true)
    {
        SetHandle((nint)NativeMemory.AlignedAlloc(Math.Max(1, bytes), alignment));
        if (touch) NativeMemory.Clear((void*)handle, bytes);
    }

    private NativeBuffer(nint memory)
        : base(0, ownsHandle: false) => SetHandle(memory);

    public override bool IsInvalid => handle == 0;

    public byte* Pointer => (byte*)handle;

    /// <summary>Looks at memory that another owner frees.</summary>
    public static NativeBuffer Of(nint memory) => new(memory);

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }
}
