namespace Stemma.Stories;

/// <summary>How much of one text stands in another: what is quoted counts apart, for two may have heard the same words.</summary>
sealed record PairReuse
{
    /// <summary>The passages, here and there.</summary>
    public required ImmutableArray<ReusedPassage> Passages { get; init; }

    /// <summary>The share of the text's words that stand there, from 0 to 1, with what is quoted.</summary>
    public required double Share { get; init; }

    /// <summary>The share of the words outside quotation marks.</summary>
    public required double OwnShare { get; init; }

    /// <summary>How many words outside quotation marks stand there.</summary>
    public required int OwnWords { get; init; }

    /// <summary>How many words are the same on both sides.</summary>
    public required int Matched { get; init; }

    /// <summary>The share of the words inside the passages that are the same on both sides.</summary>
    public required double Exactness { get; init; }

    public static PairReuse Of(WordSequence here, ImmutableArray<ReusedPassage> passages)
    {
        var own = passages.Sum(passage => OwnWordsOf(here, passage));
        var all = passages.Sum(passage => passage.HereLength);
        return new()
        {
            Passages = passages,
            Share = Ratio(all, here.Count),
            OwnShare = Ratio(own, here.Count - here.QuotedCount),
            OwnWords = own,
            Matched = passages.Sum(passage => passage.Matched),
            Exactness = Ratio(
                passages.Sum(passage => passage.Matched),
                passages.Sum(passage => Math.Max(passage.HereLength, passage.ThereLength))),
        };
    }

    /// <summary>The words of a passage that stand outside quotation marks.</summary>
    public static int OwnWordsOf(WordSequence here, ReusedPassage passage) =>
        passage.HereLength - here.QuotedIn(passage.HereStart, passage.HereEnd);

    static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
