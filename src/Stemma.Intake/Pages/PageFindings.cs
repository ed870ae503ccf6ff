namespace Stemma.Intake;

/// <summary>Decides what a page says of its article: field by field, the surest source first, each with its basis.</summary>
sealed class PageFindings
{
    /// <summary>The most words of the name of an outlet.</summary>
    const int LongestOutlet = 7;

    readonly List<ArticleFact> _facts = [];

    internal string? Title { get; private init; }
    internal string? Outlet { get; private set; }
    internal ImmutableArray<string> Authors { get; private set; } = [];
    internal StatedTime? Published { get; private set; }
    internal StatedTime? Modified { get; private set; }
    internal string? Section { get; private set; }
    internal string? Language { get; private set; }
    internal Uri? Address { get; private set; }

    /// <summary>What was found, each with who says so.</summary>
    internal ImmutableArray<ArticleFact> Facts => [.. _facts];

    internal static PageFindings Of(PageScan scan, PageSayings said, Draft draft)
    {
        var findings = new PageFindings { Title = draft.Title ?? PageTitle.Choose(scan, said.Linked, said.Meta) };
        findings.Note(ArticleField.Title, findings.Title, findings.TitleBasis(scan, said, draft));
        findings.FindNames(scan, said, draft);
        findings.FindTimes(scan, said, draft);
        findings.FindPlace(scan, said, draft);
        return findings;
    }

    FactBasis TitleBasis(PageScan scan, PageSayings said, Draft draft) => draft.Title is not null ? FactBasis.Record
        : scan.Headlines.Any(mark => mark.Text.Contains(Title ?? "", StringComparison.Ordinal)) ? FactBasis.Shown
        : said.Linked?.Title?.Contains(Title ?? "", StringComparison.Ordinal) == true ? FactBasis.LinkedData
        : FactBasis.Metadata;

    void FindNames(PageScan scan, PageSayings said, Draft draft)
    {
        Outlet = First(ArticleField.Outlet, (draft.OutletName, FactBasis.Record), (Name(said.Meta.Outlet), FactBasis.Metadata),
            (Name(said.Linked?.Outlet), FactBasis.LinkedData));
        NotePublisher((Other(said.Meta.Publisher, draft.Address), FactBasis.Metadata),
            (Other(said.Linked?.Publisher, draft.Address), FactBasis.LinkedData), (Elsewhere(scan, draft.Address), FactBasis.Address));
        var shown = PageByline.Find(scan, HeadlinePlace.Of(scan, Title));
        (ImmutableArray<string> Names, FactBasis Basis)[] stated =
            [(draft.Authors, FactBasis.Record), (said.Linked?.Authors ?? [], FactBasis.LinkedData), (said.Meta.Authors, FactBasis.Metadata)];
        var first = Array.Find(stated, names => !Bylines.Clean(names.Names).IsEmpty);
        Authors = Choose(first.Names.IsDefault ? [] : first.Names, shown);
        if (!Authors.IsEmpty)
        {
            var isStated = !first.Names.IsDefault && Authors.SequenceEqual(Bylines.People(first.Names, Outlet));
            Note(ArticleField.Authors, string.Join(", ", Authors), isStated ? first.Basis : FactBasis.Shown);
        }
    }

    /// <summary>A field for the outlet may hold the headline; no outlet has a name as long as that.</summary>
    static string? Name(string? outlet) => outlet is not null && Words.Count(CleanText.Line(outlet)) <= LongestOutlet ? outlet : null;

    void NotePublisher(params ReadOnlySpan<(string? Name, FactBasis Basis)> said)
    {
        foreach (var (name, basis) in said)
        {
            if (name is null || (Outlet is not null && Bylines.Letters(name).Equals(Bylines.Letters(Outlet), StringComparison.OrdinalIgnoreCase)))
                continue;
            Note(ArticleField.Publisher, name, basis);
            return;
        }
    }

    /// <summary>A name, or the site of an address, unless that is the page's own.</summary>
    static string? Other(string? publisher, Uri? here)
    {
        var site = publisher?.Contains("://", StringComparison.Ordinal) == true ? OutletNames.Site(publisher) : null;
        return site is null ? Name(publisher) : site == OutletNames.Site(here?.Host) ? null : site;
    }

    /// <summary>What the page states, unless it names only the newsroom, or what it shows names more than that.</summary>
    ImmutableArray<string> Choose(ImmutableArray<string> stated, ImmutableArray<string> shown)
    {
        var (told, seen) = (Bylines.People(stated, Outlet), Bylines.People(shown, Outlet));
        if (seen.IsEmpty || told.All(name => Bylines.IsNewsroom(name, Outlet)))
            return seen.IsEmpty ? told : seen;
        var more = seen.Length > told.Length && told.All(name => seen.Contains(name, StringComparer.OrdinalIgnoreCase));
        return more ? seen : told;
    }

    void FindTimes(PageScan scan, PageSayings said, Draft draft)
    {
        var place = HeadlinePlace.Of(scan, Title);
        var changed = said.Linked?.Modified ?? said.Meta.Modified;
        var stated = said.Linked?.Published ?? said.Meta.Published;
        Published = draft.Published ?? PageDate.Choose(scan, place, new(stated, changed, draft.Address));
        if (Published is { } published)
        {
            Note(ArticleField.Published, $"{published}", draft.Published is not null ? FactBasis.Record
                : stated != Published ? published == InAddress(draft) ? FactBasis.Address : FactBasis.Shown
                : said.Linked?.Published is null ? FactBasis.Metadata : FactBasis.LinkedData);
        }
        Modified = changed ?? PageDate.Changed(scan, place);
        if (Modified is { } modified)
        {
            Note(ArticleField.Modified, $"{modified}", said.Linked?.Modified is not null ? FactBasis.LinkedData
                : said.Meta.Modified is not null ? FactBasis.Metadata : FactBasis.Shown);
        }
    }

    static StatedTime? InAddress(Draft draft) => draft.Address is null ? null : PageDate.InAddress(draft.Address.AbsolutePath);

    void FindPlace(PageScan scan, PageSayings said, Draft draft)
    {
        Section = First(ArticleField.Section, (draft.Section, FactBasis.Record), (said.Linked?.Section, FactBasis.LinkedData),
            (said.Meta.Section, FactBasis.Metadata));
        Language = First(ArticleField.Language, (draft.Language, FactBasis.Record), (said.Linked?.Language, FactBasis.LinkedData),
            (said.Lang, FactBasis.Metadata), (said.Meta.Language, FactBasis.Metadata));
        var canonical = Absolute(scan.Canonical?.Attribute("href")) ?? Absolute(said.Meta.Address);
        var linked = Absolute(said.Linked?.Address);
        var own = canonical ?? linked;
        Note(ArticleField.Address, own?.AbsoluteUri, canonical is null ? FactBasis.LinkedData : FactBasis.Metadata);
        Address = draft.Address ?? own;
    }

    /// <summary>The site of the page that this one calls the original, where that is another's.</summary>
    static string? Elsewhere(PageScan scan, Uri? address)
    {
        var original = OutletNames.Site(Absolute(scan.Canonical?.Attribute("href"))?.Host);
        var here = OutletNames.Site(address?.Host);
        return original is null || here is null || original.EndsWith(here, StringComparison.Ordinal)
            || here.EndsWith(original, StringComparison.Ordinal) ? null : original;
    }

    static Uri? Absolute(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    string? First(ArticleField field, params ReadOnlySpan<(string? Value, FactBasis Basis)> said)
    {
        foreach (var (value, basis) in said)
        {
            if (string.IsNullOrWhiteSpace(value))
                continue;
            Note(field, value, basis);
            return CleanText.Line(value);
        }
        return null;
    }

    void Note(ArticleField field, string? value, FactBasis basis)
    {
        if (!string.IsNullOrWhiteSpace(value))
            _facts.Add(new(field, CleanText.Line(value), basis));
    }
}

/// <summary>All that a page says of itself in fields.</summary>
/// <param name="Linked">Its linked data; null where none is of an article.</param>
/// <param name="Meta">Its meta elements.</param>
/// <param name="Lang">The language of its root.</param>
sealed record PageSayings(PageFacts? Linked, PageFacts Meta, string? Lang);
