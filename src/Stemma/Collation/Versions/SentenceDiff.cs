using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Lays the sentences of two versions side by side: the longest row of sentences that stayed, and what stands between.</summary>
static class SentenceDiff
{
    /// <summary>Sentences that share at least this part of their words are one sentence, changed.</summary>
    const double Alike = 0.5;

    internal static ImmutableArray<TextChange> Find(ArticleReading before, ArticleReading after)
    {
        var (old, now) = (Texts(before), Texts(after));
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var (i, j) = (0, 0);
        foreach (var (x, y, length) in ShortestEdit.Kept(old.Length, now.Length, (o, n) => old[o] == now[n]).Append((old.Length, now.Length, 0)))
        {
            changes.AddRange(Between(before, after, (i, x), (j, y)));
            (i, j) = (x + length, y + length);
        }

        return changes.DrainToImmutable();
    }

    /// <summary>Between two that stayed: each sentence with the one that is most like it, else added or dropped.</summary>
    static IEnumerable<TextChange> Between(
        ArticleReading before, ArticleReading after, (int Start, int End) old, (int Start, int End) now)
    {
        var free = Enumerable.Range(now.Start, now.End - now.Start).ToList();
        for (var i = old.Start; i < old.End; i++)
        {
            var span = before.Analysis.Sentences[i].Span;
            var best = free.Select(j => (Index: j, Score: Likeness(before.Article[span], after.Article[after.Analysis.Sentences[j].Span])))
                .OrderByDescending(pair => pair.Score).FirstOrDefault((Index: -1, Score: 0d));
            if (best.Score >= Alike)
                free.Remove(best.Index);
            yield return new(span, best.Score >= Alike ? after.Analysis.Sentences[best.Index].Span : null);
        }

        foreach (var j in free)
            yield return new(null, after.Analysis.Sentences[j].Span);
    }

    /// <summary>The share of the words of both that both have.</summary>
    static double Likeness(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (first, second) = (Words(left), Words(right));
        return first.Count + second.Count == 0 ? 0 : 2.0 * first.Intersect(second).Count() / (first.Count + second.Count);
    }

    static HashSet<string> Words(ReadOnlySpan<char> text) =>
        [.. text.ToString().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    static string[] Texts(ArticleReading reading) =>
        [.. reading.Analysis.Sentences.Select(sentence => string.Join(' ', reading.Article[sentence.Span].ToString()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
