using System.Text;
using Modul.Core.Control;
using Modul.Core.Control.Midi;

namespace Modul.Core.Tests.Control.Midi;

/// <summary>A table of some bindings and a hand that plays it; channels from 1.</summary>
internal sealed class MidiKeys(MidiMap map) : IDisposable
{
    public MidiTable Table { get; } = new(map);

    /// <summary>A table of bindings as a map writes them, each without its braces.</summary>
    public static MidiKeys Of(params string[] bindings) => new(Map(bindings));

    public static MidiMap Map(params string[] bindings) => Parse($"{{\"bindings\":[{string.Join(',', bindings.Select(text => $"{{{text}}}"))}]}}");

    public static MidiMap Parse(string json, int tapes = 64, string name = "a.json") =>
        MidiMap.Parse(Encoding.UTF8.GetBytes(json), name, tapes);

    public void Dispose() => Table.Dispose();

    public Command? NoteOn(int number, int velocity = 100, int channel = 1) => Send(0x90, channel, number, velocity);

    public Command? NoteOff(int number, int channel = 1) => Send(0x80, channel, number, 64);

    public Command? Control(int number, int value, int channel = 1) => Send(0xB0, channel, number, value);

    public Command? Program(int number, int channel = 1) => Send(0xC0, channel, number, 0);

    public Command? Send(int kind, int channel, int data1, int data2) =>
        Table.TryMap((byte)(kind | (channel - 1)), (byte)data1, (byte)data2, out Command command) ? command : null;
}
