using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>A plugin's state, through streams that may be as slow or as broken as one likes.</summary>
internal sealed unsafe class StateView
{
    private readonly HostedPlugin _plugin;
    private readonly ClapPluginState* _state;
    private readonly ClapPluginStateContext* _context;

    public StateView(HostedPlugin plugin)
    {
        _plugin = plugin;
        _state = (ClapPluginState*)plugin.Extension("clap.state");
        _context = (ClapPluginStateContext*)plugin.Extension("clap.state-context/2");
        ClapFault.When(_state == null, "there is no state");
    }

    public bool HasContext => _context != null;

    public byte[] Save(int chunk = int.MaxValue, StateContext context = StateContext.None) =>
        TrySave(chunk, context, long.MaxValue) ?? throw new ClapFault("save returned false");

    /// <summary>Null where the plugin says it could not.</summary>
    public byte[]? TrySave(int chunk, StateContext context, long failsAfter)
    {
        using var stream = new ChunkedStream([], chunk) { FailsAfter = failsAfter };
        byte done = context == StateContext.None
            ? _state->Save(_plugin.Pointer, stream.Output)
            : _context->Save(_plugin.Pointer, stream.Output, (uint)context);
        _plugin.Host.ShouldBeClean();
        return done == 0 ? null : stream.Bytes;
    }

    /// <summary>Whether the plugin took it.</summary>
    public bool Load(byte[] bytes, int chunk = int.MaxValue, StateContext context = StateContext.None, long failsAfter = long.MaxValue)
    {
        using var stream = new ChunkedStream(bytes, chunk) { FailsAfter = failsAfter };
        byte done = context == StateContext.None
            ? _state->Load(_plugin.Pointer, stream.Input)
            : _context->Load(_plugin.Pointer, stream.Input, (uint)context);
        _plugin.Host.ShouldBeClean();
        return done != 0;
    }
}
