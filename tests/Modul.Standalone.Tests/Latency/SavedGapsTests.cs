using System.Text;
using Modul.Standalone.Latency;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Latency;

public sealed class SavedGapsTests : IDisposable
{
    private static readonly GapKey Key = new("jack", 48_000, 128, 128, 256);

    private readonly TestFolder _folder = new();

    private string File => _folder.At("latency.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_file_there_is_nothing_and_nothing_wrong()
    {
        var saved = new SavedGaps(File);
        saved.Find(Key).ShouldBeNull();
        saved.Problem.ShouldBeNull();
        _folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_saved_is_found_where_all_is_the_same_and_nowhere_else()
    {
        var saved = new SavedGaps(_folder.At("new", "folder", "latency.json"));
        saved.Save(Key, 461);
        saved.Find(Key).ShouldBe(461);
        var again = new SavedGaps(_folder.At("new", "folder", "latency.json"));
        again.Problem.ShouldBeNull();
        again.Find(Key with { }).ShouldBe(461);
        GapKey[] others =
        [
            Key with { Driver = "Jack" }, Key with { Rate = 44_100 }, Key with { Period = 64 }, Key with { ClaimedIn = 129 }, Key with { ClaimedOut = 128 },
        ];
        foreach (GapKey other in others) again.Find(other).ShouldBeNull(other.ToString());
        _folder.Files().ShouldBe([Path.Combine("new", "folder", "latency.json")]); // and no part of it
    }

    [Fact]
    public void Others_are_kept_also_those_that_another_session_saved_meanwhile_and_the_same_is_replaced()
    {
        SavedGaps one = new(File), two = new(File);
        one.Save(Key, 1);
        two.Save(Key with { Period = 64 }, 2);
        one.Save(Key with { Rate = 96_000 }, 3);
        two.Save(Key, 4);
        var saved = new SavedGaps(File);
        saved.Find(Key).ShouldBe(4);
        saved.Find(Key with { Period = 64 }).ShouldBe(2);
        saved.Find(Key with { Rate = 96_000 }).ShouldBe(3);
    }

    [Fact]
    public void Their_number_is_bounded_and_the_oldest_goes()
    {
        var saved = new SavedGaps(File);
        for (int period = 1; period <= SavedGaps.Most + 3; period++) saved.Save(Key with { Period = period }, period);
        var again = new SavedGaps(File);
        again.Problem.ShouldBeNull();
        again.Find(Key with { Period = 3 }).ShouldBeNull();
        again.Find(Key with { Period = 4 }).ShouldBe(4);
        again.Find(Key with { Period = SavedGaps.Most + 3 }).ShouldBe(SavedGaps.Most + 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"measured\":null}")]
    [InlineData("{\"measured\":[null]}")]
    [InlineData("{\"measured\":[{}]}")]
    [InlineData("{\"measured\":[{\"driver\":null,\"rate\":48000,\"period\":1,\"claimed_in\":1,\"claimed_out\":1,\"round_trip\":1}]}")]
    [InlineData("{\"measured\":[{\"driver\":\"jack\",\"rate\":48000,\"period\":1,\"claimed_in\":1,\"claimed_out\":1,\"round_trip\":-1}]}")]
    [InlineData("{\"measured\":[{\"driver\":\"jack\",\"rate\":48000,\"period\":1,\"claimed_in\":1,\"claimed_out\":1,\"round_trip\":99999999999}]}")]
    [InlineData("{\"measured\":[{\"driver\":\"jack\",\"rate\":48000,\"period\":1,\"claimed_in\":500001,\"claimed_out\":1,\"round_trip\":1}]}")]
    [InlineData("{\"measured\":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}")]
    public void A_hostile_file_is_one_line_and_counts_as_empty(string text)
    {
        _folder.Write("latency.json", text);
        ShouldBeRefusedInOneLine();
        new SavedGaps(File).Save(Key, 7);
        new SavedGaps(File).ShouldSatisfyAllConditions(saved => saved.Find(Key).ShouldBe(7), saved => saved.Problem.ShouldBeNull());
    }

    [Fact]
    public void Any_damage_to_a_good_file_is_a_line_or_does_no_harm()
    {
        new SavedGaps(File).Save(Key, 461);
        byte[] good = System.IO.File.ReadAllBytes(File);
        var random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 500; i++)
        {
            byte[] damaged = [.. good];
            for (int hits = random.Next(1, 4); hits > 0; hits--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            _folder.Write("latency.json", random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            var saved = new SavedGaps(File);
            if (saved.Find(Key) is { } frames) frames.ShouldBeInRange(0, GapChoice.MaxFrames);
            if (saved.Problem is null) continue;
            refused++;
            ShouldBeRefusedInOneLine();
        }
        refused.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_file_that_is_too_long_is_one_line()
    {
        _folder.Write("latency.json", Encoding.UTF8.GetBytes("{\"measured\":[" + new string(' ', 1_000_000) + "]}"));
        ShouldBeRefusedInOneLine();
    }

    [LinuxFact]
    public void A_pipe_or_a_device_is_one_line_and_waits_for_nobody()
    {
        _folder.Run("mkfifo", "latency.json").Code.ShouldBe(0);
        ShouldBeRefusedInOneLine();
        System.IO.File.Delete(File);
        System.IO.File.CreateSymbolicLink(File, "/dev/zero");
        ShouldBeRefusedInOneLine();
    }

    [LinuxFact]
    public void A_link_stays_one()
    {
        Directory.CreateDirectory(_folder.At("dotfiles"));
        System.IO.File.CreateSymbolicLink(File, Path.Combine("dotfiles", "latency.json"));
        new SavedGaps(File).Save(Key, 5);
        new SavedGaps(_folder.At("dotfiles", "latency.json")).Find(Key).ShouldBe(5);
        new FileInfo(File).LinkTarget.ShouldNotBeNull();
    }

    [Fact]
    public void A_folder_in_its_place_cannot_be_replaced_and_nothing_is_left_beside_it()
    {
        Directory.CreateDirectory(File);
        Exception problem = Should.Throw<Exception>(() => new SavedGaps(File).Save(Key, 5));
        (problem is IOException or UnauthorizedAccessException).ShouldBeTrue(problem.ToString());
        _folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_out_of_range_is_not_saved()
    {
        var saved = new SavedGaps(File);
        Should.Throw<ArgumentException>(() => saved.Save(Key, -1));
        Should.Throw<ArgumentException>(() => saved.Save(Key with { Driver = "" }, 1));
        _folder.Files().ShouldBeEmpty();
    }

    private void ShouldBeRefusedInOneLine()
    {
        var saved = new SavedGaps(File);
        saved.Find(Key).ShouldBeNull();
        saved.Problem.ShouldNotBeNull().ShouldStartWith(File);
        saved.Problem.ShouldContain("expected what 'modul latency --save' keeps");
        saved.Problem.ShouldNotContain("\n");
    }
}
