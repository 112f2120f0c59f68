using System.Runtime.InteropServices;
using Modul.Host.Shared;

namespace Modul.Standalone.Stage;

/// <summary>Notices in words: one line each, what happened and what to do about it.</summary>
internal static class NoticeText
{
    public static string Of(Notice notice) => notice.Kind switch
    {
        NoticeKind.NoServer when OperatingSystem.IsWindows() => "no ASIO driver plays: playing by this machine's clock, without a sound card; see 'modul devices'",
        NoticeKind.NoServer => "no JACK server answers: playing by this machine's clock, without a sound card; start JACK and run again",
        NoticeKind.NoPriority when notice.A == 0 => "the JACK server runs without real-time priority: the audio may drop out; start it with 'jackd -R', see 'modul doctor'",
        NoticeKind.NoPriority when OperatingSystem.IsWindows() => $"no real-time priority ({Error(notice.A)}): the audio may drop out",
        NoticeKind.NoPriority =>
            $"no real-time priority ({Error(notice.A)}): the audio may drop out; add the user to the audio group, see 'modul doctor'",
        NoticeKind.NotLocked when OperatingSystem.IsWindows() =>
            $"memory is not kept from being swapped out ({Error(notice.A)}): swapping may reach the audio; less with --memory",
        NoticeKind.NotLocked =>
            $"memory is not locked ({Error(notice.A)}): swapping may reach the audio; raise the memlock limit, see 'modul doctor'",
        NoticeKind.ServerLost => "the JACK server is gone: every tape is kept; start it again and Modul comes back",
        NoticeKind.ServerBack => $"the JACK server is back: {notice.A} Hz, period {notice.B}; the tapes play on",
        NoticeKind.Period => $"the period changed from {notice.A} to {notice.B} frames: the tapes play on",
        NoticeKind.OutputBufferRaised => $"an output buffer of {notice.A} is below the period: {notice.B} frames are used",
        NoticeKind.Latency => $"the driver now claims latencies of {notice.A}+{notice.B} frames",
        NoticeKind.Rate => $"the rate changed from {notice.A} to {notice.B} Hz: the tapes were converted; what was being recorded to a file ends there",
        NoticeKind.RateRefused =>
            $"the rate changed from {notice.A} to {notice.B} Hz and memory to convert the tapes is missing: set {notice.A} Hz again",
        NoticeKind.DiskFailed => "a file could not be written: see that the disk has room and the folder may be written to",
        NoticeKind.CardLost => "the ASIO driver is gone: every tape is kept; plug the sound card in again and Modul comes back",
        NoticeKind.CardBack => $"the ASIO driver is back: {notice.A} Hz, period {notice.B}; the tapes play on",
        NoticeKind.CardRestarted => $"the ASIO driver began anew: {notice.A} Hz, period {notice.B}; the tapes play on",
        _ => $"the audio half tells {(int)notice.Kind}: {notice.A}, {notice.B}",
    };

    private static string Error(long number) => Marshal.GetPInvokeErrorMessage((int)number);
}
