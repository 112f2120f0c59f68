namespace Modul.Live.Tests.Stage;

/// <summary>The machine was too busy for the test to tell anything.</summary>
internal sealed class InconclusiveException(string reason) : Exception(reason);
