using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Rendering;

/// <summary>The write cue keeps the tapes as they were at its time.</summary>
public sealed class WriteCueTests : IDisposable
{
    private const int Seam = 240; // 5 ms

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_write_keeps_every_tape_as_it_then_was()
    {
        Sound played = _folder.Write("a.wav", Sound.Noise(100_000, seed: 5));
        _folder.Render(
            "0s input a.wav\n1000f record 1\n20000f record 1\n30000f write\n40000f overdub 1\n70000f overdub 1\n80000f write\n81000f write\n")
            .ShouldBeDone();

        Sound take = Sound.Read(_folder.At("out", "write-1-tape-1.wav"));
        take.Slice(Seam, 19_000 - Seam).ShouldBeExactly(played.Slice(1000 + Seam, 19_000 - Seam));
        Sound overdubbed = Sound.Read(_folder.At("out", "tape-1.wav"));
        Sound.Read(_folder.At("out", "write-2-tape-1.wav")).ShouldBeExactly(overdubbed);
        Sound.Read(_folder.At("out", "write-3-tape-1.wav")).ShouldBeExactly(overdubbed);
        overdubbed.Left.ShouldNotBe(take.Left);
    }
}
