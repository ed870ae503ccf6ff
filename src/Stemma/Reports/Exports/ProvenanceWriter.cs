using System.Text.Json;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Writes PROV-O as JSON-LD: articles are entities, origins are agents, derivations are qualified.</summary>
sealed class ProvenanceWriter : IReportWriter
{
    const string Prov = "http://www.w3.org/ns/prov#";

    public void Write(CollationReport report, TextWriter output) => JsonOutput.Write(output, writer =>
    {
        writer.WriteObject("@context", () =>
        {
            writer.WriteString("prov", Prov);
            writer.WriteString("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
            writer.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
            writer.WriteString("stemma", "urn:stemma:term:");
        });
        writer.WriteStartArray("@graph");
        foreach (var story in report.Stories)
            Write(writer, story);
        writer.WriteEndArray();
    });

    static void Write(Utf8JsonWriter writer, StoryReport story)
    {
        foreach (var line in story.Origins)
            WriteAgent(writer, line.Origin.Id, line.Origin.Name);
        var absent = story.Collation.Lineage.Derivations.Select(made => made.FromOrigin).OfType<string>().Distinct().ToList();
        foreach (var id in absent.Where(id => !story.Origins.Any(line => line.Origin.Id == id)))
            WriteAgent(writer, id, story.Collation.Lineage.NameOf(id));
        foreach (var id in absent)
            WriteAbsent(writer, story, id);
        foreach (var article in story.Articles)
            Write(writer, story, article);
    }

    static void WriteAgent(Utf8JsonWriter writer, string id, string name)
    {
        writer.WriteStartObject();
        writer.WriteText("@id", ExportNames.Origin(id));
        WriteTypes(writer, "prov:Agent", "prov:Organization");
        writer.WriteText("rdfs:label", name);
        writer.WriteEndObject();
    }

    /// <summary>The report of an origin that is not among the articles: somebody must have written it.</summary>
    static void WriteAbsent(Utf8JsonWriter writer, StoryReport story, string origin)
    {
        writer.WriteStartObject();
        writer.WriteText("@id", Absent(story, origin));
        WriteTypes(writer, "prov:Entity");
        writer.WriteText("rdfs:label", $"a report of {story.Collation.Lineage.NameOf(origin)} that is not among the articles");
        WriteReference(writer, "prov:wasAttributedTo", ExportNames.Origin(origin));
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, StoryReport story, ReportedArticle reported)
    {
        var made = story.Collation.Lineage.Derivations.Where(made => made.Article == reported.Article.Id).ToList();
        writer.WriteStartObject();
        writer.WriteText("@id", ExportNames.Source(reported.Article));
        WriteTypes(writer, "prov:Entity");
        writer.WriteText("rdfs:label", reported.Article.Title);
        if (reported.Origin is { } origin)
            WriteReference(writer, "prov:wasAttributedTo", ExportNames.Origin(origin.Id));
        if (reported.Article.Published?.Instant is { } instant)
        {
            writer.WriteObject("prov:generatedAtTime", () =>
            {
                writer.WriteString("@type", "xsd:dateTime");
                writer.WriteTime("@value", instant);
            });
        }

        writer.WriteAll("prov:wasDerivedFrom", made.Where(IsDerived), item => writer.WriteText("@id", Source(story, item)));
        writer.WriteAll("prov:wasInfluencedBy", made.Where(item => !IsDerived(item)), item => writer.WriteText("@id", Source(story, item)));
        writer.WriteAll("prov:qualifiedDerivation", made.Where(IsDerived), item => WriteDerivation(writer, story, item));
        writer.WriteEndObject();
    }

    static void WriteDerivation(Utf8JsonWriter writer, StoryReport story, Derivation made)
    {
        WriteTypes(writer, made.Kind is DerivationKind.Copy or DerivationKind.Trim ? ["prov:Derivation", "prov:Quotation"] : ["prov:Derivation"]);
        WriteReference(writer, "prov:entity", Source(story, made));
        writer.WriteWord("stemma:kind", made.Kind);
        writer.WriteWord("stemma:certainty", made.Certainty);
        writer.WriteNumber("stemma:share", Math.Round(made.Share, 3));
    }

    /// <summary>Where both took from a third, neither is derived from the other.</summary>
    static bool IsDerived(Derivation made) => made.Kind != DerivationKind.Common;

    static string Source(StoryReport story, Derivation made) => made.FromArticle is { } article
        ? ExportNames.Source(story.Article(article).Article)
        : Absent(story, made.FromOrigin ?? "");

    static string Absent(StoryReport story, string origin) => $"{ExportNames.Story(story)}:absent:{Uri.EscapeDataString(origin)}";

    static void WriteReference(Utf8JsonWriter writer, string name, string id) => writer.WriteObject(name, () => writer.WriteText("@id", id));

    static void WriteTypes(Utf8JsonWriter writer, params string[] types) => writer.WriteTexts("@type", types);
}
