using System.Xml.Linq;

namespace Stemma.Intake;

/// <summary>What a feed, a news sitemap or a list of feeds names: addresses, not articles.</summary>
/// <param name="Title">The feed's own name; empty where it has none.</param>
/// <param name="Items">The pages that it names, in its order, each once.</param>
/// <param name="Feeds">The feeds that it names: those of OPML, and the parts of an index of sitemaps.</param>
public sealed record FeedListing(string Title, ImmutableArray<ListedItem> Items, ImmutableArray<Uri> Feeds)
{
    /// <summary>Whether the feeds are the parts of an index of sitemaps.</summary>
    public bool IsSitemapIndex { get; init; }

    /// <summary>Reads an answer of a web server: status line, headers, body.</summary>
    /// <param name="answer">The bytes, the body packed as the headers say.</param>
    /// <param name="address">What relative addresses are relative to.</param>
    /// <returns>Null where it is no such document.</returns>
    public static FeedListing? OfAnswer(byte[] answer, Uri address, IntakeLimits limits) =>
        HttpMessage.Of(answer, limits) is { } message ? Of(TextDecoder.Decode(message.Body, message.Charset).Text, address) : null;

    /// <summary>Reads a document; what stands before a broken place counts.</summary>
    public static FeedListing? Of(string text, Uri address)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(address);
        if (!text.Contains('<', StringComparison.Ordinal))
            return null;
        var root = new XElement("none");
        var isBroken = FeedReader.Load(XmlMending.Mended(text), ref root) is not null;
        var listing = root.Name.LocalName switch
        {
            "opml" => new("", [], Addresses(root.Descendants("outline").Select(outline => (string?)outline.Attribute("xmlurl")), address)),
            "sitemapindex" => new("", [], Addresses(root.Elements("sitemap").Select(sitemap => sitemap.Element("loc")?.Value), address)) { IsSitemapIndex = true },
            "urlset" => new("", Listed(root.Elements("url"), element => OfSitemap(element, address)), []),
            "rss" or "rdf" or "feed" => new(
                FeedReader.ChannelTitle(root) ?? "", Listed(root.Descendants().Where(FeedReader.IsItem), element => OfFeed(element, root, address)), []),
            _ => (FeedListing?)null,
        };
        return isBroken && listing is { Items.IsEmpty: true, Feeds.IsEmpty: true } ? null : listing;
    }

    static ImmutableArray<ListedItem> Listed(IEnumerable<XElement> elements, Func<XElement, ListedItem?> item) =>
        [.. elements.Select(item).OfType<ListedItem>().DistinctBy(listed => listed.Address)];

    static ListedItem? OfFeed(XElement item, XElement root, Uri address)
    {
        var publisher = item.Element("source");
        var own = (string?)publisher?.Element("title") ?? publisher?.Value;
        return AddressOf(FeedReader.LinkText(item), address) is not { } page ? null : new(page, FeedReader.Plain((string?)item.Element("title")) ?? "")
        {
            Publisher = FeedReader.Plain(own) is { } name && name != FeedReader.ChannelTitle(root) ? name : null,
            Published = DateScanner.Read(FeedReader.Date(item))?.With(PublicationBasis.Feed),
        };
    }

    static ListedItem? OfSitemap(XElement url, Uri address)
    {
        var news = url.Element("news");
        return AddressOf(url.Element("loc")?.Value, address) is not { } page ? null : new(page, FeedReader.Plain((string?)news?.Element("title")) ?? "")
        {
            Publisher = FeedReader.Plain((string?)news?.Element("publication")?.Element("name")),
            Published = DateScanner.Read((string?)news?.Element("publication_date") ?? (string?)url.Element("lastmod"))?.With(PublicationBasis.Feed),
        };
    }

    static ImmutableArray<Uri> Addresses(IEnumerable<string?> texts, Uri address) =>
        [.. texts.Select(text => AddressOf(text, address)).OfType<Uri>().Distinct()];

    /// <summary>Without a fragment: it names a place in the page, not another page.</summary>
    static Uri? AddressOf(string? text, Uri address) =>
        !string.IsNullOrWhiteSpace(text) && Uri.TryCreate(address, text.Trim(), out var found) && found.Scheme is "http" or "https"
            ? new Uri(found.GetLeftPart(UriPartial.Query)) : null;
}

/// <summary>A page that a feed names.</summary>
public sealed record ListedItem(Uri Address, string Title)
{
    /// <summary>Who published it, where the feed names somebody else than itself.</summary>
    public string? Publisher { get; init; }

    public PublicationDate? Published { get; init; }
}
