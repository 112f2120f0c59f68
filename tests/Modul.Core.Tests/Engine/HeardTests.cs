using Modul.Core.Control;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>What is heard beside the tapes: play-through, and the live record of it all.</summary>
public class HeardTests
{
    private const int Frames = 60_000;

    [Fact]
    public void A_live_record_is_the_master_from_frame_to_frame()
    {
        foreach (int block in new[] { 1, 64, 4096 })
        {
            Performed played = new Score(Sound.Noise(Frames)) { Rate = 8000 }.Tempo(0, 200).Record(1000).Record(7000)
                .Metronome(8000, true).PlayThrough(9000, true).LiveRecord(5001, true).Volume(12_000, -5).LiveRecord(23_456, false)
                .LiveRecord(30_000, true).LiveRecord(30_001, false).Play(block);
            played.Records.Count.ShouldBe(2);
            played.Records[0].ShouldBeBits(played.Master.Slice(5001, 23_456), "the first record");
            played.Records[1].ShouldBeBits(played.Master.Slice(30_000, 30_001), "the second record");
        }
    }

    [Fact]
    public void A_live_record_goes_on_for_longer_than_its_ring_holds()
    {
        Performed played = new Score(Sound.Noise(400_000)).PlayThrough(0, true).LiveRecord(100, true).LiveRecord(399_999, false).Play(4096);
        played.Records.ShouldHaveSingleItem().ShouldBeBits(played.Master.Slice(100, 399_999), "record");
    }

    [Fact]
    public void The_input_is_not_heard_unless_played_through_and_then_as_it_is()
    {
        Score score = new Score(Sound.Noise(20_000)) { Rate = 8000 }.PlayThrough(5000, true).PlayThrough(12_000, false);
        Stereo master = score.Play().Master;
        master.ShouldBeExactly(new Stereo(20_000), 0, 5000);
        master.ShouldBeExactly(score.Input, 5040, 12_000);
        master.ShouldBeExactly(new Stereo(20_000), 12_040);
        for (int i = 0; i < 40; i++)
        {
            ((double)master.Left[5000 + i]).ShouldBe(score.Input.Left[5000 + i] * i / 40.0, 1e-6);
            ((double)master.Right[12_000 + i]).ShouldBe(score.Input.Right[12_000 + i] * (40 - i) / 40.0, 1e-6);
        }
    }

    [Fact]
    public void Play_through_is_on_no_tape_twice()
    {
        Score With(bool on) => new Score(Sound.Noise(20_000)) { Rate = 8000, Gap = new Gap(3, 4) }
            .PlayThrough(0, on).Record(1000).Overdub(6000).Overdub(12_000);
        With(true).Play().Tape().ShouldBeBits(With(false).Play().Tape(), "tape");
    }

    [Fact]
    public void The_master_is_the_plain_sum_of_the_tapes_and_marks_a_clip_without_mending_it()
    {
        Stereo loud = Sound.Noise(Frames).Each(side => [.. side.Select(sample => sample * 1.9f)]);
        Score score = new Score(loud) { Rate = 8000 }.Record(100).Record(5100).Record(200, 2).Record(6300, 2).Record(300, 3).Record(7400, 3);
        using var session = new Session(score);
        session.PlayTo(5000).Engine.MasterClipped.ShouldBe((byte)0);
        Performed played = session.PlayTo(Frames).Result();
        played.Engine.MasterClipped.ShouldBe((byte)1);
        Stereo sum = played.Tape(1).Each(_ => new float[Frames]);
        for (int side = 0; side < 2; side++)
        {
            float[][] tapes = [.. Enumerable.Range(1, 3).Select(tape => played.Tape(tape).Sides[side])];
            for (int frame = 0; frame < Frames; frame++)
                sum.Sides[side][frame] = tapes[0][(frame + 5000 - 100) % 5000] + tapes[1][(frame + 6100 - 200) % 6100] + tapes[2][(frame + 7100 - 300) % 7100];
        }
        played.Master.ShouldBeExactly(sum, 7440);
        played.Master.Left.Max().ShouldBeGreaterThan(1.5f);
    }

    [Fact]
    public void The_clip_mark_stays_until_it_is_taken_off()
    {
        Stereo input = new Stereo(40_000).Each(side => [.. side.Select((_, i) => i == 5000 ? 1.25f : 0.5f)]);
        Score score = new Score(input) { Rate = 8000 }.PlayThrough(0, true).At(20_000, CommandKind.Unclip);
        using var session = new Session(score);
        session.PlayTo(4900).Engine.InputClipped.ShouldBe((byte)0);
        session.PlayTo(19_000).Engine.InputClipped.ShouldBe((byte)1);
        session.Engine.MasterClipped.ShouldBe((byte)1);
        session.PlayTo(40_000).Engine.InputClipped.ShouldBe((byte)0);
        session.Engine.MasterClipped.ShouldBe((byte)0);
    }
}
