using System.Diagnostics;
using System.Windows.Threading;
using Modul.Host.Shared;
using Modul.Standalone.Cards;
using Modul.Standalone.Live;

namespace Modul.Standalone.Asio;

/// <summary>
/// An ASIO driver that plays. Some times a second it is looked after: one that wants to begin anew is closed and opened again, as is one whose rate changed;
/// one that calls no more is let go, and looked for until it is back. All that happens on the thread of <see cref="AsioThread"/>.
/// </summary>
internal sealed class AsioCard : ICard
{
    private const double SilentSeconds = 1; // a driver that has not called for so long is gone
    private const int SilentPeriods = 20;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private readonly AsioThread _thread;
    private readonly CardRequest _request;
    private AsioSetting? _setting;
    private LiveHandle? _host;
    private DispatcherTimer? _timer;
    private long _calls;
    private long _calledAt;
    private long _triedAt;
    private bool _busy;
    private volatile bool _stopped;

    private AsioCard(AsioThread thread, CardRequest request, AsioSetting setting)
    {
        (_thread, _request, _setting, Format) = (thread, request with { Name = setting.Unit.Name }, setting, setting.Format);
        if (request.Buffer is { } asked && asked != Format.Period)
            Remark = $"ASIO '{Name}': a buffer of {asked} frames is not one of its own ({setting.Sizes}): {Format.Period} are used";
    }

    public string Name => _request.Name!;

    public CardFormat Format { get; }

    public string? Remark { get; }

    /// <summary>Opens the driver of a name, or the first one that opens.</summary>
    public static AsioCard Open(CardRequest request)
    {
        IReadOnlyList<string> names = AsioList.Names();
        if (names.Count == 0) throw new BadInputException("--driver: expected an ASIO driver, found none installed: see 'modul devices'");
        return OpenFirst(request.Name is { } asked ? [DriverNames.Find(names, asked)] : names, request);
    }

    public void Start(LiveHandle host)
    {
        _host = host;
        _thread.Do(Name, () =>
        {
            Play(_setting!);
            return _timer = _thread.Every(Rest, Look);
        });
    }

    public void ShowPanel(Action<string> tell) => _thread.Post(() =>
    {
        if (_busy || _stopped) return;
        if (_setting is not { } setting)
        {
            tell($"the ASIO driver '{Name}' is not there");
            return;
        }
        _busy = true; // some panels stay until they are closed, and let the timer run
        try
        {
            setting.Unit.ShowPanel();
        }
        catch (IOException)
        {
            tell($"the ASIO driver '{Name}' has no control panel");
        }
        finally
        {
            _busy = false;
        }
    });

    public void Stop()
    {
        _stopped = true; // a driver that hangs may go on when nobody waits for it any more
        _thread.DoInTime(() =>
        {
            _timer?.Stop();
            if (_busy) _host?.Unplug(); // inside one of the driver's own calls, its panel maybe: it cannot be let go from there
            else LetGo();
        });
    }

    public void Dispose()
    {
        Stop();
        _thread.Dispose();
    }

    private static AsioCard OpenFirst(IReadOnlyList<string> names, CardRequest request)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return Open(names[i], request);
            }
            catch (Exception problem) when (problem is IOException or BadInputException && i < names.Count - 1)
            {
            }
        }
    }

    // A thread for each: one that hangs keeps it.
    private static AsioCard Open(string name, CardRequest request)
    {
        var thread = new AsioThread();
        try
        {
            return new AsioCard(thread, request, thread.Do(name, () => AsioSetting.Open(name, request)));
        }
        catch
        {
            thread.Dispose();
            throw;
        }
    }

    private void Play(AsioSetting setting)
    {
        _host!.Plug(setting.Buffers, setting.Format);
        setting.Unit.Start();
        (_calls, _calledAt) = (_host.CardCalls, Stopwatch.GetTimestamp());
    }

    private void Look()
    {
        if (_busy || _stopped) return;
        _busy = true;
        try
        {
            if (_setting is { } setting) LookAfter(setting);
            else if (Stopwatch.GetElapsedTime(_triedAt) >= BetweenTries) TryAgain();
        }
        finally
        {
            _busy = false;
        }
    }

    private void LookAfter(AsioSetting setting)
    {
        AsioMessages messages = setting.Messages;
        for (int xruns = messages.TakeXruns(); xruns > 0; xruns--) _host!.TellCard(CardEvent.Xrun, setting.Format);
        if (messages.TakeReset() || (messages.Rate != 0 && messages.Rate != setting.Format.Rate && IsAtAnother(setting))) Leave(setting, CardEvent.Restarts);
        else if (IsSilent(setting.Format)) Leave(setting, CardEvent.Gone);
        else if (messages.TakeLatencies()) TellLatencies(setting);
    }

    // What an external clock measures may differ by a hertz from what the driver then runs at.
    private static bool IsAtAnother(AsioSetting setting)
    {
        try
        {
            return setting.Unit.Rate != setting.Format.Rate;
        }
        catch (IOException) // it is going: its silence will tell
        {
            return false;
        }
    }

    private void TellLatencies(AsioSetting setting)
    {
        try
        {
            _host!.TellCard(CardEvent.Latency, setting.Reread());
        }
        catch (IOException) // it is going: its silence will tell
        {
        }
    }

    private bool IsSilent(in CardFormat format)
    {
        long calls = _host!.CardCalls;
        if (calls != _calls) (_calls, _calledAt) = (calls, Stopwatch.GetTimestamp());
        return Stopwatch.GetElapsedTime(_calledAt).TotalSeconds > Math.Max(SilentSeconds, (double)SilentPeriods * format.Period / format.Rate);
    }

    private void Leave(AsioSetting setting, CardEvent why)
    {
        _host!.TellCard(why, setting.Format);
        LetGo();
        if (why == CardEvent.Restarts) TryAgain();
    }

    private void LetGo()
    {
        AsioSetting? setting = _setting;
        _setting = null;
        setting?.Unit.Stop();
        _host?.Unplug();
        setting?.Dispose();
    }

    // The rate that was asked for was the beginning's: from then on it is followed.
    private void TryAgain()
    {
        _triedAt = Stopwatch.GetTimestamp();
        try
        {
            _setting = AsioSetting.Open(Name, _request with { Rate = null });
            if (_stopped)
            {
                LetGo();
                return;
            }
            Play(_setting);
            _host!.TellCard(CardEvent.Back, _setting.Format);
        }
        catch (Exception problem) when (problem is IOException or BadInputException) // it is not back yet
        {
            LetGo();
            _host!.TellCard(CardEvent.Gone, Format);
        }
    }
}
