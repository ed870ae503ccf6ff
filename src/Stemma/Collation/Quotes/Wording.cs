using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>All that one report gives of an utterance, in the order of its text.</summary>
sealed record Wording(int Report, ImmutableArray<TextSpan> Passages, WordSequence Words)
{
    /// <summary>The share of a passage that must stand in a fuller one of the same report.</summary>
    const double MostlyRepeated = 0.75;

    public static Wording Of(Story story, int report, IEnumerable<QuotedWords> quotes)
    {
        var all = quotes.OrderByDescending(quote => quote.Words.Length).ToList();
        var kept = all.Where((quote, index) => !all.Take(index).Any(fuller => IsRepeated(quote, fuller)));
        var passages = kept.Select(quote => quote.Source.Content).Order().ToImmutableArray();
        return new(report, passages, WordSequence.Of(story.Reports[report].Article.Text, passages));
    }

    /// <summary>A headline or a summary that repeats words of the quotation itself.</summary>
    static bool IsRepeated(QuotedWords quote, QuotedWords fuller) =>
        WordAlignment.Of(quote.Words, fuller.Words).Containment >= MostlyRepeated;
}
