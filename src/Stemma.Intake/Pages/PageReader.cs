namespace Stemma.Intake;

/// <summary>Reads the article of a web page: chooses its text, and what the page says of it.</summary>
static class PageReader
{
    internal static IntakeResult Read(string html, Draft draft, IntakeOptions options) =>
        Found(html, draft, options) is not { } found
            ? ArticleMaker.Nothing(draft, "the page shows no paragraphs of a report; save the article's own page")
            : ConsentNotice.IsAll(found.Lines)
            ? ArticleMaker.Nothing(draft, "the page shows only its notice on cookies; answer it, and save the page then")
            : ArticleMaker.Make(found, options);

    /// <summary>What the page says, before the common cleaning; null where nothing in it reads like a report.</summary>
    internal static Draft? Found(string html, Draft draft, IntakeOptions options)
    {
        html = PageGuard.Cut(html);
        using var page = LeanPage.Of(html);
        using var document = MarkupParser.Parse(page.Text, options.Limits);
        return Found(document, new(html, page), draft, options);
    }

    internal static Draft? Found(MarkupPage document, SourceFinder source, Draft draft, IntakeOptions options)
    {
        var scan = PageScan.Of(document, options.Limits);
        var scripts = PageScripts.Of(source.Html);
        var said = new PageSayings(LinkedData.Read(scripts), MetaElements.Read(scan.Metas), document.Root?.Attribute("lang"));
        var findings = PageFindings.Of(scan, said, draft);
        var box = ContentChooser.Choose(scan);
        var (kept, removed) = box is null ? ([], []) : BlockFilter.Filter(scan, box, findings.Title);
        var body = PageBody.Choose(kept, PageBody.Carried(kept, said.Linked?.Body, scripts), source);
        if (body.Lines.IsEmpty)
            return null;
        return draft with
        {
            Extracted = true,
            Lines = body.Lines,
            Places = body.Places,
            Removed = [.. draft.Removed, .. removed],
            Title = findings.Title,
            Authors = findings.Authors,
            Published = findings.Published,
            Modified = findings.Modified,
            OutletName = findings.Outlet,
            Section = findings.Section,
            Language = findings.Language,
            Address = findings.Address,
            Facts = findings.Facts,
            Gaps = [.. draft.Gaps, .. PageGaps.Of(scan, said.Linked, kept)],
        };
    }
}
