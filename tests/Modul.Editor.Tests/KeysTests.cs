using Modul.Core.Control;
using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class KeysTests
{
    [Theory]
    [InlineData(' ', false, CommandKind.Record)]
    [InlineData('O', false, CommandKind.Overdub)]
    [InlineData('U', false, CommandKind.Undo)]
    [InlineData('U', true, CommandKind.Redo)]
    [InlineData('C', false, CommandKind.Clear)]
    [InlineData('M', false, CommandKind.Mute)]
    [InlineData('S', false, CommandKind.Solo)]
    [InlineData('N', false, CommandKind.Merge)]
    [InlineData('W', false, CommandKind.Write)]
    public void A_letter_is_a_command_to_the_selected_tape(char key, bool shift, CommandKind kind) =>
        Keys.Of(key, shift, repeated: false, files: true).ShouldBe(new KeyPress(KeyAct.Command, kind));

    [Theory]
    [InlineData('T', CommandKind.LiveRecord)]
    [InlineData('Y', CommandKind.PlayThrough)]
    [InlineData('K', CommandKind.Metronome)]
    public void A_switch_goes_the_other_way_round(char key, CommandKind kind) =>
        Keys.Of(key, shift: false, repeated: false, files: true).ShouldBe(new KeyPress(KeyAct.Toggle, kind));

    [Fact]
    public void Digits_select_and_with_shift_add()
    {
        for (int tape = 1; tape <= 8; tape++)
        {
            char key = "12345678"[tape - 1];
            Keys.Of(key, shift: false, repeated: false, files: true).ShouldBe(new KeyPress(KeyAct.Command, CommandKind.Select, tape));
            Keys.Of(key, shift: true, repeated: false, files: true).ShouldBe(new KeyPress(KeyAct.Command, CommandKind.Also, tape));
        }
        Keys.Of('9', shift: false, repeated: false, files: true).Act.ShouldBe(KeyAct.None);
        Keys.Of('0', shift: false, repeated: false, files: true).Act.ShouldBe(KeyAct.None);
    }

    [Fact]
    public void All_tapes_are_cleared_only_by_holding() => Keys.Of('C', shift: true, repeated: false, files: true).Act.ShouldBe(KeyAct.HoldClearAll);

    [Fact]
    public void A_held_key_repeats_only_the_volume()
    {
        Keys.Of(Keys.Up, shift: false, repeated: true, files: true).Act.ShouldBe(KeyAct.VolumeUp);
        Keys.Of(Keys.Down, shift: false, repeated: true, files: true).Act.ShouldBe(KeyAct.VolumeDown);
        foreach (char key in " OUCMSNWTYK?12345678\e") Keys.Of(key, shift: false, repeated: true, files: true).Act.ShouldBe(KeyAct.None);
    }

    [Fact]
    public void Where_no_files_are_written_the_keys_for_that_are_none_and_the_sheet_does_not_tell_them()
    {
        foreach (char key in "TW") Keys.Of(key, shift: false, repeated: false, files: false).ShouldBe(default);
        foreach (char key in " OUCMSNYK?1↑") Keys.Of(key, shift: false, repeated: false, files: false).ShouldBe(Keys.Of(key, shift: false, repeated: false, files: true));
        Keys.Sheet(files: true).Except(Keys.Sheet(files: false)).ShouldBe([("T", "live record"), ("W", "write every tape to a file")]);
        Keys.Sheet(files: false).ShouldBe(Keys.Sheet(files: true).Where(row => row.Key is not ("T" or "W")));
    }
}
