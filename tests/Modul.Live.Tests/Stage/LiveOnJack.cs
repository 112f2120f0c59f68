namespace Modul.Live.Tests.Stage;

internal static class LiveOnJack
{
    /// <summary>Starts a session that has a server's variables; returns when it is that server's client.</summary>
    /// <exception cref="InconclusiveException">The server did not let it in.</exception>
    public static LiveProcess StartOnJack(this LiveProcess session)
    {
        lock (JackServer.Opening)
        {
            session.Start();
            try
            {
                session.WaitForLine("jack running");
            }
            catch (TimeoutException problem) when (session.HasEnded)
            {
                throw new InconclusiveException(problem.Message); // another test's session may have come back meanwhile
            }
        }
        return session;
    }
}
