using System.CommandLine;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Cli;

/// <summary><c>stemma collate</c>: articles in, a report out.</summary>
sealed class CollateCommand(ProgramStreams streams)
{
    readonly InputOptions _inputs = new();
    readonly Option<bool> _oneStory = new("--one-story") { Description = "Take all articles for reports of one event" };
    readonly Option<bool> _strict = new("--strict") { Description = "End with code 1 where any input could not be read" };
    readonly Option<DateOnly?> _asOf = InputOptions.Day("--as-of", "Leave out what was published after this day");

    readonly Option<string?> _why = new("--why")
    {
        Description = "Print how the verdict on one point came about: its id (p3), or words of what it is about",
        HelpName = "POINT",
    };

    readonly Option<string?> _sources = new("--sources")
    {
        Description = "Correct the tables of agencies and outlets by the rows of this file",
        HelpName = "FILE",
    };

    readonly ImmutableArray<OutputFile> _files =
    [
        new("--json", "Write the report as JSON (stemma-story/1, stemma-collation/1)", new StoryJsonWriter()),
        new("--html", "Write the report as one HTML file that opens offline", new HtmlReportWriter()),
        new("--markdown", "Write the report as Markdown", new MarkdownReportWriter()),
    ];

    internal static Command Create(ProgramStreams streams)
    {
        var collate = new CollateCommand(streams);
        var command = new Command("collate", "Collate reports: origins, agreement, differences, quotes, timeline, gaps");
        collate._inputs.AddTo(command);
        command.Add(collate._oneStory);
        command.Add(collate._asOf);
        foreach (var file in collate._files)
            file.AddTo(command);
        command.Add(collate._strict);
        command.Add(collate._why);
        command.Add(collate._sources);
        command.SetAction(collate.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        if (SourcesOf(parsed) is not { } sources)
            return ExitCode.WrongUsage;
        var inputs = InputReading.Of(_inputs.Paths(parsed), _inputs.Intake(parsed), streams);
        inputs.Say(streams);
        var report = Report(parsed, inputs, sources);
        if (report.Stories.Length == 0)
        {
            streams.Say(inputs.Articles.Length == 0
                ? "nothing to collate: no input held an article"
                : "nothing to collate: every article was published later than --as-of");
            Write(parsed, report);
            return ExitCode.Failed;
        }

        if (parsed.GetValue(_why) is { Length: > 0 } point && !Explain(report, point))
            return ExitCode.Failed;
        var isStrict = parsed.GetValue(_strict);
        return Write(parsed, report) && !(isStrict && inputs.Rejected.Length > 0) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>The tables that the person wants; null where a row of theirs cannot be read, which is said.</summary>
    SourceTable? SourcesOf(ParseResult parsed)
    {
        try
        {
            return parsed.GetValue(_sources) is { } file ? SourceTable.Corrected(File.ReadLines(file)) : SourceTable.Shipped;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            streams.Say($"--sources: {e.Message}");
            return null;
        }
    }

    CollationReport Report(ParseResult parsed, InputReading inputs, SourceTable sources)
    {
        using var progress = new ProgressLine(streams, "collating") { Total = inputs.Articles.Length };
        var options = new ReporterOptions
        {
            IsOneStory = parsed.GetValue(_oneStory),
            AsOf = parsed.GetValue(_asOf),
            Progress = progress,
        };
        var report = StoryReporter.Load(sources).Report(inputs.Articles, options);
        return report with { Rejected = [.. inputs.Rejected, .. report.Rejected] };
    }

    /// <summary>The first story that has such a point, the largest first.</summary>
    bool Explain(CollationReport report, string point)
    {
        var found = report.Stories.Select(story => PointExplanation.Find(story, point)).FirstOrDefault(found => found is not null);
        if (found is null)
            streams.Say($"no point has the id \"{point}\" or is about these words; --json lists all points");
        else
            new TerminalExplanation(streams.Look).Write(found, streams.Output);
        return found is not null;
    }

    bool Write(ParseResult parsed, CollationReport report)
    {
        if (parsed.GetValue(_why) is null && !_files.Any(file => file.IsAsked(parsed)))
            new TerminalReportWriter(streams.Look).Write(report, streams.Output);
        var written = true;
        foreach (var file in _files)
            written &= file.Write(parsed, report, streams);
        return written;
    }
}
