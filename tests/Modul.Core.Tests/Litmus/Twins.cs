namespace Modul.Core.Tests.Litmus;

/// <summary>An item that shows when it is read half written: the second number is the first one's complement.</summary>
internal readonly record struct Twins(long Number, long Complement)
{
    public static Twins Of(long number) => new(number, ~number);

    public bool AreWhole => Complement == ~Number;
}
