using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>A plugin's audio ports and their configurations.</summary>
internal sealed unsafe class PortsView
{
    private readonly HostedPlugin _plugin;
    private readonly ClapPluginAudioPorts* _ports;
    private readonly ClapPluginAudioPortsConfig* _configs;
    private readonly ClapPluginAudioPortsConfigInfo* _configInfo;

    public PortsView(HostedPlugin plugin)
    {
        _plugin = plugin;
        _ports = (ClapPluginAudioPorts*)plugin.Extension("clap.audio-ports");
        _configs = (ClapPluginAudioPortsConfig*)plugin.Extension("clap.audio-ports-config");
        _configInfo = (ClapPluginAudioPortsConfigInfo*)plugin.Extension("clap.audio-ports-config-info/1");
        ClapFault.When(_ports == null, "there are no audio ports");
    }

    public bool HasConfigInfo => _configInfo != null;

    public PortLayout Layout
    {
        get
        {
            var layout = new PortLayout(Read(input: true), Read(input: false));
            layout.ShouldBeSane();
            return layout;
        }
    }

    public PortsConfig[] Configs
    {
        get
        {
            if (_configs == null) return [];
            var all = new PortsConfig[_configs->Count(_plugin.Pointer)];
            for (uint i = 0; i < all.Length; i++)
            {
                var config = default(ClapAudioPortsConfig);
                ClapFault.When(_configs->Get(_plugin.Pointer, i, &config) == 0, $"port configuration {i} cannot be read");
                all[i] = PortsConfig.Read(&config);
            }
            return all;
        }
    }

    public uint CurrentConfig => _configInfo->CurrentConfig(_plugin.Pointer);

    public bool Select(uint config) => _configs->Select(_plugin.Pointer, config) != 0;

    /// <summary>The ports of a configuration that need not be selected.</summary>
    public PortLayout LayoutOf(PortsConfig config) => new(ReadOf(config, input: true), ReadOf(config, input: false));

    public bool HasPort(uint index, bool input)
    {
        var info = default(ClapAudioPortInfo);
        return _ports->Get(_plugin.Pointer, index, Byte(input), &info) != 0;
    }

    private static byte Byte(bool value) => value ? (byte)1 : (byte)0;

    private PortInfo[] Read(bool input)
    {
        var all = new PortInfo[_ports->Count(_plugin.Pointer, Byte(input))];
        for (uint i = 0; i < all.Length; i++)
        {
            var info = default(ClapAudioPortInfo);
            ClapFault.When(_ports->Get(_plugin.Pointer, i, Byte(input), &info) == 0, $"audio port {i} cannot be read");
            all[i] = PortInfo.Read(&info);
        }
        return all;
    }

    private PortInfo[] ReadOf(PortsConfig config, bool input)
    {
        var all = new PortInfo[input ? config.Inputs : config.Outputs];
        for (uint i = 0; i < all.Length; i++)
        {
            var info = default(ClapAudioPortInfo);
            byte done = _configInfo->Get(_plugin.Pointer, config.Id, i, Byte(input), &info);
            ClapFault.When(done == 0, $"audio port {i} of configuration {config.Id} cannot be read");
            all[i] = PortInfo.Read(&info);
        }
        return all;
    }
}
