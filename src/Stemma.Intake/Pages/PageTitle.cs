namespace Stemma.Intake;

/// <summary>Chooses a page's headline among what its heading, its linked data, its meta elements and its title say.</summary>
static class PageTitle
{
    static readonly string[] _separators =
        [" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " • ", " · ", " / ", " > "];

    internal static string? Choose(PageScan scan, PageFacts? linked, PageFacts meta)
    {
        var window = CleanText.Line(scan.Title?.TextContent ?? "");
        var told = new[] { linked?.Title, meta.Title, window }.OfType<string>().Select(CleanText.Line)
            .Where(title => title.Length > 0).ToList();
        var headings = scan.Headlines.Select(h1 => CleanText.Line(h1.TextContent)).Where(text => text.Length > 0).ToList();
        var heading = headings.FirstOrDefault(text => told.Any(other => Agrees(text, other)));
        if (heading is not null && Words.Count(heading) >= 2)
            return heading;
        if (headings.Count == 1 && Words.Count(headings[0]) >= 4)
            return headings[0];
        var first = told.FirstOrDefault();
        return first is null ? headings.FirstOrDefault() : WithoutSite(first, meta.Outlet);
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
