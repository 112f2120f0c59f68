using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Support;

/// <summary>
/// One side of one tape on paper, frame by frame with whole layers and no blocks: the slow and plain way to know what an engine with
/// quantize off and a steady gap has to give. Presses go straight to the tape.
/// </summary>
internal sealed class PaperTape(float[] input, Gap gap, int seam, float feedback)
{
    private readonly List<PaperLayer> _layers = [];
    private readonly List<PaperPunch> _punches = [];
    private readonly List<PaperVoice> _voices = [];
    private int _current = -1;
    private PaperVoice? _heard;

    public TapeState State { get; private set; }

    public float[] Master { get; } = new float[input.Length];

    public long Frame { get; private set; }

    public PaperLayer? Layer => _current < 0 ? null : _layers[_current];

    /// <summary>What may be pressed now and is not refused.</summary>
    public IEnumerable<TapeAction> Presses => State switch
    {
        TapeState.Empty => [TapeAction.Record, TapeAction.Overdub, .. History],
        TapeState.Recording or TapeState.Overdubbing or TapeState.Replacing =>
            [TapeAction.Record, TapeAction.Overdub, TapeAction.Replace, TapeAction.Play, TapeAction.Stop, TapeAction.Undo, TapeAction.Clear],
        TapeState.Playing => [TapeAction.Record, TapeAction.Overdub, TapeAction.Replace, TapeAction.Stop, TapeAction.Clear, .. History],
        _ => [TapeAction.Record, TapeAction.Overdub, TapeAction.Replace, TapeAction.Play, TapeAction.Clear, .. History],
    };

    /// <summary>Whether a full round ends between what the record head writes now and what a press means now.</summary>
    public bool RoundEndsInGap => _punches.Exists(p => p.Open && p.RoundEnd > Frame - gap.Total && p.RoundEnd <= Frame - gap.Out);

    private IEnumerable<TapeAction> History
    {
        get
        {
            if (_current >= 0) yield return TapeAction.Undo;
            if (_current + 1 < _layers.Count) yield return TapeAction.Redo;
        }
    }

    public void PlayTo(long frame)
    {
        for (; Frame < frame; Frame++)
        {
            TurnRound();
            _voices.RemoveAll(voice => voice.Over(Frame));
            foreach (PaperVoice voice in _voices)
                Master[Frame] += (float)(voice.GainAt(Frame) * voice.Layer[voice.Layer.PositionAt(Frame)]);
            Write();
        }
    }

    public void Press(TapeAction action)
    {
        bool stopped = State == TapeState.Stopped;
        TapeState before = State;
        Leave();
        switch (action)
        {
            case TapeAction.Record when before is not TapeState.Recording:
            case TapeAction.Overdub when before is TapeState.Empty:
                Listen(null);
                Push(new PaperLayer(null, input.Length));
                _punches.Add(new PaperPunch(PunchKind.Take, Layer!, Frame - gap.Out, 0));
                State = TapeState.Recording;
                break;
            case TapeAction.Overdub when before is not TapeState.Overdubbing:
                PunchIn(PunchKind.Overdub);
                State = TapeState.Overdubbing;
                break;
            case TapeAction.Replace when before is not TapeState.Replacing:
                PunchIn(PunchKind.Replace);
                State = TapeState.Replacing;
                break;
            case TapeAction.Stop:
                Rest(stopped: true);
                break;
            case TapeAction.Undo:
                _current--;
                Rest(stopped);
                break;
            case TapeAction.Redo:
                _current++;
                Rest(stopped);
                break;
            case TapeAction.Clear:
                Push(new PaperLayer(null, 0));
                Rest(stopped: false);
                break;
            default:
                Rest(stopped: false);
                break;
        }
    }

    private void Leave()
    {
        if (_punches.Find(p => p.Open) is not { } punch) return;
        long end = Frame - gap.Out;
        if (punch.Kind == PunchKind.Take) (punch.Layer.Length, punch.Layer.Anchor) = ((int)(end - punch.Start), punch.Start);
        punch.EndAt(end, seam);
    }

    private void PunchIn(PunchKind kind)
    {
        PaperLayer below = Layer!;
        Push(new PaperLayer(below, below.Length));
        if (_heard?.Layer == below) _heard.Layer = Layer!;
        Listen(kind == PunchKind.Replace ? null : Layer);
        Begin(kind, Frame - gap.Out, continues: false);
    }

    private void TurnRound()
    {
        if (_punches.Find(p => p.Open) is not { } punch || Frame - gap.Total < punch.RoundEnd) return;
        punch.EndAt(punch.RoundEnd, seam);
        PaperLayer below = Layer!;
        Push(new PaperLayer(below, below.Length));
        if (_heard?.Layer == below) _heard.Layer = Layer!;
        Begin(punch.Kind, punch.RoundEnd, continues: true);
    }

    private void Begin(PunchKind kind, long start, bool continues) => _punches.Add(
        new PaperPunch(kind, Layer!, start, continues ? 0 : Math.Min(seam, Layer!.Length / 2))
        {
            Continues = continues, RoundEnd = start + Layer!.Length,
        });

    private void Write()
    {
        long aligned = Frame - gap.Total;
        _punches.RemoveAll(punch => punch.Over(aligned));
        for (int i = 0; i < _punches.Count; i++)
        {
            // The next round goes on from what this one left before this one fades out.
            if (i + 1 < _punches.Count && _punches[i + 1].Continues) _punches[i + 1].Write(aligned, input[Frame], feedback);
            if (i == 0 || !_punches[i].Continues) _punches[i].Write(aligned, input[Frame], feedback);
        }
    }

    private void Push(PaperLayer layer)
    {
        _layers.RemoveRange(_current + 1, _layers.Count - _current - 1);
        _layers.Add(layer);
        _current++;
    }

    private void Rest(bool stopped)
    {
        bool empty = Layer is not { Length: > 0 };
        State = empty ? TapeState.Empty : stopped ? TapeState.Stopped : TapeState.Playing;
        Listen(State == TapeState.Playing ? Layer : null);
    }

    private void Listen(PaperLayer? layer)
    {
        if (layer == _heard?.Layer) return;
        _heard?.FadeOut(Frame);
        _heard = layer is null ? null : new PaperVoice(layer, Frame, seam);
        if (_heard is not null) _voices.Add(_heard);
    }
}
