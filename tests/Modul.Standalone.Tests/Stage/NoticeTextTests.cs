using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Tests.Stage;

public class NoticeTextTests
{
    [Fact]
    public void Every_notice_has_words_of_its_own_on_one_line()
    {
        string[] texts = [.. Enum.GetValues<NoticeKind>().Select(kind => NoticeText.Of(new Notice(kind, 1, 2)))];
        texts.ShouldBeUnique();
        texts.ShouldAllBe(text => !text.StartsWith("the audio half tells") && !text.Contains('\n') && text.Length > 20);
    }

    [Theory]
    [InlineData(NoticeKind.Rate, "44100 to 48000 Hz")]
    [InlineData(NoticeKind.RateRefused, "set 44100 Hz again")]
    [InlineData(NoticeKind.ServerBack, "44100 Hz, period 48000")]
    [InlineData(NoticeKind.Latency, "44100+48000 frames")]
    [InlineData(NoticeKind.Period, "from 44100 to 48000 frames")]
    [InlineData(NoticeKind.OutputBufferRaised, "44100 is below the period: 48000")]
    public void Its_numbers_stand_where_they_belong(NoticeKind kind, string words) =>
        NoticeText.Of(new Notice(kind, 44_100, 48_000)).ShouldContain(words);

    [LinuxFact]
    public void An_error_number_is_told_in_words() =>
        NoticeText.Of(new Notice(NoticeKind.NoPriority, 1, 0)).ShouldContain("(Operation not permitted)");

    [Fact]
    public void One_that_is_not_known_yet_is_told_all_the_same() =>
        NoticeText.Of(new Notice((NoticeKind)99, 4, 5)).ShouldBe("the audio half tells 99: 4, 5");
}
