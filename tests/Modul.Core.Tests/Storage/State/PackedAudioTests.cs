using Modul.Core.Storage.State;

namespace Modul.Core.Tests.Storage.State;

public class PackedAudioTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_put_in_comes_back_wherever_the_pieces_part(int seed)
    {
        var random = new Random(seed);
        using var audio = new PackedAudio();
        List<(PackedStretch Stretch, byte[] Bytes)> stretches = [];
        for (int i = 0; i < 60; i++)
        {
            byte[] bytes = new byte[random.Next(1, i % 20 == 0 ? 3 * PackedAudio.PieceBytes : 100_000)];
            random.NextBytes(bytes);
            stretches.Add((audio.Add(bytes), bytes));
        }
        foreach ((PackedStretch stretch, byte[] bytes) in stretches)
        {
            byte[] copy = new byte[stretch.Bytes];
            audio.Copy(stretch, copy);
            copy.AsSpan().SequenceEqual(bytes).ShouldBeTrue();
        }
        long put = stretches.Sum(stretch => (long)stretch.Bytes.Length);
        audio.Taken.ShouldBeInRange(put, put + PackedAudio.PieceBytes - 1);
    }

    [Fact]
    public void A_piece_that_is_just_full_takes_no_other()
    {
        using var audio = new PackedAudio();
        audio.Taken.ShouldBe(0);
        audio.Add(new byte[PackedAudio.PieceBytes]);
        audio.Taken.ShouldBe(PackedAudio.PieceBytes);
        audio.Add([1]).ShouldBe(new PackedStretch(PackedAudio.PieceBytes, 1));
        audio.Taken.ShouldBe(2 * PackedAudio.PieceBytes);
    }

    [Fact]
    public void Disposed_of_it_has_nothing_any_more()
    {
        var audio = new PackedAudio();
        PackedStretch stretch = audio.Add([1, 2, 3]);
        audio.Dispose();
        audio.Taken.ShouldBe(0);
        Should.Throw<ObjectDisposedException>(() => audio.Copy(stretch, new byte[3]));
        Should.Throw<ObjectDisposedException>(() => audio.Add([1]));
    }
}
