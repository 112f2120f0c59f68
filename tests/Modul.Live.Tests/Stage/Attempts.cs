namespace Modul.Live.Tests.Stage;

/// <summary>Runs a test again that the machine let down, not one that failed.</summary>
internal static class Attempts
{
    private const int Most = 5;

    public static void Run(Action test)
    {
        for (int attempt = 1; ; attempt++)
            try
            {
                test();
                return;
            }
            catch (InconclusiveException) when (attempt < Most)
            {
                Thread.Sleep(TimeSpan.FromSeconds(attempt));
            }
    }
}
