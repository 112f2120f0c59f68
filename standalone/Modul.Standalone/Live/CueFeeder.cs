using Modul.Core.Control;
using Modul.Core.Control.Cues;

namespace Modul.Standalone.Live;

/// <summary>Sends a cue sheet's commands to the engine some seconds before their frames, so that presses find room beside them. [control]</summary>
internal sealed class CueFeeder(IReadOnlyList<TimedCue> cues, CommandQueue queue, int rate)
{
    private const int AheadSeconds = 4;

    private int _next;

    /// <summary>Sends what is due soon after an engine frame; what finds no room goes the next time.</summary>
    public void Feed(long frame)
    {
        for (; _next < cues.Count && cues[_next].Frame <= frame + ((long)AheadSeconds * rate); _next++)
        {
            if (cues[_next].Cue.IsEnd) _next = cues.Count - 1;
            else if (cues[_next].Cue.Command is { } command && !queue.TryAdd(command with { Frame = cues[_next].Frame })) return;
        }
    }
}
