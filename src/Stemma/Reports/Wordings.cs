using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Cuts a wording into what stands, what was put in and what was left out.</summary>
static class Wordings
{
    internal static WordingLine Line(
        Utterance utterance, int index, ShownPassage passage, Dictionary<ArticleId, ReportedArticle> articles)
    {
        var edits = utterance.Changes
            .Where(change => change.To == index && change.From != index
                && change.Operation != WordingOperation.Speaker)
            .Select(change => EditOf(change, passage.Mention.Passage, utterance.Mentions[change.From].Passage, articles))
            .OrderBy(edit => edit.At)
            .ToArray();
        var against = utterance.Changes.FirstOrDefault(change => change.To == index && change.From != index)?.From;
        return new(passage, against, Runs(passage, edits));
    }

    static Edit EditOf(
        WordingChange change, Passage here, Passage there, Dictionary<ArticleId, ReportedArticle> articles)
    {
        var at = Place(change, here.Span, there.Span);
        var dropped = Cut(articles[there.Article].Article, change.Before, there.Span);
        if (dropped.Length > 0 && change.After.IsEmpty)
            dropped = StandsAfterWord(articles[here.Article].Article.Text, here.Span, at) ? " " + dropped : dropped + " ";
        return new(at, dropped, change.After);
    }

    static bool StandsAfterWord(string text, TextSpan wording, int at) =>
        at > wording.Start && !char.IsWhiteSpace(text[at - 1]);

    /// <summary>A stretch of the fuller wording gives way, at a place of this one, to a stretch of this one.</summary>
    readonly record struct Edit(int At, string Dropped, TextSpan Added);

    static ImmutableArray<WordingRun> Runs(ShownPassage passage, Edit[] edits)
    {
        var runs = ImmutableArray.CreateBuilder<WordingRun>();
        var (article, span) = (passage.Article.Article, passage.Mention.Passage.Span);
        var at = span.Start;
        foreach (var edit in edits)
        {
            Add(runs, WordingRunKind.Same, article[new(at, Math.Max(at, edit.At))].ToString());
            at = Math.Max(at, edit.At);
            Add(runs, WordingRunKind.Dropped, edit.Dropped);
            if (edit.Added.IsEmpty || !span.Contains(edit.Added) || edit.Added.Start < at)
                continue;
            Add(runs, WordingRunKind.Added, article[edit.Added].ToString());
            at = edit.Added.End;
        }

        Add(runs, WordingRunKind.Same, article[new(at, span.End)].ToString());
        return runs.DrainToImmutable();
    }

    /// <summary>Where the change shows: what was dropped without a trace shows at the end it was dropped from.</summary>
    static int Place(WordingChange change, TextSpan here, TextSpan there) =>
        here.Start <= change.After.Start && change.After.End <= here.End ? change.After.Start
        : change.Before.Start <= there.Start ? here.Start : here.End;

    static string Cut(Article article, TextSpan span, TextSpan within) =>
        within.Contains(span) ? article[span].ToString() : "";

    static void Add(ImmutableArray<WordingRun>.Builder runs, WordingRunKind kind, string text)
    {
        if (text.Length > 0)
            runs.Add(new(kind, text));
    }
}
