namespace Modul.Clap.Tests.Host.Abi;

/// <summary>One function without a word more: <c>clap_host_state.mark_dirty</c>, <c>clap_host_latency.changed</c>, <c>clap_host_tail.changed</c>.</summary>
internal unsafe struct ClapHostNotice
{
    public delegate* unmanaged[Cdecl]<ClapHost*, void> Call;
}
