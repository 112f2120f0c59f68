namespace Modul.Core.Tapes;

/// <summary>A press that waits for its moment. [audio]</summary>
/// <param name="Action">What was pressed.</param>
/// <param name="Step">Where it leads.</param>
/// <param name="At">The aligned frame it means.</param>
/// <param name="Due">The engine frame at which the tape changes: <paramref name="At"/>, or the press itself where that is later.</param>
/// <param name="Bars">Bars after which a take that begins stops by itself; 0 for none.</param>
/// <param name="Free">Whether it acts where the musician pressed, not at a boundary.</param>
/// <param name="Scheduled">Whether the tape set it itself, so that a press does not take it back.</param>
internal readonly record struct Waiting(TapeAction Action, Step Step, long At, long Due, int Bars, bool Free, bool Scheduled);
