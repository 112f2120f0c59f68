using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Modul.Core.Control;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>A snapshot, read by nothing but the tables of docs/web-api.md, is what the looper is.</summary>
public sealed class SnapshotLayoutTests : IDisposable
{
    private static readonly (int At, string Type, string Text)[] Head = Table("### A snapshot"), Tape = Table("A tape:");

    private const int MostLooks = 1000;

    private readonly WebRig _rig = new(tapes: 40);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Both_tables_leave_no_hole_and_end_where_they_say()
    {
        End(Head).ShouldBe(296);
        End(Tape).ShouldBe(56);
    }

    [LinuxFact]
    public async Task Every_field_of_the_head_is_what_it_says()
    {
        await _rig.Press("tempo 97.5", "sync on", "quantize beat", "metronome on", "metronome level -21", "select 39", "also 2", "also 40", "gap 32+96", "play-through on", "undo 5");
        await _rig.State(state => state.GetProperty("engine").GetProperty("refused").GetInt64() == 1);
        (byte[] bytes, EngineStatus engine, _) = await AtRest();
        Func<string, double> value = text => Value(bytes, Row(Head, text));
        var expected = new Dictionary<string, double>
        {
            ["`0x4C444F4D`"] = 0x4C444F4D, ["version"] = 1, ["`tapesAt`"] = 296, ["`tapeBytes`"] = 56, ["`tapes`"] = 40, ["`tempo`"] = 97.5, ["`rate`"] = WebRig.Rate,
            ["`quantize`"] = 1, ["`tempoSource`"] = 1, ["`driver`"] = 2, ["`machine`"] = 1, ["beats in a bar"] = 4, ["the note that is a beat"] = 4, ["`primary`"] = 39,
            ["`gapSource`"] = 0, ["`secondary`"] = 2, ["the same for 33"] = 1u << 7, ["gap: capture"] = 32, ["gap: playback"] = 96, ["the metronome's level"] = -21,
            ["period"] = _rig.Host.Machine.Period, ["input buffer"] = _rig.Host.Machine.InputBuffer, ["output buffer"] = _rig.Host.Machine.OutputBuffer,
            ["blocks of the pool"] = engine.TotalBlocks, ["commands refused"] = 1, ["0"] = 0,
        };
        foreach ((string text, double number) in expected) value(text).ShouldBe(number, text);
        ((uint)value("flags") & 0x4F).ShouldBe(1u + 2 + 4 + 64, "sync, metronome, play-through, in process");
        value("`frame`").ShouldBeInRange(1, engine.Frame);
        (engine.Beat - value("`beat`")).ShouldBe((engine.Frame - value("`frame`")) / WebRig.Rate * 97.5 / 60, 1e-6);
        value("callback time, median").ShouldBeInRange(0.1, value("longest"));
        Bins(bytes).Sum().ShouldBeInRange(value("callbacks") - 100, value("callbacks") + 100);
    }

    [LinuxFact]
    public async Task Every_field_of_a_tape_is_what_it_says()
    {
        await _rig.Press("tempo 120", "record 40 bars 1", "volume 40 -6.5", "pan 40 -0.25", "feedback 40 0.75", "mute 40 on", "solo 3 on");
        await _rig.State(state => state.GetProperty("tapes")[39].GetProperty("state").GetString() == "playing");
        await _rig.Press("overdub 40", "tempo 10", "quantize bar", "record 5");
        await _rig.State(state => state.GetProperty("tapes")[39] is var tape && tape.GetProperty("state").GetString() == "overdubbing");
        (byte[] bytes, _, TapeStatus[] tapes) = await AtRest();
        byte[] tape = bytes[(296 + (39 * 56))..];
        TapeStatus told = tapes[39];
        Func<string, double> value = text => Value(tape, Row(Tape, text));
        var expected = new Dictionary<string, double>
        {
            ["`length`"] = 96_000, ["`anchor`"] = told.Anchor, ["`layer`"] = told.Layer, ["the newest layer"] = told.Sealed, ["layers that"] = told.Layers,
            ["steps of undo"] = told.Undo, ["steps of redo"] = told.Redo, ["`state`"] = 4, ["what waits"] = told.Awaited, ["volume"] = -6.5, ["pan"] = -0.25, ["feedback"] = 0.75, ["flags"] = 1 + 4,
        };
        foreach ((string text, double number) in expected) value(text).ShouldBe(number, text);
        told.Length.ShouldBe(96_000);
        byte[] armed = bytes[(296 + (4 * 56))..];
        (Value(armed, Row(Tape, "`state`")), Value(armed, Row(Tape, "what waits"))).ShouldBe((1, 0), "armed, and waits for record");
        Value(bytes.AsSpan(296), Row(Tape, "what waits")).ShouldBe(255);
        Value(bytes.AsSpan(296 + (2 * 56)), Row(Tape, "flags")).ShouldBe(2);
    }

    [LinuxFact]
    public async Task Moments_are_counted_and_go_on()
    {
        using var socket = new PageSocket(_rig);
        await socket.Open();
        byte[][] moments = [await socket.Snapshot(), await socket.Snapshot(), await socket.Snapshot()];
        foreach (string text in (string[])["`sequence`", "`frame`", "`time`"])
        {
            double[] values = [.. moments.Select(bytes => Value(bytes, Row(Head, text)))];
            values.ShouldBe(values.Order());
            values[2].ShouldBeGreaterThan(values[0], text);
        }
    }

    // Between two looks at the board that agree in all but what runs.
    private async Task<(byte[] Bytes, EngineStatus Engine, TapeStatus[] Tapes)> AtRest()
    {
        using var socket = new PageSocket(_rig);
        await socket.Open();
        await socket.Snapshot();
        var tapes = new TapeStatus[_rig.Host.Board.Tapes];
        for (int i = 0; i < MostLooks; i++)
        {
            var before = new TapeStatus[tapes.Length];
            _rig.Host.Board.Read(out _, before);
            byte[] bytes = await socket.Snapshot();
            _rig.Host.Board.Read(out EngineStatus engine, tapes);
            if (MemoryMarshal.AsBytes(before.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(tapes.AsSpan()))) return (bytes, engine, tapes);
        }
        throw new TimeoutException($"the tapes changed at each of {MostLooks} looks, expected them at rest");
    }

    private static double[] Bins(byte[] bytes)
    {
        int at = Row(Head, "callbacks that took less").At;
        return [.. Enumerable.Range(0, 16).Select(i => (double)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + (4 * i))))];
    }

    private static double Value(ReadOnlySpan<byte> bytes, (int At, string Type, string Text) row) => row.Type.Split(' ')[0] switch
    {
        "u8" => bytes[row.At],
        "u16" => BinaryPrimitives.ReadUInt16LittleEndian(bytes[row.At..]),
        "u32" => BinaryPrimitives.ReadUInt32LittleEndian(bytes[row.At..]),
        "i32" => BinaryPrimitives.ReadInt32LittleEndian(bytes[row.At..]),
        "f32" => BinaryPrimitives.ReadSingleLittleEndian(bytes[row.At..]),
        "f64" => BinaryPrimitives.ReadDoubleLittleEndian(bytes[row.At..]),
        _ => throw new InvalidDataException(row.Type),
    };

    private static (int At, string Type, string Text) Row((int At, string Type, string Text)[] table, string text) =>
        table.Where(row => row.Text == text).DefaultIfEmpty(table.First(row => row.Text.StartsWith(text, StringComparison.Ordinal))).Single();

    private static int End((int At, string Type, string Text)[] table)
    {
        int end = 0;
        foreach ((int at, string type, string text) in table)
        {
            at.ShouldBe(end, text);
            string[] parts = type.Split(" ×");
            end += int.Parse(parts[0].AsSpan(1), CultureInfo.InvariantCulture) / 8 * (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
        }
        return end;
    }

    private static (int At, string Type, string Text)[] Table(string title)
    {
        string[] lines = File.ReadAllLines(Repository.At("docs", "web-api.md"));
        IEnumerable<string> rows = lines.SkipWhile(line => line != title).SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.StartsWith('|'));
        return [.. rows.Select(row => row.Split('|')).Select(row => (int.Parse(row[1], CultureInfo.InvariantCulture), row[2].Trim(), row[3].Trim()))];
    }
}
