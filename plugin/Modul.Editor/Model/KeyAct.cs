namespace Modul.Editor.Model;

/// <summary>What a key asks for.</summary>
internal enum KeyAct
{
    /// <summary>Nothing: no such key.</summary>
    None,

    /// <summary>One command to the engine.</summary>
    Command,

    /// <summary>The other way round than it is.</summary>
    Toggle,

    /// <summary>The selection's volume up by a step.</summary>
    VolumeUp,

    /// <summary>The selection's volume down by a step.</summary>
    VolumeDown,

    /// <summary>Every tape emptied, once it is held long enough.</summary>
    HoldClearAll,

    /// <summary>The sheet of keys.</summary>
    Help,

    /// <summary>Closes what is open.</summary>
    Close,
}
