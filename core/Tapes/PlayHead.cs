using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Tapes;

/// <summary>
/// Plays a layer at the engine frame. Where another layer, or none, is to be heard, the old one fades out while the new one fades in over a
/// seam; a few seams may overlap. [audio]
/// </summary>
internal sealed unsafe class PlayHead(EngineClock clock, LayerStack stack)
{
    private const int MaxVoices = 8;

    private readonly Voice[] _voices = new Voice[MaxVoices];
    private int _count;
    private bool _sounds;

    /// <summary>Whether anything is heard, were it only what fades out.</summary>
    public bool Busy => _count > 0;

    /// <summary>The layer that stays; null where the head is silent or on its way there.</summary>
    public Layer? Layer => _sounds ? _voices[_count - 1].Layer : null;

    /// <summary>The frame at which the running seams have ended, or <see cref="long.MaxValue"/>.</summary>
    public long NextEvent
    {
        get
        {
            long next = long.MaxValue;
            for (int i = 0; i < _count; i++)
                if (_voices[i].Fade.End > clock.Frame) next = Math.Min(next, _voices[i].Fade.End);
            return next;
        }
    }

    /// <summary>Frames until a voice comes to where a record head is now, at the same speed: so far it reads what is there already.</summary>
    public long FramesTo(long position)
    {
        long frames = long.MaxValue;
        for (int i = 0; i < _count; i++)
        {
            Layer layer = _voices[i].Layer;
            long ahead = (position - _voices[i].PositionAt(clock.Frame)) % layer.Length;
            frames = Math.Min(frames, ahead <= 0 ? ahead + layer.Length : ahead);
        }
        return frames;
    }

    /// <summary>Goes over to a layer, or to silence, with a seam.</summary>
    public void Play(Layer? layer)
    {
        if (layer == Layer) return;
        Silence();
        if (layer is null || layer.Empty) return;
        Add(layer);
    }

    /// <summary>A layer was moved by some frames: what is heard of it fades out where it was, while it fades in where it is now.</summary>
    public void Moved(Layer layer, long frames)
    {
        for (int i = 0; i < _count; i++)
            if (_voices[i].Layer == layer) _voices[i].Shift += frames;
        if (Layer != layer) return;
        bool begun = _voices[_count - 1].Fade.At(clock.Frame) > 0;
        stack.Pin(layer); // its voice may go before the next one comes
        if (begun) Silence();
        else Remove(_count - 1);
        Add(layer);
        stack.Release(layer);
    }

    /// <summary>Goes on with a layer that holds the same audio as the one played now: no seam.</summary>
    public void Follow(Layer layer)
    {
        if (!_sounds) return;
        ref Voice voice = ref _voices[_count - 1];
        stack.Pin(layer);
        stack.Release(voice.Layer);
        voice.Layer = layer;
    }

    /// <summary>Has what sounds now, which is about to fade out, sound on under gains of its own.</summary>
    public void Scale(float left, float right)
    {
        for (int i = 0; i < _count; i++)
        {
            _voices[i].GainLeft *= left;
            _voices[i].GainRight *= right;
        }
    }

    /// <summary>Lets go of what has faded out.</summary>
    public void Settle()
    {
        for (int i = _count - 1; i >= 0; i--)
            if (_voices[i].Fade.Target == 0 && !_voices[i].Fade.MovesAt(clock.Frame)) Remove(i);
    }

    /// <summary>
    /// Gives the next frames: in place where one steady layer has them in one piece, else gathered in the scratch buffers. Returns how many frames lie
    /// in place from there on, 0 for none.
    /// </summary>
    public int Read(int frames, float* scratchLeft, float* scratchRight, out float* left, out float* right)
    {
        if (_count == 1 && !_voices[0].Fade.MovesAt(clock.Frame))
        {
            Layer layer = _voices[0].Layer;
            long position = _voices[0].PositionAt(clock.Frame);
            int run = layer.Run(position, BlockPool.Frames, out left, out right);
            if (run >= frames) return run;
            layer.CopyFrom(position, frames, scratchLeft, scratchRight);
        }
        else
        {
            Blend(frames, scratchLeft, scratchRight);
        }
        left = scratchLeft;
        right = scratchRight;
        return 0;
    }

    private void Add(Layer layer)
    {
        if (_count == MaxVoices) Remove(0);
        Voice voice = new() { Layer = layer, Fade = new Ramp(0), GainLeft = 1, GainRight = 1 };
        voice.Fade.Aim(1, clock.Frame, clock.SeamFrames);
        stack.Pin(layer);
        _voices[_count++] = voice;
        _sounds = true;
    }

    private void Silence()
    {
        if (!_sounds) return;
        _voices[_count - 1].Fade.Aim(0, clock.Frame, clock.SeamFrames);
        _sounds = false;
        Settle();
    }

    private void Remove(int index)
    {
        stack.Release(_voices[index].Layer);
        for (int i = index; i + 1 < _count; i++) _voices[i] = _voices[i + 1];
        _voices[--_count] = default;
    }

    private void Blend(int frames, float* left, float* right)
    {
        new Span<float>(left, frames).Clear();
        new Span<float>(right, frames).Clear();
        for (int v = 0; v < _count; v++)
        {
            Layer layer = _voices[v].Layer;
            Slope fade = _voices[v].Fade.SlopeAt(clock.Frame);
            (float gainLeft, float gainRight) = (_voices[v].GainLeft, _voices[v].GainRight);
            long position = _voices[v].PositionAt(clock.Frame);
            for (int done = 0; done < frames;)
            {
                int run = layer.Run(position, frames - done, out float* fromLeft, out float* fromRight);
                for (int i = 0; i < run; i++)
                {
                    float gain = fade.At(done + i);
                    left[done + i] += gain * gainLeft * fromLeft[i];
                    right[done + i] += gain * gainRight * fromRight[i];
                }
                done += run;
                position += run;
                if (position == layer.Length) position = 0;
            }
        }
    }
}
