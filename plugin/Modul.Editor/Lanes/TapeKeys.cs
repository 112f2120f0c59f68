using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Lanes;

/// <summary>The keys of one tape, and how they light up by its state.</summary>
internal sealed class TapeKeys
{
    private readonly Func<int> _tape;
    private readonly string _name;
    private bool _running;

    /// <summary>Keys for the tape that a function tells, 1 for the first; the name stands before the word of each: <c>Tape 3 record</c>.</summary>
    public TapeKeys(Look look, Desk desk, ITapeMachine machine, Func<int> tape, string name)
    {
        (_tape, _name) = (tape, name);
        KeyButton Make(CommandKind kind, string word, string whole, string hint, KeyButton key)
        {
            key.Word = word;
            key.SpokenName = $"{name} {whole}";
            key.Tip = hint;
            key.Description = () => machine.Describe(kind, _tape());
            return key;
        }
        KeyButton Of(CommandKind kind) => new(look, "", "", () => desk.Press(kind, _tape()));
        KeyButton Lit(CommandKind kind, uint ground, uint text, uint sign) =>
            new(look, "", "", () => desk.Press(kind, _tape())) { IsSwitch = true, LitColours = (ground, text), IconColour = sign };

        Record = Make(CommandKind.Record, "rec", "record", "record; again ends the take (space)",
            Lit(CommandKind.Record, Colours.Recording, Colours.RecordingText, Colours.Recording));
        Overdub = Make(CommandKind.Overdub, "over", "overdub", "overdub: adds what you play (O)",
            Lit(CommandKind.Overdub, Colours.Overdubbing, Colours.OverdubbingText, Colours.Overdubbing));
        Replace = Make(CommandKind.Replace, "repl", "replace", "replace: what you play takes the place of the old",
            Lit(CommandKind.Replace, Colours.Replacing, Colours.ReplacingText, Colours.Replacing));
        Play = Make(CommandKind.Play, "play", "play", "play or stop",
            new KeyButton(look, "", "", () => desk.Press(_running ? CommandKind.Stop : CommandKind.Play, _tape())) { IconColour = Colours.Playing });
        Undo = Make(CommandKind.Undo, "undo", "undo", "undo (U)", Of(CommandKind.Undo));
        Redo = Make(CommandKind.Redo, "redo", "redo", "redo (shift + U)", Of(CommandKind.Redo));
        Mute = Make(CommandKind.Mute, "mute", "mute", "mute (M)", Lit(CommandKind.Mute, Colours.Armed, Colours.ArmedText, Colours.Text));
        Solo = Make(CommandKind.Solo, "solo", "solo", "solo (S)", Lit(CommandKind.Solo, Colours.On, Colours.OnText, Colours.Text));
        Clear = Make(CommandKind.Clear, "clear", "clear", "clear; undo brings it back (C)", Of(CommandKind.Clear));
        (Record.Icon, Overdub.Icon, Replace.Icon, Play.Icon) = (Icons.Record, Icons.Overdub, Icons.Replace, Icons.Play);
        (Undo.Icon, Redo.Icon, Mute.Icon, Solo.Icon, Clear.Icon) = (Icons.Undo, Icons.Redo, Icons.Mute, Icons.Solo, Icons.Clear);
    }

    public KeyButton Record { get; }

    public KeyButton Overdub { get; }

    public KeyButton Replace { get; }

    public KeyButton Play { get; }

    public KeyButton Undo { get; }

    public KeyButton Redo { get; }

    public KeyButton Mute { get; }

    public KeyButton Solo { get; }

    public KeyButton Clear { get; }

    /// <summary>All, from left to right.</summary>
    public IReadOnlyList<KeyButton> All => [Record, Overdub, Replace, Play, Undo, Redo, Mute, Solo, Clear];

    /// <summary>Shows a tape.</summary>
    public void Show(in TapeStatus tape)
    {
        Record.Lit = tape.State == TapeState.Recording;
        Overdub.Lit = tape.State == TapeState.Overdubbing;
        Replace.Lit = tape.State == TapeState.Replacing;
        Mute.Lit = tape.Mute != 0;
        Solo.Lit = tape.Solo != 0;
        Undo.Steps = tape.Undo;
        Redo.Steps = tape.Redo;
        ShowRunning(Words.IsRunning(tape.State));
    }

    private void ShowRunning(bool running)
    {
        if (running == _running) return;
        _running = running;
        Play.Word = running ? "stop" : "play";
        Play.Icon = running ? Icons.Stop : Icons.Play;
        Play.SpokenName = $"{_name} {Play.Word}";
    }
}
