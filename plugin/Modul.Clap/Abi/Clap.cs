namespace Modul.Clap.Abi;

/// <summary>Numbers of the ABI (free-audio/clap 1.2.10).</summary>
internal static class Clap
{
    public const uint InvalidId = uint.MaxValue;
    public const int NameBytes = 256;
    public const int PathBytes = 1024;

    public const ushort CoreSpace = 0;
    public const ushort NoteOn = 0, NoteOff = 1, NoteChoke = 2, ParamValue = 5, Transport = 9, Midi = 10;

    public const uint HasTempo = 1, HasBeats = 2, HasSeconds = 4, HasMeter = 8, IsPlaying = 16;
    public const double FixedPoint = 1L << 31;

    public const int ProcessError = 0, ProcessContinue = 1, ProcessContinueIfNotQuiet = 2, ProcessSleep = 4;

    public const uint PortIsMain = 1, PortSupports64Bits = 2, PortRequiresCommonSampleSize = 8;
    public const uint DialectClap = 1, DialectMidi = 2;

    public const uint ParamIsStepped = 1, ParamIsBypass = 1 << 4, ParamIsAutomatable = 1 << 5, ParamRequiresProcess = 1 << 15, ParamIsEnum = 1 << 16;
    public const uint RescanValues = 1;

    public const uint ForPreset = 1, ForDuplicate = 2, ForProject = 3;
    public const int RenderOffline = 1;

    public const ulong TrackHasName = 1;
    public const int LogInfo = 1, LogWarning = 2, LogError = 3, LogHostMisbehaving = 5;
}
