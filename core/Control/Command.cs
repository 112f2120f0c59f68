using System.Runtime.InteropServices;

namespace Modul.Core.Control;

/// <summary>One command to the engine: 32 bytes, blittable, the same from every control surface. [any]</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
public record struct Command
{
    /// <summary>The frame of a command that holds as soon as it arrives.</summary>
    public const long Now = -1;

    /// <summary>The tape number of a command that means the selected tape.</summary>
    public const int Selected = 0;

    /// <summary>A command for a tape (1 for the first, or <see cref="Selected"/>) that holds as soon as it arrives.</summary>
    public Command(CommandKind kind, int tape = Selected)
    {
        Kind = kind;
        Tape = tape;
        Frame = Now;
    }

    /// <summary>The engine frame at which it holds; one that is past, as <see cref="Now"/> is, holds at once.</summary>
    public long Frame { get; set; }

    /// <summary>A value whose unit the kind tells.</summary>
    public double Value { get; set; }

    /// <summary>The tape, 1 for the first, or <see cref="Selected"/>.</summary>
    public int Tape { get; set; }

    /// <summary>A whole number whose meaning the kind tells.</summary>
    public int Count { get; set; }

    /// <summary>What it does.</summary>
    public CommandKind Kind { get; set; }

    /// <summary>Which way, where it sets something that is on or off.</summary>
    public Switch Switch { get; set; }
}
