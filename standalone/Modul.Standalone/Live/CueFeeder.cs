using Modul.Core.Control;
using Modul.Core.Control.Cues;
using Modul.Core.Timing;

namespace Modul.Standalone.Live;

/// <summary>Sends a cue sheet's commands to the engine some seconds before their frames, so that presses find room beside them. [control]</summary>
internal sealed class CueFeeder(IReadOnlyList<TimedCue> cues, CommandQueue queue, int rate)
{
    private const int AheadSeconds = 4;

    private int _next;

    /// <summary>Sends what is due soon after an engine frame at the engine's rate; what finds no room goes the next time.</summary>
    /// <param name="frame">The engine frame reached.</param>
    /// <param name="engineRate">Frames a second; 0 where the engine has not played its first block yet, and nothing is sent.</param>
    public void Feed(long frame, int engineRate)
    {
        if (engineRate == 0) return; // every cue would be due at frame 0
        for (; _next < cues.Count; _next++)
        {
            long due = RateConversion.Frames(cues[_next].Frame, rate, engineRate);
            if (due > frame + ((long)AheadSeconds * engineRate)) return;
            if (cues[_next].Cue.IsEnd) _next = cues.Count - 1;
            else if (cues[_next].Cue.Command is { } command && !queue.TryAdd(command with { Frame = due })) return;
        }
    }
}
