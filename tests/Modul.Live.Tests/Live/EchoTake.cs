using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>
/// A click on tape 1, played out by a session, and takes on other tapes of what comes back of it. All presses are MIDI, at loop starts of tape 1, so that
/// the positions of all tapes are the same.
/// </summary>
internal sealed class EchoTake(JackStage stage)
{
    private const int Loop = 16_000, ClickAt = 6000;
    private const byte FirstPad = 36, WritePad = 60;
    private static readonly float[] Click = [1, -0.5f, 0.25f, -0.125f];

    private uint _begun;
    private uint _last;

    // The default map, and a pad for 'write'.
    private static string Map { get; } = File.ReadAllText(Repository.At("core", "Control", "Midi", "midi-map.json"))
        .Replace("\"bindings\": [", $$"""
            "bindings": [
                { "note": {{WritePad}}, "command": "write" },
            """, StringComparison.Ordinal);

    /// <summary>A session with the pads that a take is played by.</summary>
    public static JackStage Stage(JackServer server, int input, int output, string gap)
    {
        const string MapFile = "map.json";
        var stage = new JackStage(server, "--input-buffer", $"{input}", "--output-buffer", $"{output}", "--gap", gap, "--midi-map", MapFile);
        stage.Live.Write(MapFile, Map);
        return stage;
    }

    /// <summary>Records the click on tape 1, which then plays.</summary>
    public void RecordClick()
    {
        _begun = stage.Player.Soon();
        stage.Player.Play(1, _begun + ClickAt, Click);
        stage.Player.Play(2, _begun + ClickAt, Click);
        Press(FirstPad, _begun);
        Press(FirstPad, _begun + Loop);
    }

    /// <summary>Records a loop of what comes back on another tape, and waits until it has played once.</summary>
    public void RecordEcho(int tape)
    {
        byte pad = (byte)(FirstPad + tape - 1);
        uint at = _begun + (Math.Max((stage.Player.Soon() - _begun) / Loop, 1) + 1) * Loop;
        Press(pad, at);
        Press(pad, at + Loop);
        _last = at + 2 * Loop;
        stage.Player.WaitUntil(at + 3 * Loop);
    }

    /// <summary>Writes the tapes and ends the session.</summary>
    public void End()
    {
        Press(WritePad, stage.Player.Soon());
        stage.Live.WaitForFile("write-1-tape-1.wav");
        stage.Live.Stop().Code.ShouldBe(0);
        stage.ShouldBeUndisturbed();
    }

    /// <summary>Where the click on a tape begins; it is whole, and the only one.</summary>
    public int ClickOn(int tape) => ClickIn(Sound.Read(stage.Live.At($"write-1-tape-{tape}.wav"))).At;

    /// <summary>How loud the click is in what was heard last; the clicks of all tapes fall on the same samples.</summary>
    public float LoudnessTogether() => ClickIn(stage.Hear(_last, Loop)).Loudness;

    private static (int At, float Loudness) ClickIn(Sound sound)
    {
        sound.Frames.ShouldBe(Loop);
        int at = Array.FindIndex(sound.Left, sample => sample != 0);
        at.ShouldNotBe(-1, "silence");
        float loudness = sound.Left[at];
        float[] expected = new float[Loop];
        for (int i = 0; i < Click.Length; i++) expected[at + i] = loudness * Click[i];
        sound.ShouldBeExactly(new Sound(expected, expected));
        return (at, loudness);
    }

    private void Press(byte pad, uint frame) => stage.Player.Midi(frame, 0x90, pad, 100);
}
