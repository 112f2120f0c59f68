using Modul.Core.Control;

namespace Modul.Editor.Model;

/// <summary>What the machine is at, in words. It is made anew only where something is another.</summary>
internal sealed class Facts
{
    private const double LowPool = 0.1;
    private const int Percent = 100;

    private Key _key;

    /// <summary>A line of what matters most.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Every fact: its name, its text, and whether it is one to worry about.</summary>
    public IReadOnlyList<(string Name, string Text, bool Worry)> All { get; private set; } = [];

    /// <summary>Takes a reading; gives whether anything is another.</summary>
    public bool Take(Reading now, bool moves)
    {
        var key = new Key(
            now.Machine, now.Engine.Rate, now.Engine.GapIn, now.Engine.GapOut, FreeShare(now.Engine), now.Engine.Dry, now.Engine.Refused, moves);
        if (key == _key) return false;
        _key = key;
        Summary = SummaryOf(now, moves);
        All = [.. AllOf(now, moves)];
        return true;
    }

    private static string SummaryOf(Reading now, bool moves)
    {
        MachineReading machine = now.Machine;
        string[] parts =
        [
            (machine.Driver ?? "") + (moves ? "" : " STANDS STILL"),
            $"{now.Engine.Rate} Hz",
            Buffers(machine),
            $"gap {Milliseconds(now.Engine.GapIn + now.Engine.GapOut, now.Engine.Rate)}",
            machine.Xruns < 0 ? "" : $"xruns {machine.Xruns}",
            machine.StallsAbsorbed > 0 ? $"stalls absorbed {machine.StallsAbsorbed}" : "",
            $"pool {FreeShare(now.Engine)} % free",
        ];
        return string.Join(" · ", parts.Select(part => part.Trim()).Where(part => part.Length > 0));
    }

    private static IEnumerable<(string Name, string Text, bool Worry)> AllOf(Reading now, bool moves)
    {
        EngineStatus engine = now.Engine;
        MachineReading machine = now.Machine;
        yield return ("driver", machine.Driver ?? "not told", false);
        yield return ("engine", moves ? "runs" : "stands still", !moves);
        yield return ("rate", $"{engine.Rate} Hz", false);
        yield return ("period", machine.Period > 0 ? $"{machine.Period}, {Milliseconds(machine.Period, engine.Rate)}" : "not known yet", false);
        if (machine.InputBuffer > 0) yield return ("input buffer", $"{machine.InputBuffer}, {Milliseconds(machine.InputBuffer, engine.Rate)}", false);
        if (machine.OutputBuffer > 0) yield return ("output buffer", $"{machine.OutputBuffer}, {Milliseconds(machine.OutputBuffer, engine.Rate)}", false);
        yield return ("gap", $"{engine.GapIn}+{engine.GapOut}, {Milliseconds(engine.GapIn + engine.GapOut, engine.Rate)}", false);
        if (machine.Xruns >= 0) yield return ("xruns", $"{machine.Xruns}", machine.Xruns > 0);
        if (machine.StallsAbsorbed >= 0) yield return ("stalls absorbed", $"{machine.StallsAbsorbed}", false);
        yield return ("pool, blocks free", $"{engine.FreeBlocks} / {engine.TotalBlocks}", IsLow(engine));
        yield return ("without memory", $"{engine.Dry}", engine.Dry > 0);
        yield return ("commands refused", $"{engine.Refused}", false);
    }

    private static string Buffers(in MachineReading machine)
    {
        if (machine.Period <= 0 && machine.InputBuffer <= 0) return "";
        return machine.OutputBuffer > 0 && machine.OutputBuffer != machine.InputBuffer
            ? $"buffers {machine.InputBuffer} in, {machine.OutputBuffer} out"
            : $"period {Math.Max(machine.Period, machine.InputBuffer)}";
    }

    private static string Milliseconds(long frames, int rate) => rate > 0 ? $"{1000.0 * frames / rate:0.0} ms" : "";

    private static bool IsLow(in EngineStatus engine) => engine.FreeBlocks < engine.TotalBlocks * LowPool;

    private static int FreeShare(in EngineStatus engine) =>
        engine.TotalBlocks > 0 ? (int)((long)Percent * engine.FreeBlocks / engine.TotalBlocks) : 0;

    private readonly record struct Key(MachineReading Machine, int Rate, int GapIn, int GapOut, int Free, long Dry, long Refused, bool Moves);
}
