using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap;

/// <summary>Tells of the one plugin there is, and makes it.</summary>
internal static unsafe class PluginFactory
{
    private static readonly ClapPluginDescriptor* Descriptor = Describe();

    /// <summary>The factory's table. [any]</summary>
    public static ClapPluginFactory* Table { get; } = Immortal.Of(new ClapPluginFactory
    {
        GetPluginCount = &GetPluginCount,
        GetPluginDescriptor = &GetPluginDescriptor,
        CreatePlugin = &CreatePlugin,
    });

    private static ReadOnlySpan<byte> Id => "org.modul.looper"u8;

    private static ClapPluginDescriptor* Describe()
    {
        string[] features = ["audio-effect", "utility", "stereo"];
        byte** list = (byte**)NativeMemory.AllocZeroed((nuint)features.Length + 1, (nuint)sizeof(byte*));
        for (int i = 0; i < features.Length; i++) list[i] = Text.Keep(features[i]);
        return Immortal.Of(new ClapPluginDescriptor
        {
            Version = new ClapVersion { Major = 1, Minor = 2, Revision = 10 },
            Id = Text.Keep(System.Text.Encoding.UTF8.GetString(Id)),
            Name = Text.Keep("Modul"),
            Vendor = Text.Keep("Modul"),
            Url = Text.Keep(""),
            ManualUrl = Text.Keep(""),
            SupportUrl = Text.Keep(""),
            PluginVersion = Text.Keep(typeof(PluginFactory).Assembly.GetName().Version!.ToString(3)),
            Description = Text.Keep("Live looper: eight tapes that record, loop and layer what you play"),
            Features = list,
        });
    }

    [UnmanagedCallersOnly]
    private static uint GetPluginCount(ClapPluginFactory* factory) => 1;

    [UnmanagedCallersOnly]
    private static ClapPluginDescriptor* GetPluginDescriptor(ClapPluginFactory* factory, uint index) => index == 0 ? Descriptor : null;

    [UnmanagedCallersOnly]
    private static ClapPlugin* CreatePlugin(ClapPluginFactory* factory, ClapHost* host, byte* id)
    {
        if (host is null || host->Version.Major < 1 || !Text.Is(id, Id)) return null;
        return LooperPlugin.Create(host, Descriptor);
    }
}
