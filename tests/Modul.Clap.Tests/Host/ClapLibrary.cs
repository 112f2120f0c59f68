using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>A <c>.clap</c>, loaded and initialized; unloaded by <see cref="Dispose"/>.</summary>
internal sealed unsafe class ClapLibrary : IDisposable
{
    public const string PluginFactory = "clap.plugin-factory";

    private readonly nint _library;
    private readonly ClapEntry* _entry;

    public ClapLibrary(string path)
    {
        _library = SharedLibrary.Open(path);
        _entry = (ClapEntry*)SharedLibrary.Find(_library, "clap_entry");
        ClapFault.When(_entry == null, "there is no symbol clap_entry");
        ClapFault.When(_entry->Version.Major < 1, "the entry's CLAP version is not a released one");
        Path = path;
        Initialize();
        Factory = (ClapPluginFactory*)GetFactory(PluginFactory);
        ClapFault.When(Factory == null, "there is no plugin factory");
    }

    public string Path { get; }

    public ClapPluginFactory* Factory { get; }

    public Descriptor[] Descriptors
    {
        get
        {
            uint count = Factory->GetPluginCount(Factory);
            var all = new Descriptor[count];
            for (uint i = 0; i < count; i++) all[i] = Descriptor.Read(Factory->GetPluginDescriptor(Factory, i));
            return all;
        }
    }

    /// <summary>Once more: hosts that share a library each initialize it, and it counts.</summary>
    public void Initialize() => ClapFault.When(Text.Lend(Path, path => _entry->Init((byte*)path)) == 0, "init of the entry returned false");

    public void Deinitialize() => _entry->Deinit();

    public void* GetFactory(string id) => (void*)Text.Lend(id, name => (nint)_entry->GetFactory((byte*)name));

    /// <summary>What the factory gives for an id: null is an answer here.</summary>
    public ClapPlugin* TryCreate(HostCallbacks host, string id) =>
        (ClapPlugin*)Text.Lend(id, name => (nint)Factory->CreatePlugin(Factory, host.Pointer, (byte*)name));

    public void Dispose()
    {
        Deinitialize();
        SharedLibrary.Close(_library);
    }
}
