using Stemma.Language;

namespace Stemma.Stories;

/// <summary>The words of a report that tell what it is about, with their weights; a vector of length 1.</summary>
/// <remarks>Sorted by hash, so that two are compared in one pass.</remarks>
sealed record ReportProfile(DateOnly? Day, ImmutableArray<WeightedWord> Words)
{
    /// <summary>How much more a word counts that is written large inside a sentence, or is a figure.</summary>
    const double NameWeight = 1.6;

    /// <summary>How many words of a long text are looked at.</summary>
    const int MostWords = 1200;

    public static ReportProfile Of(Article article, StreamRarity rarity)
    {
        var counts = new Dictionary<ulong, (int Count, int Large, TextSpan First)>();
        var text = article.Text;
        var words = WordSequence.Of(text);
        for (var i = 0; i < Math.Min(words.Count, MostWords); i++)
        {
            var span = words.Span(i);
            var (count, large, first) = counts.GetValueOrDefault(words.Hash(i), (0, 0, span));
            var isLarge = !char.IsLower(text[span.Start]) && (!char.IsLetter(text[span.Start]) || !StartsSentence(text, span.Start));
            counts[words.Hash(i)] = (count + 1, large + (isLarge ? 1 : 0), first);
        }

        rarity.Add(counts.Keys);
        var weighted = new List<WeightedWord>(counts.Count);
        foreach (var (hash, (count, large, first)) in counts)
        {
            var weight = (1 + Math.Log(count)) * rarity.Of(hash) * (large * 2 > count ? NameWeight : 1);
            if (weight > 0)
                weighted.Add(new(hash, (float)weight, first));
        }

        weighted.Sort();
        var length = Math.Sqrt(weighted.Sum(word => (double)word.Weight * word.Weight));
        return new(article.Published?.Day, [.. weighted.Select(word => word with { Weight = (float)(word.Weight / length) })]);
    }

    static bool StartsSentence(string text, int place)
    {
        while (place > 0 && !CharKinds.IsWord(text[place - 1]))
        {
            place--;
            if (text[place] is '.' or '!' or '?' or ':' or '“' or '"' || CharKinds.EndsLine(text[place]))
                return true;
        }

        return place == 0;
    }
}

/// <summary>A word of a profile: its hash, its weight, and where it stands first.</summary>
readonly record struct WeightedWord(ulong Hash, float Weight, TextSpan First) : IComparable<WeightedWord>
{
    public int CompareTo(WeightedWord other) => Hash.CompareTo(other.Hash);

    public static bool operator <(WeightedWord left, WeightedWord right) => left.CompareTo(right) < 0;
    public static bool operator >(WeightedWord left, WeightedWord right) => left.CompareTo(right) > 0;
    public static bool operator <=(WeightedWord left, WeightedWord right) => left.CompareTo(right) <= 0;
    public static bool operator >=(WeightedWord left, WeightedWord right) => left.CompareTo(right) >= 0;
}
