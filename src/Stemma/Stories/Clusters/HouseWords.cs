using Stemma.Language;

namespace Stemma.Stories;

/// <summary>What an outlet writes into every article of its own, so that it tells nothing of the event.</summary>
/// <remarks>
/// The end of a headline that names the house ("Two hurt in fire - KXYZ.com | News and Weather"), and the name of its site.
/// Eleven accidents of one town, told by one station, are otherwise one story.
/// </remarks>
readonly record struct HouseWords(TextSpan End, ulong Site)
{
    static readonly string[] _separators = [" - ", " | ", " – ", " — ", " :: "];

    public static HouseWords Of(Article article) =>
        LabelOf(article.Outlet?.Domain) is { Length: > 1 } label
            ? new(EndOf(article, label), WordSequence.HashOf(label))
            : default;

    public bool Holds(TextSpan word, ulong hash) => hash == Site && Site != 0 || End.Contains(word);

    /// <summary>The part of a site's name that its owner chose: <c>kxyz</c> of <c>news.kxyz.com</c> and <c>kxyz.co.uk</c>.</summary>
    static string? LabelOf(string? site)
    {
        if (site is null)
            return null;
        var labels = site.Split('.');
        return labels.Length < 2 ? site : labels.Length > 2 && labels[^2].Length <= 3 ? labels[^3] : labels[^2];
    }

    /// <summary>From the separator after which the house is named to the end of the headline; empty where it is not.</summary>
    static TextSpan EndOf(Article article, string label)
    {
        var headline = article[article.Headline];
        for (var start = Next(headline, 0); start < headline.Length;)
        {
            var next = Next(headline, start + 3);
            if (Names(headline[start..next], label))
                return new(start, headline.Length);
            start = next;
        }

        return default;
    }

    static int Next(ReadOnlySpan<char> headline, int from)
    {
        var next = headline.Length;
        foreach (var separator in _separators)
        {
            var place = from < headline.Length ? headline[from..].IndexOf(separator) : -1;
            if (place >= 0 && from + place > 0)
                next = Math.Min(next, from + place);
        }

        return next;
    }

    static bool Names(ReadOnlySpan<char> part, string label)
    {
        var letters = new StringBuilder(part.Length);
        foreach (var unit in part)
        {
            if (CharKinds.IsWord(unit))
                letters.Append(char.ToLowerInvariant(unit));
        }

        return letters.ToString().Contains(label, StringComparison.Ordinal);
    }
}
