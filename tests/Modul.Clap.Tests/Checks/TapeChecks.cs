using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>What is recorded stays, through everything a host may do.</summary>
public abstract class TapeChecks : Check
{
    private protected TapeChecks(Subject subject)
        : base(subject)
    {
    }

    private const int Frames = 6000;

    [ClapFact]
    public void A_take_plays_on_and_on()
    {
        using Stage stage = Open();
        float[] pass = Recorded(stage);
        ShouldHold(TapeWork.Hear(stage.Plugin, Frames * 3), pass);
    }

    [ClapFact]
    public void Deactivated_and_activated_it_is_the_same()
    {
        using Stage stage = Open();
        float[] pass = Recorded(stage);
        for (int i = 0; i < 3; i++) ShouldHold(TapeWork.Hear(stage.Plugin, Frames * 3), pass);
    }

    [ClapFact]
    public void Reset_keeps_it()
    {
        using Stage stage = Open();
        float[] pass = Recorded(stage);
        stage.Plugin.Activate(TapeWork.Rate);
        float[] heard = [];
        stage.Plugin.OnAudioThread(() =>
        {
            TapeWork.Run(stage.Plugin, 700, _ => 0);
            stage.Plugin.Reset();
            heard = TapeWork.Run(stage.Plugin, Frames * 3, _ => 0);
        });
        ShouldHold(heard, pass);
    }

    [ClapFact]
    public void At_another_rate_it_keeps_its_pitch_and_length()
    {
        const double hertz = 480;
        using Stage stage = Open();
        stage.Plugin.SetOffline(true);
        TapeWork.Record(stage.Plugin, 48_000, hertz);
        foreach (double rate in (double[])[96_000, 44_100, 47_952.047952, 48_000])
        {
            float[] heard = TapeWork.Hear(stage.Plugin, (int)(rate * 1.5), rate);
            int second = (int)rate;
            float[] whole = heard[(heard.Length - second)..];
            double crossings = whole.Zip(whole.Skip(1)).Count(pair => pair.First < 0 != pair.Second < 0);
            crossings.ShouldBeInRange((hertz * 2) - 6, (hertz * 2) + 6, $"zero crossings a second at {rate} Hz");
            whole.Max().ShouldBeInRange(0.45f, 0.55f, $"level at {rate} Hz");
        }
    }

    [ClapFact]
    public void A_project_and_a_duplicate_carry_it()
    {
        using Stage stage = Open();
        float[] pass = Recorded(stage);
        foreach (StateContext context in (StateContext[])[StateContext.None, StateContext.Project, StateContext.Duplicate])
        {
            using HostedPlugin another = stage.Another();
            another.SetOffline(true);
            another.State.Load(stage.Plugin.State.Save(context: context), context: context).ShouldBeTrue();
            ShouldHold(TapeWork.Hear(another, Frames * 3), pass);
        }
    }

    [ClapFact]
    public void A_preset_carries_no_audio()
    {
        using Stage stage = Open();
        float[] pass = Recorded(stage);
        byte[] preset = stage.Plugin.State.Save(context: StateContext.Preset);
        preset.Length.ShouldBeLessThan(stage.Plugin.State.Save(context: StateContext.Project).Length - (pass.Length / 2));
        using HostedPlugin another = stage.Another();
        another.State.Load(preset, context: StateContext.Preset).ShouldBeTrue();
        TapeWork.Hear(another, Frames).ShouldAllBe(sample => sample == 0);
    }

    [ClapFact]
    public void A_state_with_audio_is_the_same_through_slow_streams()
    {
        using Stage stage = Open();
        Recorded(stage);
        byte[] state = stage.Plugin.State.Save();
        foreach (int chunk in (int[])[3, 4096])
        {
            stage.Plugin.State.Save(chunk).ShouldBe(state);
            using HostedPlugin another = stage.Another();
            another.State.Load(state, chunk).ShouldBeTrue();
            another.State.Save(chunk).ShouldBe(state);
        }
    }

    [ClapFact]
    public void Loaded_while_it_plays_it_is_what_is_heard_next()
    {
        using Stage stage = Open();
        stage.Plugin.SetOffline(true);
        float[] pass = Recorded(stage);
        byte[] state = stage.Plugin.State.Save();
        using HostedPlugin another = stage.Another();
        another.SetOffline(true);
        TapeWork.Record(another, 2500, hertz: 1000);
        another.Activate(TapeWork.Rate);
        another.OnAudioThread(() => TapeWork.Run(another, 5000, _ => 0));
        another.State.Load(state).ShouldBeTrue();
        float[] heard = [];
        another.OnAudioThread(() => heard = TapeWork.Run(another, Frames * 4, _ => 0));
        ShouldHold(heard, pass);
    }

    /// <summary>Records a rising tone and gives one pass of it as it is heard, seams settled.</summary>
    private static float[] Recorded(Stage stage)
    {
        stage.Plugin.SetOffline(true);
        TapeWork.Record(stage.Plugin, Frames, hertz: 123.4);
        float[] pass = TapeWork.Hear(stage.Plugin, Frames * 3)[^Frames..];
        pass.ShouldContain(sample => Math.Abs(sample) > 0.4f);
        return pass;
    }

    /// <summary>Whether the last pass of what is heard is this one, wherever it begins.</summary>
    private static void ShouldHold(float[] heard, float[] pass)
    {
        ReadOnlySpan<float> end = heard.AsSpan(heard.Length - pass.Length);
        float[] twice = [.. pass, .. pass];
        for (int from = 0; from < pass.Length; from++)
            if (twice.AsSpan(from, pass.Length).SequenceEqual(end)) return;
        throw new ClapFault("what is heard is not what was recorded");
    }

    public sealed class OfModul() : TapeChecks(Subject.Modul);

    public sealed class OfReference : TapeChecks
    {
        public OfReference()
            : base(Subject.Reference)
        {
        }

        internal OfReference(Subject subject)
            : base(subject)
        {
        }
    }
}
