using Spectre.Console;
using Stemma.Reports;

namespace Stemma.Cli;

/// <summary>Writes a report for the terminal: one screen for a story of five articles.</summary>
sealed class TerminalReportWriter(TerminalLook look) : IReportWriter
{
    /// <summary>One screen. A story of many articles has a line more for each after the fifth.</summary>
    const int ScreenLines = 48;

    public void Write(CollationReport report, TextWriter output)
    {
        var console = look.ConsoleOver(output);
        var collated = report.Stories.Where(story => story.Articles.Length > 1 || report.Stories.Length == 1).ToArray();
        if (report.Stories.Length > 1)
            console.Write(Summary(report));
        foreach (var story in collated)
        {
            if (report.Stories.Length > 1)
                console.Write(new InkLine());
            WriteStory(console, story);
        }

        WriteSingles(console, [.. report.Stories.Except(collated)]);
    }

    static InkLine Summary(CollationReport report) => new InkLine()
        .Add($"{report.Stories.Sum(story => story.Articles.Length)} articles, ")
        .Add($"{report.Stories.Length} stories", Ink.Title)
        .Add(report.Rejected.Length > 0 ? $" · {report.Rejected.Length} inputs could not be read" : "", Ink.Conflict);

    void WriteStory(IAnsiConsole console, StoryReport story)
    {
        console.Write(new InkLine().Add(story.Title, Ink.Title).Fit(look.Width));
        console.Write(Subtitle(story).Fit(look.Width));
        var sections = TerminalSections.Of(story, look).Where(section => section.Blocks.Length > 0).ToArray();
        var lines = ScreenLines + Math.Max(0, story.Articles.Length - 5) - 2 - sections.Length;
        var shares = ScreenShare.Divide(
            lines,
            [.. sections.Select(section => section.Need)],
            [.. sections.Select(section => section.Share)]);
        for (var index = 0; index < sections.Length; index++)
        {
            console.Write(Heading(sections[index]));
            foreach (var line in sections[index].Lines(shares[index]))
                console.Write(line.Fit(look.Width));
        }
    }

    InkLine Heading(TerminalSection section)
    {
        var line = new InkLine().Add("── ", Ink.Quiet).Add(section.Heading, section.Ink).Add(" ");
        return line.Add(new string('─', Math.Max(0, look.Width - line.Width)), Ink.Quiet);
    }

    static InkLine Subtitle(StoryReport story)
    {
        var line = new InkLine().Add(ReadableCount.Of(story.Articles.Length, "article")).Add(", ")
            .Add(ReadableCount.Of(story.CertainOrigins, "independent origin"), Ink.Value);
        if (story.PossibleOrigins > story.CertainOrigins)
            line.Add($" (at most {story.PossibleOrigins})");
        if (story.Published is { } days)
            line.Add($" · published {days}", Ink.Quiet);
        return line;
    }

    void WriteSingles(IAnsiConsole console, StoryReport[] singles)
    {
        if (singles.Length == 0)
            return;
        console.Write(new InkLine());
        console.Write(Heading(new($"ONE REPORT ONLY {singles.Length}", Ink.Heading, 0, 0, [])));
        foreach (var story in singles)
        {
            console.Write(new InkLine().Add("  ").Add(story.Articles[0].Label, Ink.Outlet)
                .Add("  ").Add(story.Title).Fit(look.Width));
        }
    }
}
