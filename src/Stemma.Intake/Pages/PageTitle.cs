namespace Stemma.Intake;

/// <summary>Chooses a page's headline among what its heading, its linked data, its meta elements and its title say.</summary>
static class PageTitle
{
    /// <summary>The most words of a kicker that stands in the headline: "Opinion", "News".</summary>
    const int KickerWords = 3;

    static readonly string[] _separators =
        [" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " • ", " · ", " / ", " > "];

    internal static string? Choose(PageScan scan, PageFacts? linked, PageFacts meta)
    {
        var window = CleanText.Line(scan.Title?.Text() ?? "");
        var told = new[] { linked?.Title, meta.Title, window }.OfType<string>().Select(CleanText.Line)
            .Where(title => title.Length > 0).ToList();
        var headings = scan.Headlines.Select(mark => mark.Text).Where(text => text.Length > 0).ToList();
        var heading = headings.FirstOrDefault(text => told.Any(other => Leads(text, other)))
            ?? headings.FirstOrDefault(text => told.Any(other => Agrees(text, other)) && !IsSite(text, window, meta.Outlet))
            ?? Second(scan, told);
        if (heading is not null && Words.Count(heading) >= 2)
            return WithoutKicker(heading, told);
        if (headings.Count == 1 && Words.Count(headings[0]) >= 4)
            return headings[0];
        var first = told.FirstOrDefault();
        return first is null ? headings.FirstOrDefault() : WithoutSite(first, meta.Outlet);
    }

    /// <summary>A second heading, on pages whose first is the name of the site.</summary>
    static string? Second(PageScan scan, List<string> told) => scan.Blocks
        .FirstOrDefault(block => block is { Tag: "h2", Words: >= 4 } && told.Any(other => Leads(block.Text, other)))?.Text;

    /// <summary>The other begins with the heading, or is it.</summary>
    static bool Leads(string heading, string other)
    {
        var (a, b) = (Phrases.Folded(heading), Phrases.Folded(other));
        return Words.Count(a) >= 2 && b.StartsWith(a, StringComparison.Ordinal)
            && (b.Length == a.Length || !char.IsLetterOrDigit(b[a.Length]));
    }

    static bool IsSite(string heading, string window, string? outlet) =>
        heading.Equals(outlet, StringComparison.OrdinalIgnoreCase)
        || (Words.Count(heading) <= 3 && window.EndsWith(heading, StringComparison.OrdinalIgnoreCase));

    /// <summary>"News Boat aground at Vessby", where the page calls it "Boat aground at Vessby".</summary>
    static string WithoutKicker(string heading, List<string> told)
    {
        foreach (var title in told)
        {
            var more = heading.Length - title.Length;
            if (more > 0 && Words.Count(title) >= 4 && heading.EndsWith(title, StringComparison.OrdinalIgnoreCase)
                && !char.IsLetterOrDigit(heading[more - 1]) && Words.Count(heading.AsSpan(0, more)) <= KickerWords)
                return heading[more..];
        }
        return heading;
    }

    /// <summary>The heading stands in the other, or they share most of their words.</summary>
    static bool Agrees(string heading, string other)
    {
        var (a, b) = (Phrases.Folded(heading), Phrases.Folded(other));
        if (b.Contains(a, StringComparison.Ordinal) || a.Contains(b, StringComparison.Ordinal))
            return Words.Count(a) >= 2;
        var words = a.Split(' ').ToHashSet();
        var common = b.Split(' ').Count(words.Contains);
        return common >= Math.Max(3, words.Count * 0.6);
    }

    /// <summary>"Boat aground | Vessby Post" is "Boat aground".</summary>
    internal static string WithoutSite(string title, string? site)
    {
        foreach (var separator in _separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
            var isSite = site is not null && tail.Contains(site, StringComparison.OrdinalIgnoreCase);
            if (isSite || (Words.Count(head) >= 4 && Words.Count(tail) <= 4))
                return isSite ? head : WithoutSite(head, site);
        }
        return title;
    }
}
