using Modul.Standalone.Cards;

namespace Modul.Standalone.Tests.Cards;

public sealed class ChannelPairTests
{
    [Theory]
    [InlineData("3,4", 3, 4), InlineData("4,3", 4, 3), InlineData("7", 7, 7), InlineData(" 1 , 2 ", 1, 2), InlineData("1024,1", 1024, 1)]
    public void Two_channels_or_one_are_read(string word, int left, int right) => ChannelPair.Parse(word).ShouldBe(new ChannelPair(left, right));

    [Theory]
    [InlineData(""), InlineData(","), InlineData("1,"), InlineData(",2"), InlineData("0,1"), InlineData("1,2,3"), InlineData("-1,2"), InlineData("+1,2"), InlineData("1025"),
     InlineData("a,b"), InlineData("1.5,2"), InlineData("99999999999")]
    public void Anything_else_is_none(string word) => ChannelPair.Parse(word).ShouldBeNull();

    [Fact]
    public void A_card_has_them_or_not()
    {
        new ChannelPair(3, 4).Within(4).ShouldBe(new ChannelPair(3, 4));
        new ChannelPair(3, 4).Within(3).ShouldBeNull();
        ChannelPair.First.Within(1).ShouldBe(new ChannelPair(1, 1));
        new ChannelPair(2, 2).Within(1).ShouldBeNull();
        (new ChannelPair(5, 5).ToString(), new ChannelPair(3, 4).ToString()).ShouldBe(("5", "3,4"));
    }
}
