using Modul.Core.Control;

namespace Modul.Standalone.Stage;

/// <summary>A key as the looper understands it.</summary>
/// <param name="Act">What it asks for.</param>
/// <param name="Command">The command, where it asks for one.</param>
internal readonly record struct KeyPress(KeyAct Act, Command Command = default);
