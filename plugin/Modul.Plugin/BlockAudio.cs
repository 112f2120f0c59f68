using Modul.Core;
using Modul.Core.Streams;

namespace Modul.Plugin;

/// <summary>
/// Plays a stretch of a block: 64-bit samples become 32-bit ones and back, a room that was left fades out while the next one fades in, and a bypass
/// fades the input over what the engine plays. What needs none of that goes straight from the host's memory to the engine and back. [audio]
/// </summary>
internal sealed unsafe class BlockAudio : IDisposable
{
    /// <summary>The most frames of a stretch.</summary>
    public const int MaxFrames = 4096;

    private const int Inputs = 2;
    private readonly int _outputs;
    private readonly ChannelBlock _input = new(Inputs, MaxFrames);
    private readonly ChannelBlock _narrow; // what becomes 64-bit
    private readonly ChannelBlock _wet;    // what a bypass fades out
    private readonly ChannelBlock _left;   // what a room that was left plays
    private readonly ChannelBlock _ins = new(Inputs, 1);
    private readonly ChannelBlock _outs;   // tables only: where the engine reads and writes in this stretch
    private readonly ChannelBlock _play;
    private Fade _bypass = new(0);
    private Fade _arrival = new(1);

    /// <summary>For a number of tapes. [main]</summary>
    public BlockAudio(int tapes)
    {
        _outputs = 2 + (2 * tapes);
        (_narrow, _wet, _left) = (new(_outputs, MaxFrames), new(_outputs, MaxFrames), new(_outputs, MaxFrames));
        (_outs, _play) = (new(_outputs, 1), new(_outputs, 1));
    }

    /// <summary>Whether the input passes, or is on its way to.</summary>
    public bool Bypassed => _bypass.Target > 0;

    /// <summary>Has the input pass instead of the engine, or not, by a cross-fade.</summary>
    public void Bypass(bool on, int seamFrames) => _bypass.Aim(on ? 1 : 0, seamFrames);

    /// <summary>The room has changed: the one before fades out.</summary>
    public void Arrive(int seamFrames)
    {
        _arrival.Jump(0);
        _arrival.Aim(1, seamFrames);
    }

    /// <summary>Ends every fade at once.</summary>
    public void Settle()
    {
        _arrival.Jump(1);
        _bypass.Jump(_bypass.Target);
    }

    /// <summary>Plays frames of a block, at most <see cref="MaxFrames"/>.</summary>
    public void Play(in PluginBlock block, int from, int frames, RoomChange rooms)
    {
        bool dry = _bypass.Target > 0 || _bypass.Moves;
        Find(block, from, frames, dry);
        if (rooms.Leaving is { } leaving) leaving.Process(Block(_left.Channels, frames));
        rooms.Current.Process(Block(_play.Channels, frames));
        if (rooms.Leaving is not null) CrossFade(frames, rooms);
        if (dry) PassInput(frames);
        if (block.Doubles) Widen(block, from, frames, exact: dry && !_bypass.Moves && _bypass.Gain == 1);
    }

    public void Dispose()
    {
        foreach (ChannelBlock block in (ReadOnlySpan<ChannelBlock>)[_input, _narrow, _wet, _left, _ins, _outs, _play]) block.Dispose();
    }

    private AudioBlock Block(float** outputs, int frames) =>
        new(_ins.Channels[0], _ins.Channels[1], outputs[0], outputs[1], frames, outputs + 2);

    /// <summary>Finds where the engine reads and writes: main outputs always somewhere, a tape's only where it is wanted.</summary>
    private void Find(in PluginBlock block, int from, int frames, bool dry)
    {
        for (int i = 0; i < Inputs; i++) _ins.Channels[i] = Source(block, i, from, frames);
        for (int i = 0; i < _outputs; i++)
        {
            void* target = block.Channel(Inputs + i);
            bool wanted = target is not null || i < 2;
            bool direct = target is not null && !block.Doubles;
            _outs.Channels[i] = !wanted ? null : direct ? (float*)target + from : _narrow.Channels[i];
            _play.Channels[i] = wanted && dry ? _wet.Channels[i] : _outs.Channels[i];
        }
    }

    private float* Source(in PluginBlock block, int channel, int from, int frames)
    {
        void* source = block.Channel(channel);
        if (source is null || !block.Doubles) return source is null ? null : (float*)source + from;
        SampleFormat.Narrow((double*)source + from, _input.Channels[channel], frames);
        return _input.Channels[channel];
    }

    private void CrossFade(int frames, RoomChange rooms)
    {
        Fade end = _arrival;
        for (int c = 0; c < _outputs; c++)
        {
            if (_play.Channels[c] is null) continue;
            end = _arrival;
            for (int i = 0; i < frames; i++)
            {
                float gain = end.Next();
                _play.Channels[c][i] = (_play.Channels[c][i] * gain) + (_left.Channels[c][i] * (1 - gain));
            }
        }
        _arrival = end;
        if (!_arrival.Moves) rooms.Leave();
    }

    /// <summary>Fades the input over what the engine plays; a tape's output, which has no input, fades out.</summary>
    private void PassInput(int frames)
    {
        Fade end = _bypass;
        for (int c = 0; c < _outputs; c++)
        {
            if (_outs.Channels[c] is null) continue;
            float* through = c < Inputs ? _ins.Channels[c] : null;
            end = _bypass;
            for (int i = 0; i < frames; i++)
            {
                float gain = end.Next(), wet = gain == 1 ? 0 : _play.Channels[c][i] * (1 - gain);
                // Past the fade as without one, to the sign of a zero: a host may cut its blocks anywhere.
                _outs.Channels[c][i] = gain == 0 ? wet : (through is null ? 0 : gain == 1 ? through[i] : through[i] * gain) + wet;
            }
        }
        _bypass = end;
    }

    private void Widen(in PluginBlock block, int from, int frames, bool exact)
    {
        for (int c = 0; c < _outputs; c++)
        {
            if (block.Channel(Inputs + c) is null) continue;
            double* target = (double*)block.Channel(Inputs + c) + from;
            if (exact && c < Inputs && block.Channel(c) is not null) SampleFormat.Copy((double*)block.Channel(c) + from, target, frames);
            else SampleFormat.Widen(_outs.Channels[c], target, frames);
        }
    }
}
