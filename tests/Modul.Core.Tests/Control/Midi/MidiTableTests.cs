using System.Runtime.CompilerServices;
using Modul.Core.Control;
using Modul.Core.Control.Midi;

namespace Modul.Core.Tests.Control.Midi;

public sealed class MidiTableTests
{
    private static readonly MidiMap Everything = MidiKeys.Map(
    [
        .. Enumerable.Range(0, 128).Select(number =>
            $"\"note\":{number},\"command\":\"record {(number / 2) + 1}\",\"when\":\"{(number % 2 == 0 ? "hold" : "press")}\""),
        .. Enumerable.Range(0, 128).Select(number => $"\"cc\":{number},\"command\":\"{(number % 2 == 0 ? "volume" : "mute")} {(number / 2) + 1}\""),
        .. Enumerable.Range(0, 128).Select(number => $"\"program\":{number},\"command\":\"select {(number / 2) + 1}\""),
    ]);

    [Fact]
    public void Every_message_there_can_be_gives_its_own_command_or_none()
    {
        using var table = new MidiTable(Everything);
        for (int i = 0; i < 1 << 24; i++)
        {
            (int status, int data1, int data2) = (i >> 16, (i >> 8) & 0xFF, i & 0xFF);
            if (!table.TryMap((byte)status, (byte)data1, (byte)data2, out Command command)) continue;
            bool one = command.Tape == (data1 / 2) + 1 && command.Frame == Command.Now && data1 < 128 && (status >> 4) switch
            {
                0x8 => command.Kind == CommandKind.Record && data1 % 2 == 0 && data2 < 128,
                0x9 => command.Kind == CommandKind.Record && data2 < 128,
                0xB => command.Kind == (data1 % 2 == 0 ? CommandKind.Volume : CommandKind.Mute) && data2 < 128,
                0xC => command.Kind == CommandKind.Select,
                _ => false,
            };
            if (!one) throw new InvalidOperationException($"{status:X} {data1:X} {data2:X} gives {command}");
        }
    }

    [Fact]
    public void Nothing_bound_gives_nothing()
    {
        using var table = new MidiTable(MidiKeys.Map());
        int mapped = 0;
        for (int i = 0; i < 1 << 24; i += 3)
            if (table.TryMap((byte)(i >> 16), (byte)(i >> 8), (byte)i, out _)) mapped++;
        mapped.ShouldBe(0);
    }

    [Fact]
    public void A_program_change_has_no_second_byte()
    {
        using var table = new MidiTable(Everything);
        table.TryMap(0xCF, 127, 0xFF, out Command command).ShouldBeTrue();
        command.ShouldBe(new Command(CommandKind.Select, 64));
    }

    [Fact]
    public void Another_runtime_that_comes_to_its_memory_sees_the_same_table()
    {
        using MidiKeys keys = MidiKeys.Of("\"cc\":64,\"command\":\"record 5\",\"when\":\"hold\"");
        using MidiTable other = MidiTable.At(keys.Table.Memory);
        other.TryMap(0xB0, 64, 127, out Command command).ShouldBeTrue();
        command.ShouldBe(new Command(CommandKind.Record, 5));
        keys.Control(64, 100).ShouldBeNull("it is down already");
        keys.Control(64, 0).ShouldBe(command);
    }

    [Fact]
    public void Another_map_takes_the_first_one_s_place_with_nothing_held()
    {
        using MidiKeys keys = MidiKeys.Of("\"cc\":64,\"command\":\"record\"", "\"note\":1,\"command\":\"undo\"");
        keys.Control(64, 127).ShouldNotBeNull();
        keys.Table.Load(MidiKeys.Map("\"cc\":64,\"command\":\"redo\""));
        keys.Control(64, 127).ShouldBe(new Command(CommandKind.Redo));
        keys.NoteOn(1).ShouldBeNull();
    }

    [Fact]
    public void A_place_crosses_runtimes()
    {
        Unsafe.SizeOf<MidiSlot>().ShouldBe(64);
        RuntimeHelpers.IsReferenceOrContainsReferences<MidiSlot>().ShouldBeFalse();
    }
}
