using Modul.Core.Control;
using Modul.Core.Mixing;
using Modul.Core.Tests.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Timing;

public sealed class MetronomeTests : IDisposable
{
    private const int Click = Stage.Rate * 40 / 1000;

    private readonly Stage _stage = new() { Input = _ => 0 };

    public void Dispose() => _stage.Dispose();

    [Fact]
    public void It_clicks_for_40_ms_on_every_beat_and_is_silent_between()
    {
        Send(new Command(CommandKind.Tempo) { Value = 90 });
        Send(new Command(CommandKind.Metronome) { Switch = Switch.On });
        float[] heard = _stage.Run(60_000);
        for (int beat = 0; beat < 11; beat++)
        {
            int start = (int)Math.Round(beat * Stage.Rate / 1.5), next = (int)Math.Round((beat + 1) * Stage.Rate / 1.5);
            heard[start..(start + Click)].Max(MathF.Abs).ShouldBeGreaterThan(0.05f, $"beat {beat}");
            heard[(start + Click)..next].ShouldAllBe(sample => sample == 0, $"after beat {beat}");
        }
    }

    [Fact]
    public void The_first_beat_of_a_bar_is_an_octave_higher()
    {
        Send(new Command(CommandKind.Metronome) { Switch = Switch.On });
        float[] heard = _stage.Run(10 * Stage.Rate / 2);
        for (int beat = 0; beat < 10; beat++)
        {
            float[] click = heard[(beat * Stage.Rate / 2)..((beat * Stage.Rate / 2) + Click)];
            int crossings = click.Zip(click.Skip(1)).Count(pair => pair.First < 0 != pair.Second < 0);
            ((double)crossings).ShouldBe(2 * 0.040 * (beat % 4 == 0 ? 1760 : 880), 3, $"beat {beat}");
        }
    }

    [Theory]
    [InlineData(-12)]
    [InlineData(0)]
    [InlineData(-30.5)]
    public void It_is_as_loud_as_its_level_says(double level)
    {
        Send(new Command(CommandKind.Metronome) { Switch = Switch.On });
        _stage.Run(200); // it fades in over the first click
        float plain = Loudest();
        Send(new Command(CommandKind.MetronomeLevel) { Value = level });
        _stage.Run(200);
        (Loudest() / plain).ShouldBe(Decibels.ToGain((float)level) / Decibels.ToGain(-12), 1e-4f);
    }

    [Fact]
    public void It_never_reaches_a_tape()
    {
        _stage.Input = frame => MathF.Sin(frame * 0.1f);
        Send(new Command(CommandKind.Metronome) { Switch = Switch.On });
        _stage.Press(CommandKind.Record);
        _stage.Run(Stage.Rate);
        _stage.Press(CommandKind.Record);
        _stage.Run(100);
        float[] tape = _stage.Left(1);
        for (int i = 50; i < tape.Length; i++) tape[i].ShouldBe(MathF.Sin(i * 0.1f));
    }

    [Fact]
    public void Switched_off_it_fades_within_a_seam_and_stays_silent()
    {
        Send(new Command(CommandKind.Metronome) { Switch = Switch.On });
        _stage.Run(50);
        Send(new Command(CommandKind.Metronome) { Switch = Switch.Off });
        _stage.Run(40);
        _stage.Run(2 * Stage.Rate).ShouldAllBe(sample => sample == 0);
    }

    [Fact]
    public void Switched_on_without_a_tempo_it_gives_120()
    {
        _stage.Engine.TempoSource.ShouldBe(TempoSource.None);
        Send(new Command(CommandKind.Metronome));
        _stage.Run(1);
        (_stage.Engine.Tempo, _stage.Engine.TempoSource, _stage.Engine.Metronome).ShouldBe((120, TempoSource.Given, (byte)1));
    }

    private void Send(in Command command) => _stage.Send(command);

    private float Loudest() => _stage.Run(4 * Stage.Rate).Max(MathF.Abs);
}
