using System.CommandLine;
using Stemma.Store;

namespace Stemma.Cli;

/// <summary><c>stemma search</c>: articles by words, names, places, dates, outlets.</summary>
sealed class SearchCommand(ProgramStreams streams)
{
    readonly StoreOption _store = new();
    readonly PageOptions _page = new(20);
    readonly Argument<string[]> _words = new("WORDS")
    {
        Description = "Words, \"a phrase\", and fields: " + string.Join(" ", SearchQuery.Known.Select(field => field.Name + ":")),
        Arity = ArgumentArity.OneOrMore,
    };

    internal static Command Create(ProgramStreams streams)
    {
        var search = new SearchCommand(streams);
        var command = new Command("search", "Find articles of a desk by their words and by what they name") { search._words };
        search._store.AddTo(command);
        search._page.AddTo(command);
        command.SetAction(parsed => search._store.AtExisting(parsed, streams, desk => search.Run(parsed, desk)));
        return command;
    }

    int Run(ParseResult parsed, Desk desk)
    {
        var (query, trouble) = SearchQuery.Parse(string.Join(' ', parsed.GetValue(_words)!.Select(Quoted)));
        if (trouble is not null)
        {
            streams.Say(trouble);
            return ExitCode.WrongUsage;
        }

        var (hits, count) = desk.Read(session => session.Search.Page(query, _page.Of(parsed)));
        var console = streams.Look.ConsoleOver(streams.Output);
        foreach (var hit in hits)
        {
            console.Write(new InkLine().Add(hit.Article.Value, Ink.Quiet).Add("  ").Add($"{hit.Day:yyyy-MM-dd}".PadRight(10), Ink.Quiet)
                .Add("  ").Add(hit.Outlet ?? "", Ink.Outlet).Add("  ").Add(hit.Title, Ink.Title).Fit(streams.Look.Width));
            console.Write(new InkLine().Add("    ").Add(hit.Excerpt.Text.ReplaceLineEndings(" ")).Fit(streams.Look.Width));
            console.Write(new InkLine().Add($"    {hit.Story}  {hit.StoryTitle}", Ink.Quiet).Fit(streams.Look.Width));
        }

        _page.SayRest(streams, hits.Length, count);
        return hits.IsEmpty ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>The shell has taken the quotation marks of a phrase: "two words" is one again. What holds a field is a search of its own.</summary>
    static string Quoted(string argument)
    {
        if (!argument.Contains(' ', StringComparison.Ordinal) || argument.Contains('"', StringComparison.Ordinal)
            || SearchQuery.Known.Any(field => argument.Contains($" {field.Name}:", StringComparison.OrdinalIgnoreCase)))
            return argument;
        var colon = argument.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && argument.AsSpan(0, colon).IndexOf(' ') < 0
            ? $"{argument[..(colon + 1)]}\"{argument[(colon + 1)..]}\""
            : $"\"{argument}\"";
    }
}
