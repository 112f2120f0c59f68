using System.Runtime.InteropServices;
using Modul.Clap.Abi;
using Modul.Core.Native;
using Modul.Core.Timing;
using Modul.Plugin;

namespace Modul.Clap;

/// <summary>A call of process: where its channels are, its events one after the other, what the host is told, and whether it may sleep. [audio]</summary>
internal sealed unsafe class BlockCall : IDisposable
{
    private const int Sides = 2;
    private readonly LooperPlugin _plugin;
    private readonly AudioSide _audio;
    private readonly EventReader _events;
    private readonly void** _channels;
    private long _takes;
    private long _left;
    private long _dry;

    /// <summary>For one plugin, whose looper is there. [main]</summary>
    public BlockCall(LooperPlugin plugin)
    {
        (_plugin, _audio) = (plugin, plugin.Instance.Audio);
        _events = new EventReader(_audio);
        _channels = (void**)NativeMemory.AllocZeroed(PluginBlock.MainChannels + (Sides * Instance.Tapes), (nuint)sizeof(void*));
    }

    /// <summary>Plays a block.</summary>
    /// <returns>What the host may do next.</returns>
    public int Process(ClapProcess* process)
    {
        uint denormals = Denormals.Flush();
        var block = new PluginBlock(_channels, (int)Math.Min(process->Frames, int.MaxValue), Find(process));
        _audio.Begin(block);
        if (SongReader.TryRead(process->Transport, out SongPosition song)) _audio.Follow(song, 0);
        _events.Read(process->InEvents, block.Frames);
        _audio.End();
        TellMoves(process->OutEvents, block.Frames);
        TellProject();
        Denormals.Restore(denormals);
        if (!_audio.Rests) return Abi.Clap.ProcessContinue;
        return _audio.PassesInput ? Abi.Clap.ProcessContinueIfNotQuiet : Abi.Clap.ProcessSleep;
    }

    /// <summary>Takes events without a block: they hold with the next. [audio], or [main] while inactive</summary>
    public void Flush(ClapInputEvents* events)
    {
        _audio.BeginFlush();
        _events.Read(events, 0);
    }

    /// <summary>Frees its memory; the audio thread is gone. [main]</summary>
    public void Dispose() => NativeMemory.Free(_channels);

    /// <summary>Finds the channels. Whether they are 64-bit: the host gives all of them alike.</summary>
    private bool Find(ClapProcess* process)
    {
        uint outputs = process->Outputs is null ? 0 : process->OutputCount;
        uint inputs = process->Inputs is null ? 0 : process->InputCount;
        bool doubles = outputs > 0 && process->Outputs[0].Data32 is null && process->Outputs[0].Data64 is not null;
        new Span<nint>(_channels, PluginBlock.MainChannels + (Sides * Instance.Tapes)).Clear();
        if (inputs > 0) Place(process->Inputs[0], 0, doubles, mono: true);
        int ports = _plugin.TapeOutputs ? 1 + Instance.Tapes : 1;
        for (int port = 0; port < Math.Min(outputs, (uint)ports); port++)
        {
            process->Outputs[port].ConstantMask = 0;
            Place(process->Outputs[port], Sides * (1 + port), doubles, mono: false);
        }
        return doubles;
    }

    private void Place(in ClapAudioBuffer buffer, int at, bool doubles, bool mono)
    {
        void** sides = doubles ? (void**)buffer.Data64 : (void**)buffer.Data32;
        if (sides is null || buffer.Channels == 0) return;
        _channels[at] = sides[0];
        if (buffer.Channels > 1) _channels[at + 1] = sides[1];
        else if (mono) _channels[at + 1] = sides[0];
    }

    private void TellMoves(ClapOutputEvents* to, int frames)
    {
        bool told = true;
        while (_audio.NextMove(out int index))
        {
            var moved = new ClapEventParamValue
            {
                Header = new ClapEventHeader { Size = (uint)sizeof(ClapEventParamValue), Time = (uint)Math.Max(0, frames - 1), Type = Abi.Clap.ParamValue },
                ParamId = Instance.Parameters[index].Id,
                NoteId = -1,
                Port = -1,
                Channel = -1,
                Key = -1,
                Value = _audio.ValueOf(index),
            };
            told &= to is not null && to->TryPush is not null && to->TryPush(to, &moved.Header) != 0;
        }
        if (!told) _plugin.Send(Errand.RescanValues);
    }

    private void TellProject()
    {
        if (_audio.RoomsLeft != _left) _plugin.Send(Errand.CollectRoom);
        if (_audio.Takes != _takes) _plugin.Send(Errand.MarkDirty);
        if (_audio.Dry > _dry) _plugin.Send(Errand.TellMemory);
        (_left, _takes, _dry) = (_audio.RoomsLeft, _audio.Takes, _audio.Dry);
    }
}
