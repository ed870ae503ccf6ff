using System.Text.Json;
using System.Xml;

namespace Stemma.Web;

/// <summary>A feed of what is new.</summary>
/// <param name="Page">The path of the page that shows the same.</param>
sealed record NewsFeed(string Title, string Page)
{
    const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The latest first.</summary>
    internal ImmutableArray<FeedEntry> Entries { get; init; } = [];

    /// <summary>RFC 4287.</summary>
    /// <param name="root">The server's own address, without a slash at its end.</param>
    /// <param name="self">The path of the feed.</param>
    internal byte[] ToAtom(string root, string self)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            Element(xml, "title", Title);
            Element(xml, "id", root + self);
            Element(xml, "updated", Time(Entries.IsEmpty ? DateTimeOffset.UnixEpoch : Entries.Max(entry => entry.At)));
            Link(xml, "self", root + self);
            Link(xml, "alternate", root + Page);
            foreach (var entry in Entries)
            {
                xml.WriteStartElement("entry", Atom);
                Element(xml, "title", entry.Title);
                Element(xml, "id", $"{root}{entry.Page}#{entry.Id}");
                Element(xml, "updated", Time(entry.At));
                xml.WriteStartElement("author", Atom);
                Element(xml, "name", "Stemma");
                xml.WriteEndElement();
                Link(xml, "alternate", root + entry.Page);
                Element(xml, "summary", entry.Words);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    /// <summary>JSON Feed 1.1.</summary>
    internal byte[] ToJson(string root, string self)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", Title);
            json.WriteString("home_page_url", root + Page);
            json.WriteString("feed_url", root + self);
            json.WriteStartArray("items");
            foreach (var entry in Entries)
            {
                json.WriteStartObject();
                json.WriteString("id", $"{root}{entry.Page}#{entry.Id}");
                json.WriteString("url", root + entry.Page);
                json.WriteString("title", entry.Title);
                json.WriteString("content_text", entry.Words);
                json.WriteString("date_published", Time(entry.At));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Allowed(text));

    static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>XML has no place for control characters, nor for half of a pair.</summary>
    static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            allowed.Append(rune.Value is >= ' ' and not (0xFFFE or 0xFFFF) or '\t' or '\n' ? rune.ToString() : "\uFFFD");
        return allowed.ToString();
    }

    static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>One thing that is new.</summary>
/// <param name="Page">The path of the page that shows it.</param>
sealed record FeedEntry(string Id, string Title, string Page, DateTimeOffset At, string Words);
