namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/process.h</c>: clap_process_status.</summary>
internal enum ProcessStatus : int
{
    Error = 0,
    Continue = 1,
    ContinueIfNotQuiet = 2,
    Tail = 3,
    Sleep = 4,
}
