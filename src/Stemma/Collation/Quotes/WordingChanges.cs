using System.Buffers;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Says how each wording of an utterance differs from the fullest one.</summary>
static class WordingChanges
{
    static readonly SearchValues<string> _negations = SearchValues.Create(
        ["not", "no", "never", "dont", "wont", "cant", "isnt", "wasnt", "cannot"], StringComparison.Ordinal);

    public static ImmutableArray<WordingChange> Between(
        Story story, ImmutableArray<Wording> wordings, ImmutableArray<Mention> mentions)
    {
        if (wordings.Length < 2)
            return [];
        var fullest = wordings.MaxBy(wording => wording.Words.Length)!;
        var changes = ImmutableArray.CreateBuilder<WordingChange>();
        foreach (var wording in wordings)
        {
            if (wording != fullest)
                changes.AddRange(ChangesOf(story, fullest, wording, mentions));
        }

        return changes.DrainToImmutable();
    }

    static IEnumerable<WordingChange> ChangesOf(
        Story story, Wording fullest, Wording other, ImmutableArray<Mention> mentions)
    {
        var alignment = WordAlignment.Of(fullest.Words, other.Words);
        foreach (var difference in alignment.Differences())
        {
            if (Spelling.AreSame(
                fullest.Words.Words.AsSpan()[difference.FirstStart..difference.FirstEnd],
                other.Words.Words.AsSpan()[difference.SecondStart..difference.SecondEnd]))
                continue;
            var before = Place(fullest.Words, difference.FirstStart, difference.FirstEnd);
            var after = Place(other.Words, difference.SecondStart, difference.SecondEnd);
            var operation = OperationOf(story, fullest, other, difference);
            yield return new(
                IndexOf(story, mentions, fullest.Report, before), IndexOf(story, mentions, other.Report, after),
                operation, before, after);
        }
    }

    static WordingOperation OperationOf(Story story, Wording fullest, Wording other, WordDifference difference)
    {
        if (difference.FirstLength > 0 && difference.SecondLength > 0)
            return difference.IsOuter && IsPartialOverlap(difference) ? WordingOperation.Trimmed : WordingOperation.Substitution;
        if (difference.FirstLength == 0)
            return difference.IsOuter ? WordingOperation.Trimmed : WordingOperation.Insertion;
        if (difference.IsOuter)
            return WordingOperation.Trimmed;
        if (fullest.Words.Words[difference.FirstStart..difference.FirstEnd].Any(_negations.Contains))
            return WordingOperation.Substitution;
        return HasEllipsis(story, other, difference.SecondStart) ? WordingOperation.Ellipsis : WordingOperation.Trimmed;
    }

    /// <summary>One wording begins before the other and each goes on alone: both were cut from one longer utterance.</summary>
    static bool IsPartialOverlap(WordDifference difference)
    {
        var (one, other) = (difference.FirstLength, difference.SecondLength);
        return Math.Max(one, other) > (3 * Math.Min(one, other)) + 3;
    }

    /// <summary>Whether dots or a bracket stand before the word where something was left out.</summary>
    static bool HasEllipsis(Story story, Wording wording, int word)
    {
        var start = word > 0 ? wording.Words.Spans[word - 1].End : wording.Passages[0].Start;
        var end = word < wording.Words.Length ? wording.Words.Spans[word].Start : wording.Passages[^1].End;
        var between = story.Reports[wording.Report].Article.Text.AsSpan(start, Math.Max(0, end - start));
        return between.ContainsAny("…[") || between.Contains("...", StringComparison.Ordinal);
    }

    static TextSpan Place(WordSequence words, int start, int end)
    {
        if (start < end)
            return words.Spans[start].Cover(words.Spans[end - 1]);
        var at = start < words.Length ? words.Spans[start].Start : words.Spans[^1].End;
        return new(at, at);
    }

    /// <summary>The index of the mention in which the place lies, or of the report's first one.</summary>
    static int IndexOf(Story story, ImmutableArray<Mention> mentions, int report, TextSpan place)
    {
        var article = story.Reports[report].Article.Id;
        var first = -1;
        for (var index = 0; index < mentions.Length; index++)
        {
            if (mentions[index].Passage.Article != article)
                continue;
            first = first < 0 ? index : first;
            if (mentions[index].Passage.Span.Contains(place))
                return index;
        }

        return first;
    }
}
