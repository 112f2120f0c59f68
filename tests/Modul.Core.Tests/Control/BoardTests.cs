using System.Runtime.CompilerServices;
using Modul.Core.Control;
using Modul.Core.Storage;

namespace Modul.Core.Tests.Control;

public sealed class BoardTests
{
    [Fact]
    public void Each_place_holds_its_own()
    {
        using var board = new Board(64);
        board.BeginWrite();
        board.Engine.Frame = 1234;
        board.Engine.MasterClipped = 1; // the last field
        for (int i = 0; i < 64; i++) (board.Tape(i).Length, board.Tape(i).Solo) = (i + 1, 1);
        board.EndWrite();
        for (int i = 0; i < 64; i++) board.ShowTape(i, i, -i);
        board.ShowInput(100, 101);
        board.ShowMaster(200, 201);
        var tapes = new TapeStatus[64];
        board.Read(out EngineStatus engine, tapes);
        (engine.Frame, engine.MasterClipped).ShouldBe((1234, (byte)1));
        for (int i = 0; i < 64; i++)
        {
            (tapes[i].Length, tapes[i].Solo).ShouldBe((i + 1, (byte)1));
            board.TapeLevel(i).ShouldBe(new StereoLevel(i, -i));
        }
        (board.InputLevel, board.MasterLevel).ShouldBe((new StereoLevel(100, 101), new StereoLevel(200, 201)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    public void A_reader_takes_as_many_tapes_as_it_has_room_for(int room)
    {
        using var board = new Board(4);
        board.BeginWrite();
        for (int i = 0; i < 4; i++) board.Tape(i).Length = 7;
        board.EndWrite();
        var tapes = new TapeStatus[room];
        board.Read(out _, tapes);
        tapes.Count(tape => tape.Length == 7).ShouldBe(Math.Min(room, 4));
    }

    [Fact]
    public void What_crosses_runtimes_has_the_size_it_states_and_no_references()
    {
        Unsafe.SizeOf<Command>().ShouldBe(32);
        Unsafe.SizeOf<TapeStatus>().ShouldBe(64);
        Unsafe.SizeOf<EngineStatus>().ShouldBeLessThanOrEqualTo(256);
        Unsafe.SizeOf<StereoLevel>().ShouldBe(8);
        Unsafe.SizeOf<Peak>().ShouldBe(16);
        (RuntimeHelpers.IsReferenceOrContainsReferences<Command>(), RuntimeHelpers.IsReferenceOrContainsReferences<EngineStatus>(),
            RuntimeHelpers.IsReferenceOrContainsReferences<TapeStatus>()).ShouldBe((false, false, false));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(99, 99)]
    [InlineData(100, 0)]
    [InlineData(-1, 99)]
    [InlineData(-1000, 0)]
    public void A_position_goes_round_both_ways(long since, long position) =>
        new TapeStatus { Length = 100, Anchor = 5000 }.PositionAt(5000 + since).ShouldBe(position);

    [Fact]
    public void An_empty_tape_is_at_its_start() => new TapeStatus { Anchor = 5 }.PositionAt(1000).ShouldBe(0);
}
