using System.Text.Json.Nodes;
using Modul.Core;
using Modul.Core.Control;

namespace Modul.Editor.Stage;

/// <summary>What the board tells, as JSON.</summary>
internal static class BoardFacts
{
    private const double Silence = -999;

    public static string Of(StageMachine machine, Looper looper)
    {
        var tapes = new TapeStatus[machine.Tapes];
        machine.Read(out EngineStatus engine, tapes);
        return new JsonObject
        {
            ["frame"] = engine.Frame,
            ["tempo"] = engine.Tempo,
            ["tempo_source"] = $"{engine.TempoSource}",
            ["quantize"] = $"{engine.Quantize}",
            ["primary"] = engine.Primary,
            ["secondary"] = engine.Secondary,
            ["sync"] = engine.Sync != 0,
            ["metronome"] = engine.Metronome != 0,
            ["metronome_level"] = engine.MetronomeLevel,
            ["play_through"] = engine.PlayThrough != 0,
            ["live_record"] = engine.LiveRecord != 0,
            ["refused"] = engine.Refused,
            ["rate"] = looper.Options.Rate,
            ["input"] = Math.Max(machine.InputLevel.Left, machine.InputLevel.Right),
            ["master"] = Math.Max(machine.MasterLevel.Left, machine.MasterLevel.Right),
            ["tapes"] = new JsonArray([.. tapes.Select((tape, i) => Of(tape, machine.TapeLevel(i)))]),
        }.ToJsonString();
    }

    private static JsonObject Of(in TapeStatus tape, StereoLevel level) => new()
    {
        ["state"] = $"{tape.State}",
        ["awaited"] = tape.Awaited,
        ["length"] = tape.Length,
        ["layers"] = tape.Layers,
        ["undo"] = tape.Undo,
        ["redo"] = tape.Redo,
        ["volume"] = float.IsFinite(tape.Volume) ? tape.Volume : Silence,
        ["pan"] = tape.Pan,
        ["mute"] = tape.Mute != 0,
        ["solo"] = tape.Solo != 0,
        ["level"] = Math.Max(level.Left, level.Right),
    };
}
