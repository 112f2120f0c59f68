namespace Modul.Core.Storage.State;

/// <summary>What a parameter stands at.</summary>
/// <param name="Id">The parameter's number, the same in every version.</param>
/// <param name="Value">Its plain value, in its own unit; never NaN.</param>
public readonly record struct ParameterValue(uint Id, double Value);
