namespace Modul.Standalone.Doctoring;

/// <summary>One thing that live work needs of the machine.</summary>
internal interface ICheck
{
    /// <summary>What is looked at, in few words.</summary>
    string Name { get; }

    /// <summary>Looks. Changes nothing that lasts, and does not throw for what it finds. [control]</summary>
    Finding Look();
}
