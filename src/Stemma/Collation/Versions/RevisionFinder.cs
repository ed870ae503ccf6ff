using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Finds what changed between two versions of one article: sentences, claims, figures, and whether readers are told.</summary>
public static class RevisionFinder
{
    /// <summary>Words by which a page tells that it was changed.</summary>
    static readonly string[] _notes =
    [
        "correction:", "corrected", "clarification", "an earlier version", "a previous version", "editor's note", "editor’s note",
        "this story has been updated", "this article has been updated", "was amended",
    ];

    public static ArticleRevision Find(ArticleReading before, ArticleReading after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var sentences = SentenceDiff.Find(before, after);
        return new(before.Article, after.Article)
        {
            Sentences = sentences,
            Claims = [.. sentences.SelectMany(change => Claims(before, after, change))],
            Figures = [.. sentences.SelectMany(change => Figures(before, after, change))],
            IsNoted = sentences.Any(change => change.After is { } added && HasNote(after.Article[added].ToString()))
                || after.Article.Removed.Any(removal => HasNote(removal.Text)),
        };
    }

    /// <summary>Claims of one predicate are one claim; those in the same words have not changed.</summary>
    static IEnumerable<TextChange> Claims(ArticleReading before, ArticleReading after, TextChange change)
    {
        var (old, now) = (In(before.Claims, claim => claim.Span, change.Before), In(after.Claims, claim => claim.Span, change.After));
        foreach (var claim in old)
        {
            var same = now.Find(other => other.Lemma == claim.Lemma && other.IsNegated == claim.IsNegated)
                ?? now.Find(other => other.Lemma == claim.Lemma);
            if (same is null)
            {
                yield return new(claim.Span, null);
                continue;
            }

            now.Remove(same);
            if (same.IsNegated != claim.IsNegated || !before.Article[claim.Span].SequenceEqual(after.Article[same.Span]))
                yield return new(claim.Span, same.Span);
        }

        foreach (var claim in now)
            yield return new(null, claim.Span);
    }

    /// <summary>Numbers of one kind, unit and thing counted whose values differ, each with the next of the other version.</summary>
    static IEnumerable<TextChange> Figures(ArticleReading before, ArticleReading after, TextChange change)
    {
        var (old, now) = (In(before.Quantities, figure => figure.Span, change.Before), In(after.Quantities, figure => figure.Span, change.After));
        foreach (var figure in old)
        {
            var same = now.Find(other => IsOfSame(before, figure, after, other));
            if (same is null)
                continue;
            now.Remove(same);
            if (same.Range != figure.Range)
                yield return new(figure.Span, same.Span);
        }
    }

    static bool IsOfSame(ArticleReading before, Quantity figure, ArticleReading after, Quantity other) =>
        figure.Kind == other.Kind && figure.Unit == other.Unit
        && (figure.Counted, other.Counted) switch
        {
            (null, null) => true,
            ({ } one, { } two) => before.Article[one.Span].Equals(after.Article[two.Span], StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    static List<T> In<T>(ImmutableArray<T> findings, Func<T, TextSpan> place, TextSpan? sentence) =>
        sentence is { } around ? [.. findings.Where(finding => around.Contains(place(finding)))] : [];

    static bool HasNote(string text) => _notes.Any(note => text.Contains(note, StringComparison.OrdinalIgnoreCase));
}
