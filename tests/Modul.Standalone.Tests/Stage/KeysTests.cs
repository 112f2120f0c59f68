using Modul.Core.Control;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Tests.Stage;

public class KeysTests
{
    [Theory]
    [InlineData(' ', "record")]
    [InlineData('o', "overdub")]
    [InlineData('O', "overdub")]
    [InlineData('u', "undo")]
    [InlineData('U', "redo")]
    [InlineData('c', "clear")]
    [InlineData('C', "clear all")]
    [InlineData('m', "mute")]
    [InlineData('M', "mute")]
    [InlineData('s', "solo")]
    [InlineData('S', "solo")]
    [InlineData('n', "merge")]
    [InlineData('N', "merge")]
    [InlineData('w', "write")]
    [InlineData('W', "write")]
    [InlineData('1', "select 1")]
    [InlineData('2', "select 2")]
    [InlineData('3', "select 3")]
    [InlineData('4', "select 4")]
    [InlineData('5', "select 5")]
    [InlineData('6', "select 6")]
    [InlineData('7', "select 7")]
    [InlineData('8', "select 8")]
    [InlineData('!', "also 1")]
    [InlineData('@', "also 2")]
    [InlineData('#', "also 3")]
    [InlineData('$', "also 4")]
    [InlineData('%', "also 5")]
    [InlineData('^', "also 6")]
    [InlineData('&', "also 7")]
    [InlineData('*', "also 8")]
    public void A_character_is_the_command_of_its_name(char character, string words)
    {
        KeyPress press = Keys.Of(Key(character));
        press.Act.ShouldBe(KeyAct.Command);
        press.Command.ShouldBe(CommandParser.Parse(words.Split(' '), 8, out _)!.Value);
    }

    [Theory]
    [InlineData('t', CommandKind.LiveRecord)]
    [InlineData('T', CommandKind.LiveRecord)]
    [InlineData('y', CommandKind.PlayThrough)]
    [InlineData('Y', CommandKind.PlayThrough)]
    [InlineData('k', CommandKind.Metronome)]
    [InlineData('K', CommandKind.Metronome)]
    public void What_is_on_goes_off_and_back(char character, CommandKind kind) =>
        Keys.Of(Key(character)).ShouldBe(new KeyPress(KeyAct.Command, new Command(kind) { Switch = Switch.Toggle }));

    [Fact]
    public void Function_keys_add_secondary_tapes_on_any_layout()
    {
        for (int tape = 1; tape <= 8; tape++)
            Keys.Of(Key('\0', ConsoleKey.F1 + tape - 1)).Command.ShouldBe(new Command(CommandKind.Also, tape));
        Keys.Of(Key('\0', ConsoleKey.F9)).Act.ShouldBe(KeyAct.None);
    }

    [Fact]
    public void A_shifted_digit_that_arrives_as_a_key_adds_whatever_the_layout_prints() =>
        Keys.Of(new ConsoleKeyInfo('"', ConsoleKey.D2, shift: true, alt: false, control: false)).Command.ShouldBe(new Command(CommandKind.Also, 2));

    [Theory]
    [InlineData('q', default(ConsoleKey), KeyAct.Quit)]
    [InlineData('Q', default(ConsoleKey), KeyAct.Quit)]
    [InlineData('\e', ConsoleKey.Escape, KeyAct.Quit)]
    [InlineData('\0', ConsoleKey.UpArrow, KeyAct.VolumeUp)]
    [InlineData('\0', ConsoleKey.DownArrow, KeyAct.VolumeDown)]
    [InlineData('\0', ConsoleKey.LeftArrow, KeyAct.None)]
    [InlineData('9', default(ConsoleKey), KeyAct.None)]
    [InlineData('0', default(ConsoleKey), KeyAct.None)]
    [InlineData('x', default(ConsoleKey), KeyAct.None)]
    [InlineData('é', default(ConsoleKey), KeyAct.None)]
    public void Other_keys_act_here_or_do_nothing(char character, ConsoleKey key, object act) =>
        Keys.Of(Key(character, key)).Act.ShouldBe(act);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void With_alt_or_control_a_key_is_another_key(bool alt, bool control) =>
        Keys.Of(new ConsoleKeyInfo('c', ConsoleKey.C, shift: false, alt, control)).Act.ShouldBe(KeyAct.None);

    internal static ConsoleKeyInfo Key(char character, ConsoleKey key = default) => new(character, key, shift: false, alt: false, control: false);
}
