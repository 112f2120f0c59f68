using Modul.Core.Control;

namespace Modul.Editor.Model;

/// <summary>A key as the editor understands it.</summary>
/// <param name="Act">What it asks for.</param>
/// <param name="Kind">The command, where it asks for one.</param>
/// <param name="Tape">The tape it names, or <see cref="Command.Selected"/>.</param>
internal readonly record struct KeyPress(KeyAct Act, CommandKind Kind = default, int Tape = Command.Selected);
