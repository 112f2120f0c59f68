namespace Modul.Live.Tests.Stage;

/// <summary>
/// A live session on a JACK server, with a player for its inputs and its MIDI and a hearer for its outputs. There is no cycle among them: JACK then lets each
/// run after the one that it hears, in the same period, so that nothing is delayed. <see cref="Hear"/> holds JACK to that.
/// <code>
/// using var stage = new JackStage(server, "--gap", "64+128");
/// stage.Start();
/// uint frame = stage.Player.Soon();
/// stage.Player.Play(1, frame, samples);
/// stage.Live.Stop();
/// stage.Hear(frame, 48000)
/// </code>
/// </summary>
internal sealed class JackStage : IDisposable
{
    public JackStage(JackServer server, params string[] arguments)
    {
        Player = new JackClient(server, "player", 0, 2);
        Hearer = new JackClient(server, "hearer", 2, 0);
        Live = new LiveProcess(server.Variables, ["--driver", "jack", .. arguments]);
    }

    /// <summary><c>out_1</c> and <c>out_2</c> go to Modul's inputs, <c>midi_out</c> to its MIDI.</summary>
    public JackClient Player { get; }

    /// <summary>Hears Modul's outputs on <c>in_1</c> and <c>in_2</c>.</summary>
    public JackClient Hearer { get; }

    public LiveProcess Live { get; }

    /// <summary>The engine frame of a frame time of JACK's; known when the session has ended.</summary>
    public int EngineFrame(uint frame) => (int)(frame - Live.FirstFrame);

    /// <summary>Starts the session and connects it; audio flows when it returns.</summary>
    public void Start()
    {
        Live.StartOnJack();
        Player.Connect("player:out_1", "modul:in_l");
        Player.Connect("player:out_2", "modul:in_r");
        Player.Connect("player:midi_out", "modul:midi_in");
        Hearer.Connect("modul:out_l", "hearer:in_1");
        Hearer.Connect("modul:out_r", "hearer:in_2");
    }

    /// <summary>What was heard from a frame time on.</summary>
    /// <exception cref="InconclusiveException">The machine was too busy.</exception>
    public Sound Hear(uint frame, int frames)
    {
        JackRecording heard = Hearer.RecordUntil(frame + (uint)frames);
        return new Sound(heard.From(frame, frames, port: 1).ToArray(), heard.From(frame, frames, port: 2).ToArray());
    }

    /// <summary>
    /// Ends the test without a verdict where a client missed frames, or the server was late and after it the engine's thread. A late server alone costs nothing:
    /// it waits for its clients.
    /// </summary>
    public void ShouldBeUndisturbed()
    {
        JackClientStatus player = Player.Status, hearer = Hearer.Status;
        if (player.IsInconclusive || hearer.IsInconclusive) throw new InconclusiveException($"{player}, {hearer}");
        Live.ShouldBeWhole();
    }

    public void Dispose()
    {
        Live.Dispose();
        Hearer.Dispose();
        Player.Dispose();
    }
}
