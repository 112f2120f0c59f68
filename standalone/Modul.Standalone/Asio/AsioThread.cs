using System.Windows.Threading;

namespace Modul.Standalone.Asio;

/// <summary>The thread that ASIO drivers are spoken to on: a single-threaded apartment with a dispatcher, as COM and their control panels want it.</summary>
internal sealed class AsioThread : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(10); // some cards begin slowly

    private readonly Thread _thread;
    private readonly Dispatcher _dispatcher;
    private volatile bool _abandoned;

    /// <summary>Starts it.</summary>
    public AsioThread()
    {
        using var begun = new ManualResetEventSlim();
        Dispatcher? dispatcher = null;
        _thread = new Thread(() =>
        {
            dispatcher = Dispatcher.CurrentDispatcher;
            begun.Set();
            Dispatcher.Run();
        }) { IsBackground = true, Name = "modul asio" };
        _thread.SetApartmentState(ApartmentState.STA);
        _thread.Start();
        begun.Wait();
        _dispatcher = dispatcher!;
    }

    /// <summary>Does something with a driver there, and waits for it. What is made when nobody waits any more is disposed of.</summary>
    /// <exception cref="IOException">The driver hangs: this thread is of no more use.</exception>
    public T Do<T>(string driver, Func<T> work)
    {
        DispatcherOperation<T> done = _dispatcher.InvokeAsync(() =>
        {
            T made = work();
            if (_abandoned) (made as IDisposable)?.Dispose();
            return made;
        });
        if (done.Wait(AnswerPatience) == DispatcherOperationStatus.Completed) return done.Result;
        _abandoned = true;
        throw new IOException($"ASIO '{driver}': it does not answer");
    }

    /// <summary>Does something there, and waits for it no longer than seconds: a driver may hang. [any]</summary>
    public void DoInTime(Action work)
    {
        if (!_dispatcher.HasShutdownStarted) _dispatcher.InvokeAsync(work).Wait(Patience);
    }

    /// <summary>Does something there, some time. [any]</summary>
    public void Post(Action work) => _ = _dispatcher.BeginInvoke(work);

    /// <summary>Does something there again and again.</summary>
    public DispatcherTimer Every(TimeSpan time, Action work) => new(time, DispatcherPriority.Normal, (_, _) => work(), _dispatcher);

    /// <summary>Ends it; a driver that hangs keeps it until the process ends.</summary>
    public void Dispose()
    {
        _dispatcher.BeginInvokeShutdown(DispatcherPriority.Normal);
        _thread.Join(Patience);
    }
}
