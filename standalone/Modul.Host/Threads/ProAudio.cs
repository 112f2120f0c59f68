namespace Modul.Host.Threads;

/// <summary>The calling thread's place among the "Pro Audio" threads of Windows' scheduler, which keep their share where the machine is busy.</summary>
internal static unsafe class ProAudio
{
    /// <summary>Takes it, at the highest priority; 0 where the service is not there.</summary>
    public static nint Join()
    {
        uint task = 0;
        nint membership = Avrt.Join("Pro Audio", &task);
        if (membership != 0) _ = Avrt.SetPriority(membership, Avrt.Critical);
        return membership;
    }

    /// <summary>Leaves it.</summary>
    public static void Leave(nint membership)
    {
        if (membership != 0) _ = Avrt.Leave(membership);
    }
}
