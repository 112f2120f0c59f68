using Modul.Core.Timing;

namespace Modul.Core.Storage.State;

/// <summary>Tempo and selection at a moment, without where in time that was.</summary>
/// <param name="Rate">Frames a second.</param>
/// <param name="Tempo">Quarter notes a minute.</param>
/// <param name="Source">Who set it.</param>
/// <param name="Meter">The metre.</param>
/// <param name="Secondary">One bit for each secondary tape, tape 1 the lowest.</param>
/// <param name="Beat">Beats since 1:1 where the oldest loop begins; 0 where there is none.</param>
internal sealed record TimeImage(int Rate, double Tempo, TempoSource Source, TimeSignature Meter, ulong Secondary, double Beat);
