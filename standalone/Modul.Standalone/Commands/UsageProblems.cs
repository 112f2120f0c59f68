using System.CommandLine;
using System.CommandLine.Parsing;

namespace Modul.Standalone.Commands;

/// <summary>What is wrong with a command line: one line for each mistake, and none for what only follows from one.</summary>
internal static class UsageProblems
{
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        string[] problems = [.. UnknownOptions(parsed)];
        if (problems.Length == 0 && parsed.UnmatchedTokens.Count > 0) problems = [Unmatched(parsed)];
        if (problems.Length == 0) problems = [.. parsed.Errors.Select(Message).Distinct()];
        Command command = parsed.CommandResult.Command;
        string path = command is RootCommand ? "modul" : "modul " + command.Name;
        if (problems.Length > 0) problems[^1] += $" ('{path} --help' tells what can be given)";
        return problems;
    }

    // The parser takes an option that it does not know for an argument. What follows a double dash, or an option that wants a value, is one.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        bool valued = false;
        foreach (Token token in parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (!valued && token is { Type: TokenType.Argument, Value: ['-', _, ..] }) yield return $"unknown option '{token.Value}'";
            valued = token.Type == TokenType.Option;
        }
    }

    private static string Unmatched(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        return command.Subcommands.Count == 0
            ? $"unexpected '{string.Join("' '", parsed.UnmatchedTokens)}'"
            : $"unknown command '{parsed.UnmatchedTokens[0]}', expected one of {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}";
    }

    private static string Message(ParseError error) =>
        error.SymbolResult is ArgumentResult { Tokens.Count: 0, Parent: CommandResult, Argument: var missing }
            ? $"no {missing.Name} given"
            : error.Message.ReplaceLineEndings(" ");
}
