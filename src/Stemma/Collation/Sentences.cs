using Stemma.Language;

namespace Stemma.Collation;

/// <summary>The sentences around a passage.</summary>
static class Sentences
{
    /// <summary>From the first sentence that the passage touches to the last one; null in a text without any.</summary>
    public static TextSpan? Around(Analysis analysis, TextSpan passage)
    {
        if (analysis.Sentences.IsEmpty)
            return null;
        var first = analysis.Sentences[analysis.SentenceAt(passage.Start)].Span;
        var last = analysis.Sentences[analysis.SentenceAt(Math.Max(passage.Start, passage.End - 1))].Span;
        return first.Cover(last).Cover(passage);
    }
}
