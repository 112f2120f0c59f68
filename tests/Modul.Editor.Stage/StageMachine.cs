using System.Globalization;
using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Control.Parameters;
using Modul.Editor.Model;

namespace Modul.Editor.Stage;

/// <summary>The looper of this process as an editor sees it.</summary>
internal sealed class StageMachine(Looper looper, PacedEngine engine, StageOptions options)
    : LooperMachine(looper.Board, looper.Queue, looper.Store)
{
    private readonly ParameterList _parameters = new(looper.Options.Tapes);

    public override void ReadMachine(out MachineReading machine) => machine = new MachineReading
    {
        Driver = "stage",
        Period = engine.Period,
        InputBuffer = engine.Period,
        OutputBuffer = options.GapOut,
        Xruns = 0,
        StallsAbsorbed = 0,
    };

    public override string Describe(CommandKind kind, int tape) => string.Join(
        '\n',
        new[] { ControlNames.ParameterOf(_parameters, kind, tape), ControlNames.MidiOf(MidiMap.Default, kind, tape) }.Where(line => line.Length > 0));

    /// <summary>Sends <c>SECONDS words</c>; throws <see cref="ArgumentException"/> where the words are no command.</summary>
    public void Press(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Command command = CommandParser.Parse(words.AsSpan(1), Tapes, out string problem) ?? throw new ArgumentException(problem, nameof(line));
        command.Frame = (long)(double.Parse(words[0], CultureInfo.InvariantCulture) * looper.Options.Rate);
        TrySend(command);
    }
}
