namespace Modul.Clap.Extensions;

/// <summary>The extensions by their names.</summary>
internal static unsafe class ExtensionTable
{
    /// <summary>The table of an extension; null where there is none of this name. [any]</summary>
    public static void* Find(byte* id)
    {
        if (Text.Is(id, "clap.audio-ports"u8)) return AudioPorts.Table;
        if (Text.Is(id, "clap.audio-ports-config"u8)) return AudioPortsConfig.Table;
        if (Text.Is(id, "clap.audio-ports-config-info/1"u8) || Text.Is(id, "clap.audio-ports-config-info/draft-0"u8)) return AudioPortsConfigInfo.Table;
        if (Text.Is(id, "clap.note-ports"u8)) return NotePorts.Table;
        if (Text.Is(id, "clap.params"u8)) return Params.Table;
        if (Text.Is(id, "clap.state"u8)) return State.Table;
        if (Text.Is(id, "clap.state-context/2"u8)) return StateContext.Table;
        if (Text.Is(id, "clap.latency"u8)) return Latency.Table;
        if (Text.Is(id, "clap.tail"u8)) return Tail.Table;
        if (Text.Is(id, "clap.render"u8)) return Render.Table;
        if (Text.Is(id, "clap.track-info/1"u8) || Text.Is(id, "clap.track-info.draft/1"u8)) return TrackInfo.Table;
        if (Text.Is(id, "clap.remote-controls/2"u8) || Text.Is(id, "clap.remote-controls.draft/2"u8)) return RemoteControls.Table;
        if (Text.Is(id, "clap.param-indication/4"u8) || Text.Is(id, "clap.param-indication.draft/4"u8)) return ParamIndication.Table;
        return null;
    }
}
