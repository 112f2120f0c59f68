using System.Globalization;

namespace Modul.Live.Tests.Stage;

/// <summary>A function that was called in rounds and must not be.</summary>
/// <param name="Function">Its name; <c>syscall:202</c> for a call by number; <c>sem_post</c> for every post but a round's first.</param>
/// <param name="Count">Calls from that place.</param>
/// <param name="Place">callback, engine or paced.</param>
/// <param name="Round">The first round in which it was called.</param>
/// <param name="Caller">The library and where in it, for <c>addr2line</c>.</param>
internal sealed record Violation(string Function, long Count, string Place, long Round, string Caller)
{
    public static Violation Read(string[] words) => new(words[1], Number(words[2]), words[3], Number(words[4]), string.Join(' ', words[5..]));

    private static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);
}
