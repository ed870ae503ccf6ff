using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Reads the meta elements of a page: OpenGraph, Dublin Core, and the names that publishers' systems use.</summary>
static class MetaElements
{
    static readonly FrozenDictionary<string, string> _fields = WordTable.Map("meta-fields.tsv");

    internal static PageFacts Read(List<MarkupElement> metas)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var authors = new List<string>();
        foreach (var meta in metas)
        {
            var name = meta.Attribute("property") ?? meta.Attribute("name") ?? meta.Attribute("itemprop") ?? "";
            var content = meta.Attribute("content");
            if (string.IsNullOrWhiteSpace(content) || !_fields.TryGetValue(name, out var field))
                continue;
            if (field == "author" && !content.Contains("://") && !content.StartsWith('/'))
                authors.Add(content);
            else
                found.TryAdd(field, content);
        }
        return new()
        {
            Title = found.GetValueOrDefault("title"),
            Published = DateScanner.Read(found.GetValueOrDefault("published"))
                ?? DateScanner.Read(found.GetValueOrDefault("date")),
            Modified = DateScanner.Read(found.GetValueOrDefault("modified")),
            Authors = [.. authors.SelectMany(names => AuthorList.Split(names))],
            Outlet = found.GetValueOrDefault("outlet"),
            Publisher = found.GetValueOrDefault("publisher"),
            Section = found.GetValueOrDefault("section"),
            Language = found.GetValueOrDefault("language"),
            Address = found.GetValueOrDefault("address"),
        };
    }
}
