using System.Text.Json;
using AudioPlugSharp;

namespace Modul.Vst3.Stage;

/// <summary>What a test wants to know, as a line of JSON.</summary>
internal static class Facts
{
    private const uint Controllers = 128;

    public static void Tell(Bridge bridge)
    {
        IAudioPlugin plugin = bridge.Plugin;
        string[] edits;
        lock (bridge.Host.Edits) edits = [.. bridge.Host.Edits];
        Console.Out.WriteLine(JsonSerializer.Serialize(new
        {
            plugin.Company,
            plugin.PluginName,
            plugin.PluginCategory,
            plugin.PluginVersion,
            plugin.PluginID,
            plugin.CacheLoadContext,
            Inputs = Ports(plugin.Processor.InputPorts),
            Outputs = Ports(plugin.Processor.OutputPorts),
            Formats = plugin.Processor.SampleFormatsSupported.ToString(),
            plugin.Editor.HasUserInterface,
            Parameters = plugin.Processor.Parameters.Select(parameter => new
            {
                parameter.ID, parameter.Name, parameter.ParameterIndex, parameter.DisplayValue,
                Default = parameter.GetValueNormalized(parameter.DefaultValue), Shown = parameter.NormalizedEditValue, Processed = parameter.NormalizedProcessValue,
            }),
            ControllerMap = Enumerable.Range(0, (int)Controllers).Select(number => (number, plugin.Processor.GetParameterByMidiController((uint)number)?.ID))
                .Where(pair => pair.ID is not null).ToDictionary(pair => $"{pair.number}", pair => pair.ID),
            bridge.Allocated,
            Edits = edits,
            State = Convert.ToBase64String(plugin.Processor.SaveState()),
        }));
        Console.Out.Flush();
    }

    private static IEnumerable<string> Ports(AudioIOPort[] ports) =>
        ports.Select(port => $"{port.Name} {port.ChannelConfiguration} {(port is FloatAudioIOPort ? "float" : "other")}");
}
