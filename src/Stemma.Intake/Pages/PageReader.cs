using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Intake;

/// <summary>Reads the article of a web page: chooses its text, and what the page says of it.</summary>
static class PageReader
{
    static readonly HtmlParserOptions _parsing = new() { IsScripting = false };

    internal static IntakeResult Read(string html, Draft draft, IntakeOptions options) =>
        Found(html, draft, options) is { } found
            ? ArticleMaker.Make(found, options)
            : ArticleMaker.Nothing(draft, "the page shows no paragraphs of a report; save the article's own page");

    /// <summary>What the page says, before the common cleaning; null where nothing in it reads like a report.</summary>
    internal static Draft? Found(string html, Draft draft, IntakeOptions options)
    {
        using var document = new HtmlParser(_parsing).ParseDocument(PageGuard.Cut(html));
        return Found(document, draft, options);
    }

    internal static Draft? Found(IHtmlDocument document, Draft draft, IntakeOptions options)
    {
        var scan = PageScan.Of(document, options.Limits);
        var linked = LinkedData.Read(scan.Scripts);
        var meta = MetaElements.Read(scan.Metas);
        var title = draft.Title ?? PageTitle.Choose(scan, linked, meta);
        var place = HeadlinePlace.Of(scan, title);
        var outlet = draft.OutletName ?? meta.Outlet ?? linked?.Outlet;
        var times = new PageTimes(linked?.Published ?? meta.Published, linked?.Modified ?? meta.Modified, draft.Address);
        var box = ContentChooser.Choose(scan);
        var (kept, removed) = box is null ? ([], []) : BlockFilter.Filter(scan, box, title);
        var lines = PageBody.Choose(kept, linked?.Body);
        if (lines.IsEmpty)
            return null;
        return draft with
        {
            Extracted = true,
            Lines = lines,
            Removed = [.. draft.Removed, .. removed],
            Title = title,
            Authors = Authors(First(draft.Authors, linked?.Authors, meta.Authors), PageByline.Find(scan, place), outlet),
            Published = draft.Published ?? PageDate.Choose(scan, place, times),
            OutletName = outlet,
            Language = draft.Language ?? linked?.Language ?? document.DocumentElement?.GetAttribute("lang") ?? meta.Language,
            Address = draft.Address ?? Address(scan.Canonical?.GetAttribute("href")) ?? Address(meta.Address)
                ?? Address(linked?.Address),
        };
    }

    /// <summary>What the page states, unless it names only the newsroom, or what it shows names more than that.</summary>
    static ImmutableArray<string> Authors(ImmutableArray<string>? stated, ImmutableArray<string> shown, string? outlet)
    {
        if (stated is not { } names)
            return shown;
        var (told, seen) = (Bylines.People(names, outlet), Bylines.People(shown, outlet));
        if (seen.IsEmpty || told.All(name => Bylines.IsNewsroom(name, outlet)))
            return seen.IsEmpty ? told : seen;
        var more = seen.Length > told.Length && told.All(name => seen.Contains(name, StringComparer.OrdinalIgnoreCase));
        return more ? seen : told;
    }

    static ImmutableArray<string>? First(params ReadOnlySpan<ImmutableArray<string>?> lists)
    {
        foreach (var list in lists)
        {
            if (list is { } names && !Bylines.Clean(names).IsEmpty)
                return names;
        }
        return null;
    }

    static Uri? Address(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
