using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Writes FollowTheMoney entities, one a line: articles, people, organisations, addresses, and the mentions between them.</summary>
sealed class FollowTheMoneyWriter : IReportWriter
{
    public void Write(CollationReport report, TextWriter output)
    {
        foreach (var story in report.Stories)
        {
            foreach (var article in story.Articles)
                WriteEntity(output, Id(article.Article), "Article", Of(article.Article));
            WriteAll(output, story, "Person", story.Collation.People);
            WriteAll(output, story, "Organization", story.Collation.Organizations);
            WriteAll(output, story, "Address", story.Collation.Places);
        }
    }

    static void WriteAll(TextWriter output, StoryReport story, string schema, ImmutableArray<StoryEntity> entities)
    {
        foreach (var entity in entities)
        {
            var id = $"{story.Collation.Story.Id}-{entity.Id}";
            WriteEntity(output, id, schema, schema == "Address" ? OfPlace(entity) : Of(entity, schema));
            foreach (var article in entity.Mentions.Select(mention => story.Article(mention.Passage.Article).Article).Distinct())
            {
                WriteEntity(output, $"{id}-{article.Id}", "Mention",
                    [("document", [Id(article)]), ("resolved", [id]), ("name", [entity.Name]), ("detectedSchema", [schema])]);
            }
        }
    }

    static (string, IEnumerable<string>)[] Of(Article article) =>
    [
        ("title", [article.Title]), ("author", article.Authors), ("publisher", article.Outlet is { } outlet ? [outlet.Name] : []),
        ("publishedAt", article.Published is { } published ? [published.ToString()] : []),
        ("sourceUrl", article.Address is { } address ? [address.AbsoluteUri] : []), ("bodyText", [article.Text]),
    ];

    static (string, IEnumerable<string>)[] Of(StoryEntity entity, string schema) =>
    [
        ("name", [entity.Name]), ("alias", entity.Variants.Where(name => name != entity.Name)),
        (schema == "Person" ? "position" : "summary", entity.Roles.Select(role => role.Text)),
    ];

    static (string, IEnumerable<string>)[] OfPlace(StoryEntity place) =>
    [
        ("full", [place.Name]),
        ("latitude", place.Location is { } at ? [at.Latitude.ToString(CultureInfo.InvariantCulture)] : []),
        ("longitude", place.Location is { } on ? [on.Longitude.ToString(CultureInfo.InvariantCulture)] : []),
    ];

    static string Id(Article article) => "article-" + article.Id;

    static void WriteEntity(TextWriter output, string id, string schema, (string Name, IEnumerable<string> Values)[] properties) =>
        JsonOutput.WriteLine(output, writer =>
        {
            writer.WriteString("id", id);
            writer.WriteString("schema", schema);
            writer.WriteObject("properties", () =>
            {
                foreach (var (name, values) in properties)
                {
                    var given = values.Where(value => value.Length > 0).Distinct().ToList();
                    if (given.Count > 0)
                        writer.WriteTexts(name, given);
                }
            });
        });
}
