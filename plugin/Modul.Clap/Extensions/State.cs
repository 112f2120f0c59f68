using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>All that the looper holds, for projects. [main]</summary>
internal static unsafe class State
{
    public static ClapPluginState* Table { get; } = Immortal.Of(new ClapPluginState { Save = &Save, Load = &Load });

    /// <summary>Writes to a stream of the host; false, said in the log, where that fails.</summary>
    public static bool TrySave(ClapPlugin* plugin, ClapOStream* stream, bool tapes)
    {
        LooperPlugin self = LooperPlugin.Of(plugin);
        self.Host.CheckMain("state.save");
        try
        {
            using var to = new HostWriter(stream);
            self.Instance.Save(to, tapes);
            return true;
        }
        catch (Exception problem) // none may leave
        {
            self.Host.Log(Abi.Clap.LogError, $"not saved: {problem.Message}");
            return false;
        }
    }

    /// <summary>Reads a stream of the host; false, said in the log and nothing changed, where it holds no state.</summary>
    public static bool TryLoad(ClapPlugin* plugin, ClapIStream* stream)
    {
        LooperPlugin self = LooperPlugin.Of(plugin);
        self.Host.CheckMain("state.load");
        try
        {
            using var from = new HostReader(stream);
            self.Instance.Load(from);
        }
        catch (Exception problem) // none may leave
        {
            self.Host.Log(Abi.Clap.LogError, $"not loaded, all is as it was: {problem.Message}");
            return false;
        }
        self.Host.RescanValues();
        self.Host.RequestProcess();
        return true;
    }

    [UnmanagedCallersOnly]
    private static byte Save(ClapPlugin* plugin, ClapOStream* stream) => TrySave(plugin, stream, tapes: true) ? (byte)1 : (byte)0;

    [UnmanagedCallersOnly]
    private static byte Load(ClapPlugin* plugin, ClapIStream* stream) => TryLoad(plugin, stream) ? (byte)1 : (byte)0;
}
