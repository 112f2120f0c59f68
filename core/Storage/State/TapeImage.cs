namespace Modul.Core.Storage.State;

/// <summary>What a tape that holds a loop held at a moment.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Rank">0 for the tape with the oldest take, 1 for the next.</param>
/// <param name="Stopped">Whether it was silent, else it played.</param>
/// <param name="Anchor">Frames from where the oldest loop begins to where this one does, less than its length.</param>
/// <param name="Phase">Where it stands in the song, in quarter notes; NaN where it follows none.</param>
/// <param name="Audio">One pass.</param>
internal sealed record TapeImage(int Number, int Rank, bool Stopped, long Anchor, double Phase, ITapeSource Audio);
