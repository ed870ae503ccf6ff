using Spectre.Console;
using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Cli;

/// <summary>Writes how the figures of a story went, and what its articles changed between versions.</summary>
sealed class TerminalHistory(TerminalLook look)
{
    internal void Write(ImmutableArray<FigureHistory> figures, ImmutableArray<ArticleRevision> revisions, TextWriter output)
    {
        var console = look.ConsoleOver(output);
        foreach (var figure in figures)
        {
            var verdict = figure.Point.Verdict.ToString().ToLowerInvariant();
            console.Write(new InkLine().Add(figure.Point.About, Ink.Title).Add($"  {verdict}", Ink.Quiet).Fit(look.Width));
            foreach (var entry in figure.Entries)
            {
                var published = entry.Article.Article.Published?.ToString() ?? "no date";
                console.Write(new InkLine().Add($"    {published,-25}  ", Ink.Quiet).Add(entry.Value, Ink.Value).Add("  ")
                    .Add(entry.Article.Label, Ink.Outlet).Fit(look.Width));
            }
        }

        foreach (var revision in revisions)
            Write(console, revision);
    }

    void Write(IAnsiConsole console, ArticleRevision revision)
    {
        var line = new InkLine().Add(revision.After.Outlet?.Name ?? revision.After.Source, Ink.Outlet).Add("  ").Add(revision.After.Title, Ink.Title);
        var told = revision.IsSilent ? "  changed without a note" : revision.IsNoted ? "  changed, and says so" : "  changed";
        console.Write(line.Add(told, Ink.Update).Fit(look.Width));
        foreach (var (change, kind) in revision.Figures.Select(change => (change, "figure")).Concat(revision.Claims.Select(change => (change, "claim"))))
        {
            console.Write(new InkLine().Add($"    {kind}  ", Ink.Quiet).Add(Text(revision.Before, change.Before), Ink.Dropped).Add(" ")
                .Add(Text(revision.After, change.After), Ink.Added).Fit(look.Width));
        }
    }

    static string Text(Article article, TextSpan? span) => span is { } place ? article[place].ToString() : "";
}
