using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Control.Parameters;
using Modul.Plugin.Bridged;

namespace Modul.Plugin.Tests.Bridged;

public sealed class ParameterTests
{
    private static readonly uint[] OfEngine = [1, 2, 3, 4, 5, 6, 7, 8, 20, 21];
    private static readonly uint[] OfTape = [1, 2, 3, 4, 5, 6, 20, 21, 22, 23, 24, 25, 26, 27];
    private static readonly uint[] OfSelected = [40, 41, 42, 43, 44, 45, 46, 47];

    /// <summary>In VST3 the place in this list is what projects know a parameter by: what is new goes behind all of it.</summary>
    [Fact]
    public void Places_stay_as_projects_know_them()
    {
        uint[] known = [.. OfEngine, .. Enumerable.Range(1, 8).SelectMany(tape => OfTape.Select(id => ((uint)tape * 100) + id)), .. OfSelected];
        All.Take(known.Length).Select(parameter => parameter.Id).ShouldBe(known);
    }

    [Fact]
    public void Values_come_back_from_their_shares_and_ends_are_ends()
    {
        foreach (Parameter parameter in All)
        {
            (NormalizedScale.ShareOf(parameter, parameter.Min), NormalizedScale.ShareOf(parameter, parameter.Max)).ShouldBe((0, 1));
            (NormalizedScale.ValueAt(parameter, 0), NormalizedScale.ValueAt(parameter, 1)).ShouldBe((parameter.Min, parameter.Max));
            (NormalizedScale.ValueAt(parameter, -3), NormalizedScale.ValueAt(parameter, double.PositiveInfinity)).ShouldBe((parameter.Min, parameter.Max));
            NormalizedScale.ValueAt(parameter, double.NaN).ShouldBe(double.NaN);
            for (int i = 0; i <= 100; i++)
            {
                double value = parameter.Nearest(parameter.Min + (i / 100.0 * (parameter.Max - parameter.Min)));
                double share = (float)NormalizedScale.ShareOf(parameter, value); // the bridge has it as a float
                NormalizedScale.ValueAt(parameter, share).ShouldBe(value, parameter.Stepped ? 1e-9 : 1e-4, parameter.FullName);
            }
        }
    }

    [Fact]
    public void Steps_have_equal_parts_of_the_way()
    {
        Parameter quantize = All.First(parameter => parameter.Id == 5), mute = All.First(parameter => parameter.Id == 103);
        for (int i = 0; i < 1000; i++) NormalizedScale.ValueAt(quantize, i / 1000.0).ShouldBe(i / 250);
        (NormalizedScale.ValueAt(mute, 63 / 127.0), NormalizedScale.ValueAt(mute, 64 / 127.0)).ShouldBe((0, 1)); // where a pedal is down
    }

    [Fact]
    public void Every_controller_of_the_default_map_has_its_parameter()
    {
        var expected = MidiMap.Default.Bindings.Where(binding => binding.Source == MidiSource.Controller).Select(binding => binding.Number);
        ControllerMap.Default.Select(pair => pair.Controller).ShouldBe(expected);
        ControllerMap.Default.Select(pair => $"{pair.Controller} {Instance.Parameters[pair.Index].FullName}").ShouldBe(
        [
            "64 Selected Tape Record", "65 Selected Tape Overdub", "66 Selected Tape Undo", "67 Selected Tape Stop", "68 Selected Tape Play",
            "69 Selected Tape Redo", .. Enumerable.Range(1, 8).Select(tape => $"{19 + tape} Tape {tape} Volume"),
        ]);
    }

    [Theory]
    [InlineData(CommandKind.Volume, 3, "Tape 3 Volume")]
    [InlineData(CommandKind.Record, 0, "Selected Tape Record")]
    [InlineData(CommandKind.Record, 8, "Tape 8 Record")]
    [InlineData(CommandKind.Select, 5, "Selected Tape")]
    [InlineData(CommandKind.Merge, 0, "Merge")]
    [InlineData(CommandKind.Unclip, 0, null)]
    [InlineData(CommandKind.Volume, 9, null)]
    public void A_kind_of_command_finds_its_parameter(CommandKind kind, int tape, string? name)
    {
        int index = ControllerMap.IndexOf(kind, tape);
        (index < 0 ? null : Instance.Parameters[index].FullName).ShouldBe(name);
    }

    [Fact]
    public void A_pedal_mapped_to_the_selected_tape_records_it()
    {
        using BridgedRack pedal = new(), button = new();
        foreach (BridgedRack rack in (BridgedRack[])[pedal, button]) rack.Tell(Note.Value(0, 1, 2 / 8.0 + 0.01)).Run(64);
        pedal.Press(40, 10).Run(5000);
        button.Press(320, 10).Run(5000);
        float[] heard = pedal.Press(40).Run(5000);
        heard.ShouldContain(sample => sample != 0);
        heard.SequenceEqual(button.Press(320).Run(5000)).ShouldBeTrue();
    }

    private static IEnumerable<Parameter> All => Enumerable.Range(0, Instance.Parameters.Count).Select(i => Instance.Parameters[i]);
}
