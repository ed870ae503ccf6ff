using System.Text.Json;
using System.Xml.Linq;
using Stemma.Collation;
using Stemma.Reading;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Tests;

/// <summary>Every export against the facts of its standard, for an ordinary story and for one that tries to break out.</summary>
public sealed class ExportTests
{
    static readonly StoryReport _bridge = StoryReport.Of(BridgeStory.Collation);
    static readonly StoryReport _hostile = StoryReport.Of(HostileStory.Collation);
    static readonly StoryReport[] _stories = [_bridge, _hostile];

    static readonly string[] _ninjsTypes = ["text", "audio", "video", "picture", "graphic", "composite", "planning", "component"];
    static readonly string[] _moneySchemas = ["Article", "Person", "Organization", "Address", "Mention"];

    public static TheoryData<string> Names => [.. ExportFormat.All.Select(format => format.Name)];

    [Theory, MemberData(nameof(Names))]
    public void TheSameStoryIsWrittenAlikeTwice(string name) => Assert.All(_stories, story => Assert.Equal(Written(name, story), Written(name, story)));

    [Fact]
    public void TheStoryKeepsToItsPublishedSchema()
    {
        var schema = File.ReadAllText(Repository.File("docs/schemas/stemma-story-1.json"));
        Assert.All(_stories, story => Assert.Empty(JsonSchema.Breaches(schema, Written("json", story))));
        Assert.NotEmpty(JsonSchema.Breaches(schema, Written("json", _bridge).Replace("\"conflict\"", "\"quarrel\"", StringComparison.Ordinal)));
        Assert.NotEmpty(JsonSchema.Breaches(schema, "{\"format\":\"stemma-story/1\"}"));
    }

    [Fact]
    public void TheSchemaKnowsEveryWordThatTheStoryUses()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.File("docs/schemas/stemma-story-1.json")));
        var parts = schema.RootElement.GetProperty("$defs");
        Assert.Equal(Words<PointKind>(), WordsOf(parts, "point", "kind"));
        Assert.Equal(Words<Verdict>(), WordsOf(parts, "point", "verdict"));
        Assert.Equal(Words<DriftVerdict>(), WordsOf(parts, "quote", "verdict"));
        Assert.Equal(Words<DerivationKind>(), WordsOf(parts, "derivation", "kind"));
        Assert.Equal(Words<DerivationCertainty>(), WordsOf(parts, "derivation", "certainty"));
        Assert.Equal(Words<ClaimCertainty>(), WordsOf(parts, "mention", "certainty"));
    }

    static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).Order();

    static IEnumerable<string> WordsOf(JsonElement parts, string part, string property) =>
        parts.GetProperty(part).GetProperty("properties").GetProperty(property).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).Order();

    [Theory, InlineData("bridge"), InlineData("hostile")]
    public void AnnotationsFindTheirWordsAtTheirPlaces(string which)
    {
        var story = StoryOf(which);
        using var json = JsonDocument.Parse(Written("annotations", story));
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", json.RootElement.GetProperty("@context").GetString());
        Assert.Equal("AnnotationPage", json.RootElement.GetProperty("type").GetString());
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(items.Count, items.Select(item => Text(item, "id")).Distinct().Count());
        foreach (var item in items)
        {
            Assert.Equal("Annotation", Text(item, "type"));
            var target = item.GetProperty("target");
            Assert.True(Uri.TryCreate(Text(target, "source"), UriKind.Absolute, out _));
            var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            var article = story.Articles.Single(article => Source(article.Article) == Text(target, "source")).Article;
            var runes = article.Text.EnumerateRunes().ToArray();
            var exact = string.Concat(runes[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()]);
            Assert.Equal(("TextQuoteSelector", "TextPositionSelector"), (Text(quote, "type"), Text(position, "type")));
            Assert.Equal(exact, Text(quote, "exact"));
            Assert.Contains(Text(quote, "prefix") + exact + Text(quote, "suffix"), article.Text, StringComparison.Ordinal);
            Assert.Equal(article.Published is not null, target.TryGetProperty("state", out var state));
            if (article.Published is null)
                continue;
            Assert.Equal("TimeState", Text(state, "type"));
            Assert.EndsWith("Z", state.EnumerateObject().Last().Value.GetString(), StringComparison.Ordinal);
        }
    }

    [Theory, InlineData("bridge"), InlineData("hostile")]
    public void ClaimsAppearInArticlesAndAreNotRated(string which)
    {
        var story = StoryOf(which);
        var text = Written("claims", story);
        using var json = JsonDocument.Parse(text);
        Assert.Equal("https://schema.org", Text(json.RootElement, "@context"));
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToLookup(item => Text(item, "@type"));
        Assert.Equal(["Claim", "NewsArticle"], graph.Select(group => group.Key).Order());
        var articles = graph["NewsArticle"].Select(item => Text(item, "@id")).ToHashSet();
        foreach (var claim in graph["Claim"])
        {
            var appearances = claim.GetProperty("appearance").EnumerateArray().Select(item => Text(item, "@id")).ToList();
            Assert.Subset(articles, appearances.ToHashSet());
            Assert.Equal(appearances[0], Text(claim.GetProperty("firstAppearance"), "@id"));
        }

        Assert.DoesNotContain("ating\"", text, StringComparison.Ordinal);
    }

    [Theory, InlineData("bridge"), InlineData("hostile")]
    public void ProvenanceRefersToWhatItHolds(string which)
    {
        var story = StoryOf(which);
        using var json = JsonDocument.Parse(Written("prov", story));
        Assert.Equal("http://www.w3.org/ns/prov#", Text(json.RootElement.GetProperty("@context"), "prov"));
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var ids = graph.Select(item => Text(item, "@id")).ToHashSet();
        Assert.Equal(graph.Count, ids.Count);
        var references = graph.SelectMany(item => item.EnumerateObject())
            .Where(property => property.Name is "prov:wasAttributedTo" or "prov:wasDerivedFrom" or "prov:wasInfluencedBy")
            .SelectMany(property => property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToArray() : [property.Value])
            .Select(item => Text(item, "@id")).ToList();
        Assert.NotEmpty(references);
        Assert.Subset(ids, references.ToHashSet());
    }

    [Theory, InlineData("bridge"), InlineData("hostile")]
    public void NinjsHasAUriAKnownTypeAndNamedAssociations(string which)
    {
        var story = StoryOf(which);
        using var json = JsonDocument.Parse(Written("ninjs", story));
        Assert.Equal(("ninjs", "3.0"), (Text(json.RootElement.GetProperty("standard"), "name"), Text(json.RootElement.GetProperty("standard"), "version")));
        var items = json.RootElement.GetProperty("associations").EnumerateArray().Append(json.RootElement).ToList();
        Assert.Equal(story.Articles.Length + 1, items.Count);
        foreach (var item in items)
        {
            Assert.True(Uri.TryCreate(Text(item, "uri"), UriKind.Absolute, out _));
            Assert.Contains(Text(item, "type"), _ninjsTypes);
            foreach (var list in new[] { "headlines", "bodies" })
                Assert.Equal(["contentType", "role", "value"], item.GetProperty(list)[0].EnumerateObject().Select(property => property.Name).Order());
        }
    }

    [Theory, InlineData("bridge"), InlineData("hostile")]
    public void TimelineEventsHaveAYearAndEscapedText(string which)
    {
        var story = StoryOf(which);
        var text = Written("timelinejs", story);
        using var json = JsonDocument.Parse(text);
        var events = json.RootElement.GetProperty("events").EnumerateArray().ToList();
        Assert.NotEmpty(events);
        Assert.All(events, item => Assert.InRange(item.GetProperty("start_date").GetProperty("year").GetInt32(), 1, 9999));
        Assert.All(events.Where(item => item.TryGetProperty("end_date", out _)), item => Assert.True(Day(item, "end_date") > Day(item, "start_date")));
        Assert.Equal(events.Count, events.Select(item => Text(item, "unique_id")).Distinct().Count());
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
    }

    [Fact]
    public void GeoJsonHasLongitudeFirst()
    {
        using var json = JsonDocument.Parse(Written("geojson", _hostile));
        Assert.Equal("FeatureCollection", Text(json.RootElement, "type"));
        Assert.False(json.RootElement.TryGetProperty("crs", out _));
        var first = json.RootElement.GetProperty("features")[0];
        var place = _hostile.Collation.Places.First(place => place.Location is not null);
        Assert.Equal("Feature", Text(first, "type"));
        Assert.Equal("Point", Text(first.GetProperty("geometry"), "type"));
        Assert.Equal(
            [place.Location!.Longitude, place.Location.Latitude],
            first.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
    }

    [Theory, InlineData("bridge"), InlineData("hostile")]
    public void GraphMlDeclaresItsKeysAndJoinsItsNodes(string which)
    {
        var story = StoryOf(which);
        XNamespace graphml = "http://graphml.graphdrawing.org/xmlns";
        var root = XDocument.Parse(Written("graphml", story)).Root!;
        Assert.Equal(graphml + "graphml", root.Name);
        var keys = root.Elements(graphml + "key").Select(key => (string)key.Attribute("id")!).ToHashSet();
        Assert.Subset(keys, root.Descendants(graphml + "data").Select(data => (string)data.Attribute("key")!).ToHashSet());
        var graph = root.Element(graphml + "graph")!;
        Assert.Equal("directed", (string?)graph.Attribute("edgedefault"));
        var nodes = graph.Elements(graphml + "node").Select(node => (string)node.Attribute("id")!).ToList();
        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        Assert.All(graph.Elements(graphml + "edge"), edge => Assert.Subset(nodes.ToHashSet(), new HashSet<string> { (string)edge.Attribute("source")!, (string)edge.Attribute("target")! }));
    }

    [Theory, InlineData("csv", "bridge"), InlineData("acled", "bridge"), InlineData("csv", "hostile"), InlineData("acled", "hostile")]
    public void TablesHaveOneWidthAndComputeNothing(string name, string which)
    {
        var story = StoryOf(which);
        var rows = CsvRows(Written(name, story));
        Assert.True(rows.Count > 1);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell is ['=' or '+' or '@', ..]);
    }

    [Fact]
    public void TheEventSheetDecidesNothing()
    {
        var rows = CsvRows(Written("acled", _bridge));
        var cells = rows[0].Zip(rows[1]).ToDictionary();
        foreach (var column in new[] { "event_date", "event_type", "sub_event_type", "fatalities", "location", "actor1", "interaction" })
            Assert.Equal("", cells[column]);
        Assert.NotEqual("", cells["source"]);
    }

    [Theory, InlineData("bridge"), InlineData("hostile")]
    public void EntitiesHaveAnIdASchemaAndListsOfTexts(string which)
    {
        var story = StoryOf(which);
        var entities = Written("ftm", story).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var ids = entities.Select(entity => Text(entity, "id")).ToHashSet();
        Assert.Equal(entities.Count, ids.Count);
        Assert.All(entities, entity => Assert.Contains(Text(entity, "schema"), _moneySchemas));
        Assert.All(entities.SelectMany(entity => entity.GetProperty("properties").EnumerateObject()), property =>
            Assert.All(property.Value.EnumerateArray(), value => Assert.NotEqual("", value.GetString())));
        foreach (var mention in entities.Where(entity => Text(entity, "schema") == "Mention"))
        {
            var properties = mention.GetProperty("properties");
            Assert.Contains(properties.GetProperty("document")[0].GetString()!, ids);
            Assert.Contains(properties.GetProperty("resolved")[0].GetString()!, ids);
        }
    }

    static StoryReport StoryOf(string which) => which == "bridge" ? _bridge : _hostile;

    static string Written(string name, StoryReport story)
    {
        var output = new StringWriter();
        ExportFormat.All.Single(format => format.Name == name).Writer.Write(CollationReport.Of(story), output);
        return output.ToString();
    }

    static string Source(Article article) => article.Address?.AbsoluteUri ?? $"urn:stemma:article:{article.Id}";
    static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    static DateOnly Day(JsonElement item, string name) => new(
        item.GetProperty(name).GetProperty("year").GetInt32(), item.GetProperty(name).GetProperty("month").GetInt32(),
        item.GetProperty(name).GetProperty("day").GetInt32());

    /// <summary>A plain reader of RFC 4180.</summary>
    static List<List<string>> CsvRows(string text)
    {
        var (rows, cell, quoted) = (new List<List<string>> { new() }, new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (quoted || text[i] is not (',' or '\r' or '\n'))
                cell.Append(text[i]);
            else if (text[i] is ',' or '\r')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
            }
            else
                rows.Add([]);
        }

        return rows.FindAll(row => row.Count > 0);
    }
}
