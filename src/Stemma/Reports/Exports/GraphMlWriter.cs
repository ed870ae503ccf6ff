using System.Xml;

namespace Stemma.Reports;

/// <summary>Writes GraphML: articles and absent origins are nodes, derivations are edges from what was made to its source.</summary>
sealed class GraphMlWriter : IReportWriter
{
    const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    static readonly (string Id, string For, string Name, string Type)[] _keys =
    [
        ("label", "node", "label", "string"), ("sort", "node", "sort", "string"), ("outlet", "node", "outlet", "string"),
        ("published", "node", "published", "string"), ("origin", "node", "origin", "string"), ("kind", "edge", "kind", "string"),
        ("share", "edge", "share", "double"), ("certainty", "edge", "certainty", "string"),
    ];

    public void Write(CollationReport report, TextWriter output)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var writer = XmlWriter.Create(output, settings))
        {
            writer.WriteStartElement("graphml", Namespace);
            foreach (var (id, target, name, type) in _keys)
            {
                writer.WriteStartElement("key", Namespace);
                WriteAttributes(writer, ("id", id), ("for", target), ("attr.name", name), ("attr.type", type));
                writer.WriteEndElement();
            }

            foreach (var story in report.Stories)
                Write(writer, story);
            writer.WriteEndElement();
        }

        output.Write('\n');
    }

    static void Write(XmlWriter writer, StoryReport story)
    {
        writer.WriteStartElement("graph", Namespace);
        WriteAttributes(writer, ("id", story.Collation.Story.Id), ("edgedefault", "directed"));
        foreach (var article in story.Articles)
        {
            WriteElement(writer, "node", [("id", article.Article.Id.Value)],
            [
                ("label", article.Label), ("sort", "article"), ("outlet", article.Article.Outlet?.Name),
                ("published", article.Article.Published?.ToString()), ("origin", article.Origin?.Name),
            ]);
        }

        var derivations = story.Collation.Lineage.Derivations;
        foreach (var origin in derivations.Select(made => made.FromOrigin).OfType<string>().Distinct())
            WriteElement(writer, "node", [("id", origin)], [("label", story.Collation.Lineage.NameOf(origin)), ("sort", "origin")]);
        foreach (var made in derivations)
        {
            WriteElement(writer, "edge", [("source", made.Article.Value), ("target", made.FromArticle?.Value ?? made.FromOrigin!)],
            [
                ("kind", made.Kind.ToString().ToLowerInvariant()), ("share", made.Share.ToString("0.###", CultureInfo.InvariantCulture)),
                ("certainty", made.Certainty.ToString().ToLowerInvariant()),
            ]);
        }

        writer.WriteEndElement();
    }

    static void WriteElement(XmlWriter writer, string name, (string, string)[] attributes, (string Key, string? Value)[] data)
    {
        writer.WriteStartElement(name, Namespace);
        WriteAttributes(writer, attributes);
        foreach (var (key, value) in data.Where(item => item.Value is not null))
        {
            writer.WriteStartElement("data", Namespace);
            WriteAttributes(writer, ("key", key));
            writer.WriteString(Allowed(value!));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>XML 1.0 has no form for most control characters, nor for half a character.</summary>
    static string Allowed(string text) =>
        string.Concat(JsonText.WellFormed(text).Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));

    static void WriteAttributes(XmlWriter writer, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
            writer.WriteAttributeString(name, value);
    }
}
