using System.Xml;
using System.Xml.Linq;

namespace Stemma.Intake;

/// <summary>Reads feeds (RSS 0.9 to 2.0, RDF, Atom), NewsML-G2 and NITF: each item is an article, a broken end is named.</summary>
sealed class FeedReader(IntakeOptions options)
{
    const int MostDepth = 200;

    internal IEnumerable<IntakeResult> Read(string xml, Draft feed)
    {
        var root = new XElement("none");
        var trouble = Load(XmlMending.Mended(xml), ref root);
        var items = root.DescendantsAndSelf().Where(IsItem).ToList();
        if (items.Count == 0)
            return [trouble is null ? NotAFeed(root, feed.Source) : Broken(trouble, feed.Source)];
        var articles = items.Select((item, i) => Article(item, root, feed with { Source = $"{feed.Source}#{i + 1}", Place = $"item {i + 1}" }));
        return trouble is null ? articles : articles.Append(Broken(trouble, feed.Source));
    }

    /// <summary>Reads element by element, so that what stands before a broken place is kept.</summary>
    internal static XmlException? Load(string xml, ref XElement root)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
        };
        var open = new Stack<XElement>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), settings, Undeclared(xml));
            while (reader.Read())
                Add(reader, open, ref root);
            return null;
        }
        catch (XmlException e)
        {
            return e;
        }
    }

    /// <summary>Every prefix of the feed, so that one it forgot to declare breaks nothing.</summary>
    static XmlParserContext Undeclared(string xml)
    {
        var names = new XmlNamespaceManager(new NameTable());
        for (var at = xml.IndexOf(':'); at > 0; at = xml.IndexOf(':', at + 1))
        {
            var start = at;
            while (start > 0 && at - start < LongestPrefix && char.IsAsciiLetterOrDigit(xml[start - 1]))
                start--;
            var isPrefix = start > 0 && start < at && char.IsAsciiLetter(xml[start]) && xml[start - 1] is '<' or '/' or ' ' or '\n' or '\t';
            if (isPrefix && xml[start..at] is { } prefix and not ("xml" or "xmlns") && !names.HasNamespace(prefix))
                names.AddNamespace(prefix, $"urn:{prefix}");
        }
        return new(null, names, null, XmlSpace.None);
    }

    const int LongestPrefix = 20;

    static void Add(XmlReader reader, Stack<XElement> open, ref XElement root)
    {
        if (reader.NodeType == XmlNodeType.EndElement && open.Count > 1)
            open.Pop();
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && open.Count > 0)
            open.Peek().Add(new XText(reader.Value));
        if (reader.NodeType != XmlNodeType.Element)
            return;
        var element = new XElement(XmlConvert.EncodeLocalName(reader.LocalName.ToLowerInvariant()));
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            // Elements have lost their namespaces; one that declares one could not be written out again.
            if (!reader.LocalName.Equals("xmlns", StringComparison.OrdinalIgnoreCase))
                element.SetAttributeValue(XmlConvert.EncodeLocalName(reader.LocalName.ToLowerInvariant()), reader.Value);
        }
        if (open.Count > 0)
            open.Peek().Add(element);
        else
            root = element;
        if ((!isEmpty || open.Count == 0) && open.Count < MostDepth)
            open.Push(element);
    }

    internal static bool IsItem(XElement element) => element.Name.LocalName is "item" or "entry" or "newsitem"
        || (element.Name.LocalName == "nitf" && element.Parent is null);

    IntakeResult Article(XElement item, XElement root, Draft draft)
    {
        var publisher = item.Element("source");
        draft = draft with
        {
            Title = Plain(Text(item, "title") ?? item.Descendants("headline").Concat(item.Descendants("hl1")).FirstOrDefault()?.Value),
            Address = Link(item),
            Published = DateScanner.Read(Date(item)),
            Modified = DateScanner.Read(Text(item, "updated") ?? Text(item, "modified") ?? item.Descendants("versioncreated").FirstOrDefault()?.Value),
            Section = Plain(Text(item, "category") ?? (string?)item.Element("category")?.Attribute("term")
                ?? item.Descendants("contentmeta").Elements("subject").Elements("name").FirstOrDefault()?.Value),
            Basis = PublicationBasis.Feed,
            Said = FactBasis.Feed,
            Authors = [.. Authors(item)],
            OutletName = Plain(publisher is null ? null : Text(publisher, "title") ?? publisher.Value)
                ?? ChannelTitle(item, root),
            Language = (string?)item.Attribute("lang") ?? (string?)root.Attribute("lang")
                ?? Plain(root.Descendants("language").FirstOrDefault()?.Value),
        };
        var body = Body(item);
        return ArticleMaker.Make(draft with { Lines = MarkedText.Lines(body, options.Limits) }, options);
    }

    static string Body(XElement item)
    {
        if (item.Descendants("inlinexml").Concat(item.Descendants("body.content")).FirstOrDefault() is { } inline)
            return string.Join('\n', inline.Descendants().Where(IsLine).Select(line => line.Value));
        return item.Elements().Where(IsBody).Select(Markup).OrderByDescending(text => text.Length).FirstOrDefault() ?? "";
    }

    /// <summary>A paragraph, a subhead or an item of a list of XHTML or NITF, whose headline and byline are told apart.</summary>
    static bool IsLine(XElement element) => element.Name.LocalName is "p" or "hl2" or "h2" or "h3" or "h4" or "li"
        && element.Element("p") is null && !element.Ancestors("body.head").Any();

    static bool IsBody(XElement element) =>
        element.Name.LocalName is "encoded" or "content" or "description" or "summary" or "fulltext";

    /// <summary>Escaped markup as it is; markup of XHTML written out again.</summary>
    static string Markup(XElement element) => element.HasElements
        ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : element.Value;

    static string? Text(XElement item, string name) =>
        item.Element(name)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    internal static string? Plain(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : CleanText.Line(System.Net.WebUtility.HtmlDecode(text));

    /// <summary>The feed's own name.</summary>
    internal static string? ChannelTitle(XElement root) =>
        Plain(root.Element("channel") is { } channel ? Text(channel, "title") : Text(root, "title"));

    static string? ChannelTitle(XElement item, XElement root) => ChannelTitle(root) ?? Plain(
        item.Descendants("provider").FirstOrDefault()?.Element("name")?.Value);

    static readonly string[] _dates = ["pubdate", "published", "date", "issued", "created", "updated", "modified"];

    internal static string? Date(XElement item) => _dates.Select(name => Text(item, name)).FirstOrDefault(date => date is not null)
        ?? item.Descendants("contentcreated").Concat(item.Descendants("versioncreated")).FirstOrDefault()?.Value
        ?? item.Descendants("date.issue").Concat(item.Descendants("story.date")).Select(date => (string?)date.Attribute("norm") ?? date.Value)
            .FirstOrDefault();

    static Uri? Link(XElement item) =>
        Uri.TryCreate(LinkText(item)?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    /// <summary>The address of an item as it stands there, perhaps relative.</summary>
    internal static string? LinkText(XElement item)
    {
        var links = item.Elements("link").ToList();
        var link = links.Find(one => (string?)one.Attribute("rel") is null or "alternate") ?? links.FirstOrDefault();
        return (string?)link?.Attribute("href") ?? link?.Value ?? Text(item, "guid");
    }

    static IEnumerable<string> Authors(XElement item) =>
        item.Elements().Where(element => element.Name.LocalName is "author" or "creator")
            .Concat(item.Descendants("by")).Concat(item.Descendants("byline"))
            .SelectMany(element => AuthorList.Split(Text(element, "name") ?? element.Value));

    static IntakeResult.Rejected NotAFeed(XElement root, string source) => root.Name.LocalName == "opml"
        ? new(source, "", RejectionReason.UnknownFormat, "it is a list of feeds and holds no report; give it to \"watch\"")
        : new(source, "", RejectionReason.NoArticle, "the XML holds no item of a feed; give RSS, Atom, NewsML-G2 or NITF");

    static IntakeResult.Rejected Broken(XmlException trouble, string source) => new(source, $"line {trouble.LineNumber}",
        RejectionReason.Malformed, "the XML is broken there; what stands before it was read. Fetch the feed again");
}
