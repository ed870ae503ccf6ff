using Stemma.Language;

namespace Stemma.Stories;

/// <summary>The words of a report that tell best what it is about, with their weights, sorted by their hashes.</summary>
sealed class ReportProfile
{
    /// <summary>How many words of a report are kept: the weightiest.</summary>
    public const int MostKept = 160;

    /// <summary>How many words of a long text are looked at.</summary>
    const int MostRead = 1200;

    /// <summary>The headline and the lead: what stands first tells most.</summary>
    const int LeadWords = 90;

    const double LeadWeight = 1.5;

    /// <summary>How much more a word counts that is written large inside a sentence, or is a figure.</summary>
    const double NameWeight = 1.6;

    ReportProfile(DateOnly? day, uint[] words, float[] weights, TextSpan[] places) =>
        (Day, Words, Weights, Places) = (day, words, weights, places);

    public DateOnly? Day { get; }
    public uint[] Words { get; }

    /// <summary>A vector of length 1.</summary>
    public float[] Weights { get; }

    /// <summary>Where each word stands first.</summary>
    public TextSpan[] Places { get; }

    public static ReportProfile Of(Article article, StreamRarity rarity)
    {
        var counts = Count(article.Text);
        rarity.Add(counts.Keys);
        var found = new List<(uint Word, float Weight, TextSpan Place)>(counts.Count);
        foreach (var (hash, word) in counts)
        {
            var weight = (1 + Math.Log(word.Count)) * Math.Max(0, rarity.Of(hash))
                * (word.Large * 2 > word.Count ? NameWeight : 1) * (word.IsLead ? LeadWeight : 1);
            if (weight > 0)
                found.Add(((uint)(hash >> 32), (float)weight, word.First));
        }

        found.Sort((left, right) =>
            right.Weight != left.Weight ? right.Weight.CompareTo(left.Weight) : left.Word.CompareTo(right.Word));
        var kept = found.Take(MostKept).DistinctBy(word => word.Word).OrderBy(word => word.Word).ToList();
        var length = MathF.Sqrt(kept.Sum(word => word.Weight * word.Weight));
        return new(
            article.Published?.Day,
            [.. kept.Select(word => word.Word)],
            [.. kept.Select(word => word.Weight / length)],
            [.. kept.Select(word => word.Place)]);
    }

    static Dictionary<ulong, (int Count, int Large, bool IsLead, TextSpan First)> Count(string text)
    {
        var counts = new Dictionary<ulong, (int Count, int Large, bool IsLead, TextSpan First)>();
        var words = WordSequence.Of(text);
        for (var i = 0; i < Math.Min(words.Count, MostRead); i++)
        {
            var span = words.Span(i);
            var old = counts.GetValueOrDefault(words.Hash(i), (0, 0, i < LeadWords, span));
            var isLarge = char.IsDigit(text[span.Start])
                || char.IsUpper(text[span.Start]) && !StartsSentence(text, span.Start);
            counts[words.Hash(i)] = (old.Item1 + 1, old.Item2 + (isLarge ? 1 : 0), old.Item3, old.Item4);
        }

        return counts;
    }

    static bool StartsSentence(string text, int place)
    {
        var first = Math.Max(0, place - 4);
        while (place > first && !CharKinds.IsWord(text[place - 1]))
        {
            place--;
            if (text[place] is '.' or '!' or '?' or ':' or '“' or '"' || CharKinds.EndsLine(text[place]))
                return true;
        }

        return place == 0;
    }
}
