using Stemma.Language;

namespace Stemma.Stories;

/// <summary>Finds the slips of a copier: a word that news never has, one letter away from the known word of the other text.</summary>
static class CopySlips
{
    /// <summary>Words were dropped or put in before, so that the other word may stand so far from the same place.</summary>
    const int Reach = 12;

    const int ShortestWord = 4;

    public static List<TextSpan> Of(ReportPair pair)
    {
        var slips = new List<TextSpan>();
        foreach (var passage in pair.Reuse.Passages)
        {
            if (passage.Matched == passage.HereLength)
                continue;
            foreach (var word in pair.Here.UnknownWords)
            {
                if (word >= passage.HereStart && word < passage.HereEnd && IsSlipOf(pair, word, passage))
                    slips.Add(pair.Here.Words.Span(word));
            }
        }

        return slips;
    }

    static bool IsSlipOf(ReportPair pair, int word, ReusedPassage passage)
    {
        var slip = Word(pair.Here, word);
        var near = passage.ThereStart + word - passage.HereStart;
        var (first, end) = (Math.Max(passage.ThereStart, near - Reach), Math.Min(passage.ThereEnd, near + Reach));
        if (pair.There.Words.Has(first, end, pair.Here.Words.Hash(word)))
            return false; // both write it so
        for (var i = first; i < end; i++)
        {
            if (IsOneLetterAway(slip, Word(pair.There, i)) && pair.There.IsKnown(i))
                return true;
        }

        return false;
    }

    static ReadOnlySpan<char> Word(Report report, int word) => report.Article[report.Words.Span(word)];

    static bool IsOneLetterAway(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length >= ShortestWord && Misspelling.IsOneLetterApart(left, right);
}
