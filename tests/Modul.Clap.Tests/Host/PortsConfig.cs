using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>A port configuration as the plugin tells of it; channels 0 where there is no main port.</summary>
internal sealed record PortsConfig(
    uint Id, string Name, int Inputs, int Outputs, int MainInputChannels, string? MainInputType, int MainOutputChannels, string? MainOutputType)
{
    public static unsafe PortsConfig Read(ClapAudioPortsConfig* config) => new(
        config->Id,
        Text.Field(config->Name, 256),
        (int)config->InputPortCount,
        (int)config->OutputPortCount,
        config->HasMainInput == 0 ? 0 : (int)config->MainInputChannelCount,
        config->HasMainInput == 0 ? null : Text.Read(config->MainInputPortType),
        config->HasMainOutput == 0 ? 0 : (int)config->MainOutputChannelCount,
        config->HasMainOutput == 0 ? null : Text.Read(config->MainOutputPortType));

    /// <summary>What the configuration says of itself is what the ports say.</summary>
    public void ShouldMatch(PortLayout layout)
    {
        ClapFault.When(layout.Inputs.Length != Inputs || layout.Outputs.Length != Outputs, $"'{Name}' has other ports than it says");
        PortInfo? input = layout.Inputs.FirstOrDefault(port => port.Main), output = layout.Outputs.FirstOrDefault(port => port.Main);
        ClapFault.When((input?.Channels ?? 0) != MainInputChannels || input?.Type != MainInputType, $"'{Name}' has another main input than it says");
        ClapFault.When((output?.Channels ?? 0) != MainOutputChannels || output?.Type != MainOutputType, $"'{Name}' has another main output than it says");
    }
}
