namespace Modul.Standalone;

/// <summary>Something the user gave cannot be used; each line says what, where, and what was expected.</summary>
internal sealed class BadInputException(params IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems));
