using System.Text.Json;

namespace Stemma.Intake;

/// <summary>The names under which tools write the parts of an article, the surest first.</summary>
static class JsonFields
{
    internal static readonly string[] Title = ["title", "headline", "headlines", "title_full"];
    internal static readonly string[] Text =
        ["maintext", "text", "articleBody", "article_text", "body", "content_text",
         "body_text", "content", "raw_text", "full_text", "article"];
    internal static readonly string[] Html = ["html", "content_html", "body_xhtml", "body_html", "bodies",
         "raw_html", "page"];
    internal static readonly string[] Published =
        ["date_publish", "publish_date", "date_published", "datePublished", "published_at", "publishedAt", "published",
         "pub_date", "pubDate", "publication_date", "published_date", "date", "dateCreated", "firstcreated",
         "versioncreated", "firstCreated", "contentCreated", "versionCreated", "timestamp"];
    internal static readonly string[] Authors = ["authors", "author", "byline", "bylines", "by", "creator"];
    internal static readonly string[] Address = ["url", "canonical_link", "link", "canonical", "uri",
         "href", "source"];
    internal static readonly string[] Domain = ["source_domain", "hostname", "source-hostname", "domain", "site"];
    internal static readonly string[] Outlet =
        ["outlet", "sitename", "site_name", "publisher", "source_name", "source", "publication",
         "newspaper", "copyrightholder", "copyrightHolder", "source-hostname"];
    internal static readonly string[] Modified = ["date_modify", "date_modified", "dateModified", "modified", "updated", "updated_at",
         "updatedAt", "modified_date", "versioncreated", "versionCreated"];
    internal static readonly string[] Section = ["articleSection", "section", "category", "categories", "subject", "subjects"];
    internal static readonly string[] Language = ["language", "lang", "inLanguage", "meta_lang"];
    internal static readonly string[] Lists = ["articles", "items", "entries", "results", "docs", "data", "stories"];

    /// <summary>The first of the fields that holds text; null where none does.</summary>
    internal static string? Find(JsonElement record, string[] names)
    {
        foreach (var name in names)
        {
            if (record.TryGetProperty(name, out var value) && String(value) is { } text && !string.IsNullOrWhiteSpace(text))
                return text;
        }
        return null;
    }

    /// <summary>The first of the fields whose text is fit for it; null where none is.</summary>
    internal static string? Find(JsonElement record, string[] names, Predicate<string> isFit)
    {
        foreach (var name in names)
        {
            if (record.TryGetProperty(name, out var value) && String(value) is { } text && !string.IsNullOrWhiteSpace(text) && isFit(text))
                return text;
        }
        return null;
    }

    /// <summary>A text, a number, the name in an object, or the lines of a list.</summary>
    internal static string? String(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => Find(value, ["name", "@value", "value", "text", "title"]),
        JsonValueKind.Array => Joined(value),
        _ => null,
    };

    /// <summary>The names in a field that may be a list, a list of objects, or one text with commas.</summary>
    internal static ImmutableArray<string> Names(JsonElement record, string[] names)
    {
        foreach (var name in names)
        {
            if (!record.TryGetProperty(name, out var value))
                continue;
            var found = value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Select(String).OfType<string>()]
                : String(value) is { } text ? AuthorList.Split(text) : [];
            if (found.Length > 0)
                return found;
        }
        return [];
    }

    /// <summary>Of parts that say their roles the main one, else all.</summary>
    static string? Joined(JsonElement list)
    {
        foreach (var part in list.EnumerateArray())
        {
            if (part.ValueKind == JsonValueKind.Object && part.TryGetProperty("role", out var role)
                && role.ValueKind == JsonValueKind.String && role.GetString() is "main" or "body" && String(part) is { } main)
                return main;
        }
        var lines = list.EnumerateArray().Select(String).OfType<string>().ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }
}
