using System.Diagnostics;
using System.Globalization;

namespace Modul.Live.Tests.Stage;

/// <summary>
/// A JACK server of a test's own: <c>jackd</c> with the dummy driver, under a name that no other server has. The constructor returns when it answers.
/// <code>
/// using var server = new JackServer(period: 64);
/// Shell.Run("modul", arguments, server.Variables);
/// server.Kill();                                            // kill -9, as a crash
/// server.Restart();                                         // the same name again
/// </code>
/// By default it is synchronous: a cycle waits for its clients, ten seconds if need be, so that a busy machine makes it late but loses nothing. Where a late
/// client has to cost what it costs on a sound card, it is asked for <c>synchronous: false</c>: the cycles go on without it and without whoever hears it.
/// A server lets nobody in while a cycle waits for a client that it has just dropped, up to ten times as long.
/// </summary>
internal sealed class JackServer : IDisposable
{
    /// <summary>
    /// Held by whoever opens a client, until it is open: on its way in, JACK knows a client by its own name alone, so that two of one name would take each
    /// other's place, though their servers differ.
    /// </summary>
    public static readonly Lock Opening = new();

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string _run = Guid.NewGuid().ToString("N")[..8]; // a process's id comes again, and finds what a killed run left
    private static int _count;
    private readonly string[] _mode;
    private int _rate;
    private int _period;
    private readonly List<string> _said = [];
    private Process? _process;

    public JackServer(int rate = 48000, int period = 128, bool synchronous = true, int waitMilliseconds = 10_000)
    {
        Name = $"modul-{_run}-{Interlocked.Increment(ref _count)}";
        (_mode, _rate, _period) = (Mode(synchronous, waitMilliseconds), rate, period);
        Variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["JACK_DEFAULT_SERVER"] = Name, ["JACK_NO_START_SERVER"] = "1" };
        Restart();
    }

    public string Name { get; }

    /// <summary>What a client's process needs to find this server.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Whether a new client is let in now.</summary>
    public bool Answers
    {
        get
        {
            lock (Opening) return Shell.Run(NativeTools.TestClient, ["probe"], Variables).Code == 0;
        }
    }

    /// <summary>What the server wrote so far.</summary>
    public string[] Said
    {
        get
        {
            lock (_said) return [.. _said];
        }
    }

    /// <summary>Ends it as a crash would: no client is told.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Ends it in order: it tells its clients.</summary>
    public void Quit() => TryQuit();

    // False where it had to be killed: it waits for a client that was.
    private bool TryQuit()
    {
        Signal.Terminate(_process!.Id);
        bool quits = _process.WaitForExit(Patience);
        if (!quits) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
        return quits;
    }

    /// <summary>Answers nobody any more.</summary>
    public void Hang() => Signal.Freeze(_process!.Id);

    /// <summary>Drops a client's process, as if it had closed its connection.</summary>
    public void Drop(int client) => Sockets.Shut(_process!.Id, client);

    /// <summary>Starts a server of this name where none is, at another rate or period where one is given.</summary>
    public void Restart(int? rate = null, int? period = null)
    {
        (_rate, _period) = (rate ?? _rate, period ?? _period);
        if (_process is not null) throw new InvalidOperationException("the server is there");
        _process = Shell.Start("jackd", ["-n", Name, "-R", "-P", "60", .. _mode, "-d", "dummy", "-r", Text(_rate), "-p", Text(_period)], Variables);
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var waited = Stopwatch.StartNew();
        while (!Answers)
        {
            if (_process.HasExited || waited.Elapsed > Patience) throw new InvalidOperationException($"jackd does not answer:\n{string.Join('\n', Said)}");
            Thread.Sleep(20);
        }
    }

    /// <summary>
    /// Ends it, and what it left in shared memory goes with it. JACK has room for eight servers and frees the place of one that was killed when one of the
    /// same name starts: so that is done first.
    /// </summary>
    public void Dispose()
    {
        if (_process is null) Restart();
        if (!TryQuit())
        {
            Restart();
            Quit();
        }
        foreach (string left in Directory.GetFileSystemEntries("/dev/shm", $"*{Name}_*")) File.Delete(left);
    }

    private static string[] Mode(bool synchronous, int waitMilliseconds) => synchronous ? ["-S", "-t", Text(waitMilliseconds)] : [];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
            if (line.Data is not null) _said.Add(line.Data);
    }
}
