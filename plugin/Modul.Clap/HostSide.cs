using Modul.Clap.Abi;

namespace Modul.Clap;

/// <summary>What the host offers the plugin.</summary>
internal sealed unsafe class HostSide(ClapHost* host)
{
    private ClapHostLog* _log;
    private ClapHostParams* _params;
    private ClapHostState* _state;
    private ClapHostTrackInfo* _track;
    private ClapHostThreadCheck* _threads;

    /// <summary>The name of the track, empty where the host tells none. [main]</summary>
    public string Track { get; private set; } = "";

    /// <summary>Finds what there is; while the plugin is created a host need not answer yet. [main]</summary>
    public void Meet()
    {
        _log = (ClapHostLog*)Ask("clap.log"u8);
        _params = (ClapHostParams*)Ask("clap.params"u8);
        _state = (ClapHostState*)Ask("clap.state"u8);
        _track = (ClapHostTrackInfo*)Ask("clap.track-info/1"u8);
        if (_track is null) _track = (ClapHostTrackInfo*)Ask("clap.track-info.draft/1"u8);
        if (Environment.GetEnvironmentVariable("MODUL_CLAP_CHECK") is "1") _threads = (ClapHostThreadCheck*)Ask("clap.thread-check"u8);
        ReadTrack();
    }

    /// <summary>Says something where the host shows it. [any]</summary>
    public void Log(int severity, string text)
    {
        if (_log is null || _log->Log is null) return;
        string named = Track.Length == 0 ? $"Modul: {text}" : $"Modul on {Track}: {text}";
        fixed (byte* bytes = System.Text.Encoding.UTF8.GetBytes(named + "\0")) _log->Log(host, severity, bytes);
    }

    /// <summary>The values have changed beside the host. [main]</summary>
    public void RescanValues()
    {
        if (_params is not null && _params->Rescan is not null) _params->Rescan(host, Abi.Clap.RescanValues);
    }

    /// <summary>What a project holds of the plugin has changed. [main]</summary>
    public void MarkDirty()
    {
        if (_state is not null && _state->MarkDirty is not null) _state->MarkDirty(host);
    }

    /// <summary>Asks for a call of on_main_thread. [any]</summary>
    public void RequestCallback()
    {
        if (host->RequestCallback is not null) host->RequestCallback(host);
    }

    /// <summary>Asks for blocks, where the plugin slept. [any]</summary>
    public void RequestProcess()
    {
        if (host->RequestProcess is not null) host->RequestProcess(host);
    }

    /// <summary>Takes the name of the track anew. [main]</summary>
    public void ReadTrack()
    {
        if (_track is null || _track->Get is null) return;
        ClapTrackInfo info = default;
        if (_track->Get(host, &info) != 0) Track = (info.Flags & Abi.Clap.TrackHasName) != 0 ? Text.Read(info.Name) : "";
    }

    /// <summary>Tells a host that calls from the wrong thread so, where MODUL_CLAP_CHECK=1 asks for it. [any]</summary>
    public void CheckMain(string call)
    {
        if (_threads is not null && _threads->IsMainThread(host) == 0) Log(Abi.Clap.LogHostMisbehaving, $"{call}: expected the main thread");
    }

    /// <inheritdoc cref="CheckMain"/>
    public void CheckAudio(string call)
    {
        if (_threads is not null && _threads->IsAudioThread(host) == 0) Log(Abi.Clap.LogHostMisbehaving, $"{call}: expected an audio thread");
    }

    private void* Ask(ReadOnlySpan<byte> extension)
    {
        if (host->GetExtension is null) return null;
        fixed (byte* id = extension) return host->GetExtension(host, id); // a literal ends with 0
    }
}
