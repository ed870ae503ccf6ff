using System.CommandLine;
using System.CommandLine.Parsing;
using Stemma.Intake;

namespace Stemma.Cli;

/// <summary>What every command that reads articles is told of them.</summary>
sealed class InputOptions
{
    readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files, folders, patterns, or - for standard input: .html .txt .md .json .jsonl .zip",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<string> _outlet = new("--outlet")
    {
        Description = "The outlet of articles that do not name theirs",
        HelpName = "NAME",
    };

    readonly Option<DateOnly?> _published = Day("--published", "The day of articles that do not state theirs");

    internal void AddTo(Command command)
    {
        _paths.Validators.Add(RefuseOptions);
        command.Add(_paths);
        command.Add(_outlet);
        command.Add(_published);
    }

    internal string[] Paths(ParseResult parsed) => parsed.GetValue(_paths) ?? [];

    internal IntakeOptions Intake(ParseResult parsed) => new()
    {
        Outlet = parsed.GetValue(_outlet),
        Published = parsed.GetValue(_published),
    };

    /// <summary>An option that takes a day as ISO 8601 has it, and says so where it does not get one.</summary>
    internal static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => ParsedDay(name, result),
    };

    /// <summary>A misspelt option would be read as a path that is not there.</summary>
    static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..] && !Path.Exists(token.Value)))
            result.AddError($"{token.Value}: there is no such option; a path that begins so is given as ./{token.Value}");
    }

    static DateOnly? ParsedDay(string name, ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
            return day;
        result.AddError($"{name} {text}: not a day; write it as 2031-05-03");
        return null;
    }
}
