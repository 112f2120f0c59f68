namespace Modul.Standalone.Stage;

/// <summary>What a key asks for.</summary>
internal enum KeyAct
{
    /// <summary>Nothing: no such key.</summary>
    None,

    /// <summary>One command to the engine.</summary>
    Command,

    /// <summary>The selection's volume up by a step.</summary>
    VolumeUp,

    /// <summary>The selection's volume down by a step.</summary>
    VolumeDown,

    /// <summary>The sheet that pairs a browser.</summary>
    Pairing,

    /// <summary>The end.</summary>
    Quit,
}
