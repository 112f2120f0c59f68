using Modul.Core.Control.Midi;

namespace Modul.Core.Tests.Control.Midi;

public sealed class MidiMapFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modul-midi-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_read_and_named()
    {
        string file = Path.Combine(_folder, "map.json");
        File.WriteAllText(file, "{\"bindings\":[{\"note\":5,\"command\":\"select 4\"}]}");
        MidiMap.Read(file).Bindings.ShouldHaveSingleItem().Number.ShouldBe(5);
        Should.Throw<MidiMapException>(() => MidiMap.Read(file, tapes: 3)).Problems.ShouldHaveSingleItem()
            .ShouldStartWith($"{file}: bindings[0].command: ");
    }

    [Fact]
    public void A_file_without_end_is_not_read_to_its_end()
    {
        string file = Path.Combine(_folder, "long.json");
        using (FileStream stream = File.Create(file)) stream.SetLength(1L << 40);
        Should.Throw<MidiMapException>(() => MidiMap.Read(file)).Problems.ShouldHaveSingleItem().ShouldContain("longer than a MIDI map may be");
    }

    [Theory]
    [InlineData("none.json", "no such file, expected a MIDI map")]
    [InlineData("no/such/folder.json", "no such file, expected a MIDI map")]
    [InlineData("", "a folder, expected a MIDI map")]
    [InlineData("a\0b", "expected a MIDI map")]
    public void What_is_no_file_is_told_in_one_line(string name, string problem)
    {
        string line = Should.Throw<MidiMapException>(() => MidiMap.Read(Path.Combine(_folder, name))).Problems.ShouldHaveSingleItem();
        line.ShouldStartWith(_folder);
        line.ShouldEndWith(problem);
        line.Any(char.IsControl).ShouldBeFalse();
    }
}
