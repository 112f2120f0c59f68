using Modul.Core.Control;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.State;

/// <summary>The gap in <c>GET /api/state</c>, in frames and milliseconds.</summary>
internal sealed record GapState(int In, int Out, double Milliseconds, string Source)
{
    public static GapState Of(in EngineStatus engine, GapSource source) => new(
        engine.GapIn, engine.GapOut, engine.Rate == 0 ? 0 : Math.Round((engine.GapIn + engine.GapOut) * 1000.0 / engine.Rate, 3), MachineWords.Of(source));
}
