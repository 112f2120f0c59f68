namespace Modul.Live.Tests.Stage;

/// <summary>Runs a test again that the machine let down, not one that failed.</summary>
internal static class Attempts
{
    private const int Most = 5;

    public static void Run(Action test) => Run(() =>
    {
        test();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    public static async Task Run(Func<Task> test)
    {
        for (int attempt = 1; ; attempt++)
            try
            {
                await test().ConfigureAwait(false);
                return;
            }
            catch (InconclusiveException) when (attempt < Most)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt)).ConfigureAwait(false);
            }
    }
}
