using System.Runtime.InteropServices;

namespace Modul.Host.Shared;

/// <summary>Where a driver that the program opened takes and brings samples. Blittable.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct CardBuffers
{
    /// <summary>Left input.</summary>
    public CardChannel InLeft;

    /// <summary>Right input.</summary>
    public CardChannel InRight;

    /// <summary>Left output.</summary>
    public CardChannel OutLeft;

    /// <summary>Right output.</summary>
    public CardChannel OutRight;

    /// <summary>What is to be called when the outputs are filled, with <see cref="Driver"/>; or null.</summary>
    public delegate* unmanaged<void*, int> OutputReady;

    /// <summary>The driver, as it wants to be called.</summary>
    public void* Driver;
}
