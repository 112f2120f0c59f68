namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/plugin.h</c>: clap_plugin_descriptor.</summary>
internal unsafe struct ClapDescriptor
{
    public ClapVersion Version;
    public byte* Id;
    public byte* Name;
    public byte* Vendor;
    public byte* Url;
    public byte* ManualUrl;
    public byte* SupportUrl;
    public byte* PluginVersion;
    public byte* Description;
    public byte** Features;
}
