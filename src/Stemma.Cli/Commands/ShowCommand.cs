using System.CommandLine;
using Stemma.Reports;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary><c>stemma show</c>: the report of one story of a desk.</summary>
sealed class ShowCommand(ProgramStreams streams)
{
    readonly StoreOption _store = new();
    readonly Argument<string> _story = new("STORY") { Description = "The id of a story, also one that it had before" };
    readonly Option<bool> _why = new("--why") { Description = "Say why each article belongs to it, and what became of it" };

    readonly Option<bool> _history = new("--history") { Description = "Show how its figures went, and what its articles changed" };

    readonly ImmutableArray<OutputFile> _files =
    [
        new("--json", "Write the report as JSON (stemma-story/1)", new StoryJsonWriter()),
        new("--html", "Write the report as one HTML file that opens offline", new HtmlReportWriter()),
        new("--markdown", "Write the report as Markdown", new MarkdownReportWriter()),
    ];

    internal static Command Create(ProgramStreams streams)
    {
        var show = new ShowCommand(streams);
        var command = new Command("show", "Show one story of a desk") { show._story, show._why, show._history };
        show._store.AddTo(command);
        foreach (var file in show._files)
            file.AddTo(command);
        command.SetAction(parsed => show._store.AtExisting(parsed, streams, desk => show.Run(parsed, desk)));
        return command;
    }

    int Run(ParseResult parsed, Desk desk)
    {
        var id = parsed.GetValue(_story)!;
        if (desk.Read(session => session.Stories.Find(id)) is not { } story)
        {
            streams.Say($"{id}: the desk has no such story; \"stemma stories\" lists them");
            return ExitCode.Failed;
        }

        if (parsed.GetValue(_why))
        {
            new TerminalStoryReasons(streams.Look).Write(desk, story, streams.Output);
            return ExitCode.Done;
        }

        var editor = StoryEditor.Load(desk);
        var revisions = editor.Revisions(story.Id);
        if (parsed.GetValue(_history))
        {
            new TerminalHistory(streams.Look).Write(FigureHistory.Of(editor.Report(story.Id)), revisions, streams.Output);
            return ExitCode.Done;
        }

        foreach (var silent in revisions.Where(revision => revision.IsSilent))
            streams.Say($"{silent.After.Address}: changed without a note ({silent.Claims.Length} claims, {silent.Figures.Length} figures); see --history");
        return Write(parsed, CollationReport.Of(editor.Report(story.Id)));
    }

    int Write(ParseResult parsed, CollationReport report)
    {
        if (!_files.Any(file => file.IsAsked(parsed)))
            new TerminalReportWriter(streams.Look).Write(report, streams.Output);
        var written = true;
        foreach (var file in _files)
            written &= file.Write(parsed, report, streams);
        return written ? ExitCode.Done : ExitCode.Failed;
    }
}
