using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Which tokens stand between quotation marks, the marks themselves among them.</summary>
sealed class QuotedTokens
{
    readonly int[] _passage;

    public QuotedTokens(Analysis analysis, ImmutableArray<QuotedPassage> passages)
    {
        _passage = new int[analysis.Tokens.Length];
        Array.Fill(_passage, -1);
        var ranges = ImmutableArray.CreateBuilder<TokenRange>(passages.Length);
        for (var i = 0; i < passages.Length; i++)
        {
            var range = new TokenRange(analysis.TokenAt(passages[i].Outer.Start), EndToken(analysis, passages[i].Outer));
            ranges.Add(range);
            Array.Fill(_passage, i, range.Start, Math.Max(0, range.Count));
        }

        Ranges = ranges.DrainToImmutable();
    }

    /// <summary>The tokens of each passage, with its marks.</summary>
    public ImmutableArray<TokenRange> Ranges { get; }

    public bool IsInside(int token) => PassageAt(token) >= 0;

    /// <summary>The index of the passage that holds a token; -1 outside.</summary>
    public int PassageAt(int token) => token >= 0 && token < _passage.Length ? _passage[token] : -1;

    static int EndToken(Analysis analysis, TextSpan span)
    {
        var end = analysis.TokenAt(span.End);
        return end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < span.End ? end + 1 : end;
    }
}
