using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>What a plugin is. Texts are UTF-8, ended by 0.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginDescriptor
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

    /// <summary>Ended by a null.</summary>
    public byte** Features;
}
