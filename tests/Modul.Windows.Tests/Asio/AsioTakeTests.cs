using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Asio;

/// <summary>Takes through an ASIO driver whose outputs lead back to its inputs, against what the same performance renders to.</summary>
[Collection(WineGroup.Name)]
public sealed class AsioTakeTests(WineRig rig)
{
    private const int Begin = 12_000, Loop = 12_000, Noise = 30_000, Seam = 240, Float32 = 19;

    private const string Takes = "tempo 120\n12000f record 1\n24000f record 1\n48000f record 2\n60000f record 2\n66000f write\n84000f end\n";

    [WineTheory(FakeAsio.Program, FakeAsio.Driver)]
    [InlineData(64, 64, 0, 0)]
    [InlineData(256, 256, 31, 77)]
    [InlineData(128, 2048, 0, 0)]
    [InlineData(128, 2048, 123, 45)]
    public void What_comes_back_is_recorded_on_the_beat_sample_for_sample_as_it_renders(int input, int output, int claimedIn, int claimedOut)
    {
        using var fake = new FakeAsio(rig, $"in={claimedIn}", $"out={claimedOut}", $"type={Float32}");
        Sound noise = Heard(fake, seed: input);
        fake.Live("--cues", "take.cues", "--input-buffer", $"{input}", "--output-buffer", $"{output}").Code.ShouldBe(0);
        var gap = (In: fake.Report.GetProperty("gap").GetProperty("in").GetInt32(), Out: fake.Report.GetProperty("gap").GetProperty("out").GetInt32());
        gap.ShouldBe((claimedIn + input, claimedOut + input + (output > input ? output : 0)));
        fake.Report.GetProperty("holes").GetInt64().ShouldBe(0);
        Sound[] live = [Tape(fake, 1), Tape(fake, 2)];
        Sound[] rendered = Render(fake, noise, gap.In, gap.Out);
        for (int i = 0; i < 2; i++) ShouldBeTheSame(live[i], rendered[i]);
        live[1].Left[Seam..].ShouldBe(live[0].Left[Seam..], "what was heard together lies together");
    }

    [WineTheory(FakeAsio.Program, FakeAsio.Driver)]
    [InlineData(16, 16), InlineData(17, 24), InlineData(18, 32), InlineData(Float32, 32), InlineData(20, 32), InlineData(24, 16), InlineData(25, 18), InlineData(26, 20), InlineData(27, 24)]
    public void Samples_of_every_type_come_in_and_go_out_by_the_channels_that_were_chosen(int type, int bits)
    {
        using var fake = new FakeAsio(rig, $"type={type}");
        Sound noise = Heard(fake, seed: type);
        fake.Live("--cues", "take.cues", "--input-buffer", "256", "--input-channels", "2,1").Code.ShouldBe(0);
        int claimedIn = fake.Report.GetProperty("gap").GetProperty("in").GetInt32();
        double least = 2 * Math.ScaleB(1, 1 - Math.Min(bits, 24));
        Sound first = Tape(fake, 1), second = Tape(fake, 2);
        for (int i = Seam; i < Loop - Seam; i++)
        {
            ((double)first.Left[i]).ShouldBe(noise.Right[Begin + claimedIn + i], least);
            ((double)first.Right[i]).ShouldBe(noise.Left[Begin + claimedIn + i], least);
            ((double)second.Left[i]).ShouldBe(first.Right[i], least);
            ((double)second.Right[i]).ShouldBe(first.Left[i], least);
        }
    }

    private static Sound Heard(FakeAsio fake, int seed)
    {
        var noise = Sound.Noise(Noise, seed);
        fake.Hear(noise);
        fake.Folder.Write("take.cues", Takes);
        return noise;
    }

    private static Sound Tape(FakeAsio fake, int tape) => Sound.Read(fake.Folder.At($"write-1-tape-{tape}.wav"));

    /// <summary>
    /// The same without a driver: to hear what goes out, then with that in the input, so much later; again and again, as a loop's seam holds what its own beginning
    /// brings back, until nothing changes.
    /// </summary>
    private static Sound[] Render(FakeAsio fake, Sound noise, int gapIn, int gapOut)
    {
        float[] Back(float[] heard, float[] from) =>
            [.. Enumerable.Range(0, from.Length).Select(i => (i < heard.Length ? heard[i] : 0) + (i < gapIn + gapOut ? 0 : from[i - gapIn - gapOut]))];
        Sound before, played = RenderOnce(fake, noise, gapIn, gapOut, "rendered");
        int rounds = 0;
        do
        {
            (++rounds).ShouldBeLessThan(10, "what is rendered to what it plays itself comes to rest");
            before = played;
            played = RenderOnce(fake, new Sound(Back(noise.Left, before.Left), Back(noise.Right, before.Right)), gapIn, gapOut, "rendered");
        }
        while (!played.Left.AsSpan().SequenceEqual(before.Left));
        return [.. new[] { 1, 2 }.Select(tape => Sound.Read(fake.Folder.At("rendered", $"tape-{tape}.wav")))];
    }

    private static Sound RenderOnce(FakeAsio fake, Sound input, int gapIn, int gapOut, string folder)
    {
        File.WriteAllBytes(fake.Folder.At("in.wav"), input.ToWav());
        fake.Folder.Write("render.cues", "0s input in.wav\n" + Takes.Replace("66000f write\n", "", StringComparison.Ordinal));
        fake.Folder.Modul("render", "render.cues", "--gap", $"{gapIn}+{gapOut}", "--output", folder).Code.ShouldBe(0);
        return Sound.Read(fake.Folder.At(folder, "master.wav"));
    }

    private static void ShouldBeTheSame(Sound actual, Sound expected)
    {
        expected.Left.ShouldContain(sample => sample != 0);
        actual.Left.ShouldBe(expected.Left);
        actual.Right.ShouldBe(expected.Right);
    }
}
