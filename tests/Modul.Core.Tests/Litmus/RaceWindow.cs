namespace Modul.Core.Tests.Litmus;

/// <summary>
/// Holds the moment open in which a broken twin is wrong: a little each time, and now and then long enough to give the processor away, so that it is
/// caught on one core too.
/// </summary>
internal static class RaceWindow
{
    private const int Short = 20;
    private const int LongEvery = 32;

    public static void Hold(long turn)
    {
        if (turn % LongEvery == 0) Thread.Yield();
        else Thread.SpinWait(Short);
    }
}
