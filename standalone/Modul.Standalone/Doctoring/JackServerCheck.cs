namespace Modul.Standalone.Doctoring;

/// <summary>Whether a JACK server answers, and runs in real time.</summary>
internal sealed class JackServerCheck(IJackProbe jack) : ICheck
{
    public string Name => "JACK server";

    public Finding Look()
    {
        string server = $"server '{jack.ServerName}'";
        if (!jack.HasLibrary) return Finding.Bad(this, $"{server} was not asked: there is no libjack", "install the library first");
        if (jack.Ask() is not { } answer)
        {
            return Finding.Bad(
                this,
                $"{server} does not answer",
                "start one, as in: jackd -R -d alsa -d hw:0 -r 48000 -p 128; JACK_DEFAULT_SERVER names another one");
        }
        string found = $"{server} answers: {answer.Rate} Hz, {answer.Period} frames a period";
        return answer.RealTime
            ? Finding.Good(this, found)
            : Finding.Warning(this, $"{found}, without real-time priority", "start it with -R, by a user who may (see real-time priority)");
    }
}
