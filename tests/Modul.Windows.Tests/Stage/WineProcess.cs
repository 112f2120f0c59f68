using System.Diagnostics;
using System.Text;

namespace Modul.Windows.Tests.Stage;

/// <summary>A program that runs, and what it said so far. It is ended when this is disposed of.</summary>
internal sealed class WineProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly List<string> _out = [], _error = [];

    public WineProcess(ProcessStartInfo start)
    {
        start.StandardOutputEncoding = start.StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(_out, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_error, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>The lines of its standard output so far, without their ends.</summary>
    public string[] Out
    {
        get
        {
            lock (_out) return [.. _out];
        }
    }

    /// <summary>The lines of its standard error so far.</summary>
    public string[] Error
    {
        get
        {
            lock (_error) return [.. _error];
        }
    }

    /// <summary>Sends a line to its standard input.</summary>
    public void Tell(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    /// <summary>Waits until it says such a line, or said one already past the first <paramref name="after"/>; gives that line.</summary>
    /// <exception cref="TimeoutException">It ended, or says nothing of the kind.</exception>
    public string Reads(Func<string, bool> wanted, int after = 0)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(10))
        {
            bool over = _process.HasExited || waited.Elapsed > Patience;
            if (over && _process.HasExited) _process.WaitForExit(); // the streams to their ends
            if (Out.Skip(after).FirstOrDefault(wanted) is { } line) return line;
            if (over) throw new TimeoutException($"{Name} {(_process.HasExited ? "ended" : "goes on")}, and said:\n{All()}");
        }
    }

    /// <summary>Closes its input and waits for its end.</summary>
    /// <exception cref="TimeoutException">It does not end.</exception>
    public ProgramRun End()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(Patience))
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Name} did not end, and said:\n{All()}");
        }
        _process.WaitForExit(); // the streams to their ends
        return new ProgramRun(_process.ExitCode, Text(Out), Text(Error));
    }

    /// <summary>Ends it as a crash would.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    private string Name => $"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)}";

    private string All() => Text(Out) + Text(Error);

    private static string Text(string[] lines) => string.Concat(lines.Select(line => line + '\n'));

    private static void Keep(List<string> lines, string? line)
    {
        if (line is null) return;
        lock (lines) lines.Add(line.TrimEnd('\r'));
    }
}
