namespace Stemma.Training;

/// <summary>The public measure of article extraction: word 4-grams of what was found against what is right.</summary>
/// <remarks>A twin of <c>../shared/score/score_pages.py</c>; a test holds both equal where that is present.</remarks>
static class PageMeasure
{
    const int Length = 4;

    /// <summary>What a page scores.</summary>
    /// <param name="Precision">Null where nothing was found.</param>
    /// <param name="Recall">Null where nothing is right.</param>
    internal readonly record struct Rates(double? Precision, double? Recall)
    {
        internal double F1 => Precision is { } p && Recall is { } r && p + r > 0 ? 2 * p * r / (p + r) : 0;
    }

    internal static Rates Of(string right, string found)
    {
        var (wanted, have) = (Grams(right), Grams(found));
        var common = wanted.Sum(gram => Math.Min(gram.Value, have.GetValueOrDefault(gram.Key)));
        var (all, got) = (wanted.Values.Sum(), have.Values.Sum());
        return new(got == 0 ? null : (double)common / got, all == 0 ? null : (double)common / all);
    }

    /// <summary>Precision and recall averaged over pages, and the F1 of the averages.</summary>
    internal static (double F1, double Precision, double Recall) Mean(IReadOnlyCollection<Rates> pages)
    {
        var precision = pages.Select(page => page.Precision).OfType<double>().DefaultIfEmpty().Average();
        var recall = pages.Select(page => page.Recall).OfType<double>().DefaultIfEmpty().Average();
        return (precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0, precision, recall);
    }

    /// <summary>In lower case, words only: two titles are one where these are equal.</summary>
    internal static string Normal(string? text) => string.Join(' ', Words((text ?? "").ToLowerInvariant()));

    static Dictionary<string, int> Grams(string text)
    {
        var words = Words(text);
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        if (words.Count == 0)
            return grams;
        for (var i = Math.Min(0, words.Count - Length); i < Math.Max(1, words.Count - Length + 1); i++)
        {
            var gram = string.Join(' ', words[Math.Max(0, i)..Math.Min(words.Count, Math.Max(0, i + Length))]);
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }
        return grams;
    }

    static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.IsSurrogate(text[i])))
                i++;
            if (i > start)
                words.Add(text[start..i]);
            else
                i++;
        }
        return words;
    }
}
