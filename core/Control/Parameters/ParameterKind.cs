namespace Modul.Core.Control.Parameters;

/// <summary>What the values of a parameter mean. The ones from <see cref="Switch"/> on take whole values only.</summary>
public enum ParameterKind : byte
{
    /// <summary>dB; the least value is silence.</summary>
    Level,

    /// <summary>-1 left to 1 right, in text 100 L to 100 R.</summary>
    Pan,

    /// <summary>0 to 1, in text 0 % to 100 %.</summary>
    Percent,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>0 off, 1 on.</summary>
    Switch,

    /// <summary>One of a row of words.</summary>
    Choice,

    /// <summary>A press: it acts when the value rises from 0 to 1. The value stands for nothing that stays.</summary>
    Action,

    /// <summary>A switch that a plugin itself obeys; the engine has no such thing.</summary>
    Bypass,
}
