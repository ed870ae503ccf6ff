using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>All that one report gives of an utterance, in the order of its text.</summary>
sealed record Wording(int Report, ImmutableArray<TextSpan> Passages, WordSequence Words)
{
    public static Wording Of(Story story, int report, IEnumerable<QuotedWords> quotes)
    {
        var passages = quotes.Select(quote => quote.Source.Content).Order().ToImmutableArray();
        return new(report, passages, WordSequence.Of(story.Reports[report].Article.Text, passages));
    }
}
