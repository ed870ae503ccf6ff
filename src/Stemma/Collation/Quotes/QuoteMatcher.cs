
namespace Stemma.Collation;

/// <summary>Finds which quotations of different reports are wordings of one utterance.</summary>
sealed class QuoteMatcher(Vocabulary vocabulary)
{
    /// <summary>The least share of the shorter wording that must stand in the longer one, in the same order.</summary>
    const double LeastContainment = 0.62;

    /// <summary>The same for words that two reports give to different people.</summary>
    const double LeastContainmentOfOthers = 0.85;

    /// <summary>How much of a wording stands in runs of the other where not both reports tell that one person said it.</summary>
    const double LeastShareOfRuns = 0.65;

    /// <summary>Wordings that share fewer words than this are one utterance only where one is wholly in the other.</summary>
    const int LeastShared = 4;

    /// <summary>What the most common word still weighs.</summary>
    const double LeastWeight = 0.1;

    /// <summary>A word that stands in more quotations than this finds no candidates: it is a common word.</summary>
    const int CommonWord = 60;

    public ImmutableArray<ImmutableArray<int>> Match(ImmutableArray<QuotedWords> quotes, Func<int, string> textOf)
    {
        var groups = new Groups(quotes.Length);
        JoinSplit(quotes, groups, textOf);
        var wordings = WordingsOf(quotes);
        var known = new Dictionary<(int, int, bool, bool), bool>();
        foreach (var (first, second) in Candidates(quotes))
        {
            if (groups.Find(first) == groups.Find(second))
                continue;
            var key = (wordings[first], wordings[second], quotes[first].MayShareSpeaker(quotes[second]), quotes[first].SharesSpeaker(quotes[second]));
            if (!known.TryGetValue(key, out var isOne))
                known[key] = isOne = AreOneUtterance(quotes[first], quotes[second]);
            if (isOne)
                groups.Join(first, second);
        }

        return groups.ToArrays();
    }

    /// <summary>The same number for quotations of the same kind and the same words: copies are compared once.</summary>
    static ImmutableArray<int> WordingsOf(ImmutableArray<QuotedWords> quotes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. quotes.Select(quote => $"{quote.IsDirect} {string.Join(' ', quote.Words.Words)}")
            .Select(words => numbers.TryGetValue(words, out var number) ? number : numbers[words] = numbers.Count)];
    }

    /// <summary>A quotation that is cut by its own cue: "…," she said. "…".</summary>
    static void JoinSplit(ImmutableArray<QuotedWords> quotes, Groups groups, Func<int, string> textOf)
    {
        for (var next = 1; next < quotes.Length; next++)
        {
            var (first, second) = (quotes[next - 1], quotes[next]);
            if (first.Report == second.Report && first.IsDirect && second.IsDirect
                && first.Source.Cue is { } cue && second.Source.Cue == cue
                && first.Source.Content.End <= cue.Start && cue.End <= second.Source.Content.Start
                && !textOf(first.Report).AsSpan(cue.End..second.Source.Content.Start).Contains('\n'))
                groups.Join(next - 1, next);
        }
    }

    bool AreOneUtterance(QuotedWords first, QuotedWords second)
    {
        if (first.IsDirect != second.IsDirect)
            return false;
        var alignment = WordAlignment.Of(first.Words, second.Words);
        var least = first.MayShareSpeaker(second) ? LeastContainment : LeastContainmentOfOthers;
        return alignment.Shared >= LeastShared
            ? Containment(first, second, alignment) >= least && IsDense(alignment)
                && (first.SharesSpeaker(second) || ShareOfRuns(first, second, alignment) >= LeastShareOfRuns)
            : IsWithin(first, second, alignment) && first.IsDirect && first.MayShareSpeaker(second);
    }

    /// <summary>The share of the shorter wording that stands in the longer one, each word by how much it says.</summary>
    double Containment(QuotedWords first, QuotedWords second, WordAlignment alignment)
    {
        var shared = alignment.Matches.Sum(match => WeightOf(first.Words.Words.AsSpan().Slice(match.First, match.Length)));
        return shared / Math.Min(WeightOf(first.Words.Words.AsSpan()), WeightOf(second.Words.Words.AsSpan()));
    }

    /// <summary>The share of the shorter wording's words that stand beside each other in both: "the" and "and" stand in any.</summary>
    static double ShareOfRuns(QuotedWords first, QuotedWords second, WordAlignment alignment) =>
        (double)alignment.Matches.Where(match => match.Length > 1).Sum(match => match.Length) / Math.Min(first.Words.Length, second.Words.Length);

    double WeightOf(ReadOnlySpan<string> words)
    {
        var weight = 0.0;
        foreach (var word in words)
            weight += LeastWeight + vocabulary.Weight(word);
        return weight;
    }

    /// <summary>A few words that stand as they are in the other wording; a single word must be all of it.</summary>
    static bool IsWithin(QuotedWords first, QuotedWords second, WordAlignment alignment)
    {
        var shorter = Math.Min(first.Words.Length, second.Words.Length);
        var longer = Math.Max(first.Words.Length, second.Words.Length);
        return alignment.Matches.Length == 1 && alignment.Shared == shorter && (shorter > 1 || longer == 1);
    }

    /// <summary>Shared words that lie scattered over a long wording are chance.</summary>
    static bool IsDense(WordAlignment alignment) =>
        alignment.Shared >= 2 * alignment.Matches.Length || alignment.Matches.Any(match => match.Length >= 4);

    /// <summary>Pairs of quotations that share a word that is not common, each once, by the first.</summary>
    static IEnumerable<(int First, int Second)> Candidates(ImmutableArray<QuotedWords> quotes)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var quote = 0; quote < quotes.Length; quote++)
        {
            foreach (var word in quotes[quote].Words.Words.Distinct())
                (places.TryGetValue(word, out var list) ? list : places[word] = []).Add(quote);
        }

        var seenWith = new int[quotes.Length]; // the last quotation before which each was met, counted from 1
        for (var quote = 0; quote < quotes.Length; quote++)
        {
            foreach (var word in quotes[quote].Words.Words.Distinct())
            {
                var list = places[word];
                if (list.Count > Math.Max(CommonWord, quotes.Length / 4))
                    continue;
                foreach (var other in list)
                {
                    if (other <= quote || seenWith[other] == quote + 1 || quotes[quote].Report == quotes[other].Report)
                        continue;
                    seenWith[other] = quote + 1;
                    yield return (quote, other);
                }
            }
        }
    }
}
