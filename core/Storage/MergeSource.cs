using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>A tape as it sounds in a merge: a pinned layer and its gains. [audio] to [storage]</summary>
internal readonly record struct MergeSource(Tape Tape, Layer Layer, float GainLeft, float GainRight);
