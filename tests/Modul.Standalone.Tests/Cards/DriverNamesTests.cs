using Modul.Host.Shared;
using Modul.Standalone.Cards;

namespace Modul.Standalone.Tests.Cards;

public sealed class DriverNamesTests
{
    private static readonly string[] Names = ["Focusrite USB ASIO", "focusrite usb asio 2", "ASIO4ALL v2", "RME", "rme"];

    [Theory]
    [InlineData("RME", "RME"), InlineData("rme", "rme"), InlineData("asio4all V2", "ASIO4ALL v2"), InlineData("asio4", "ASIO4ALL v2")]
    [InlineData("FOCUSRITE USB ASIO", "Focusrite USB ASIO"), InlineData("all", "ASIO4ALL v2"), InlineData("asio 2", "focusrite usb asio 2")]
    public void The_one_that_is_meant_is_found(string asked, string name) => DriverNames.Find(Names, asked).ShouldBe(name);

    [Theory]
    [InlineData("Focusrite", "expected one of the ASIO drivers 'Focusrite USB ASIO', 'focusrite usb asio 2', found 'Focusrite'")]
    [InlineData("Rme", "expected one of the ASIO drivers 'RME', 'rme', found 'Rme'")]
    [InlineData("MOTU", "expected one of the ASIO drivers 'Focusrite USB ASIO', 'focusrite usb asio 2', 'ASIO4ALL v2', 'RME', 'rme', found 'MOTU'")]
    public void Several_or_none_are_told_in_a_line(string asked, string problem) =>
        Should.Throw<BadInputException>(() => DriverNames.Find(Names, asked)).Message.ShouldBe($"--driver: {problem}");

    [Fact]
    public void Without_any_that_is_told() =>
        Should.Throw<BadInputException>(() => DriverNames.Find([], "RME")).Message.ShouldBe("--driver: found no ASIO driver for 'RME', none is installed");

    [Theory]
    [InlineData("jack", DriverKind.Jack, null), InlineData("null", DriverKind.Null, null), InlineData("asio", DriverKind.Asio, null)]
    [InlineData("asio:RME", DriverKind.Asio, "RME"), InlineData("asio: a: b ", DriverKind.Asio, "a: b")]
    public void Drivers_are_asked_for(string word, DriverKind kind, string? name) => DriverRequest.Parse(word).ShouldBe(new DriverRequest(kind, name));

    [Theory]
    [InlineData("asio:"), InlineData("asio: "), InlineData("ASIO"), InlineData("jack:x"), InlineData(""), InlineData("auto")]
    public void What_is_none_is_none(string word) => DriverRequest.Parse(word).ShouldBeNull();
}
