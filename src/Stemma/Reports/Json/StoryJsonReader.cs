using System.Text.Json;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Reads <c>stemma-story/1</c> back: a story as it was collated, without collating it again.</summary>
/// <remarks>
/// What the format leaves out is absent: the readings of the articles, the comparisons of a point's values, and which of an
/// article's passages have another origin than the article.
/// </remarks>
public static class StoryJsonReader
{
    /// <exception cref="InvalidDataException">The text is no story of this format.</exception>
    public static StoryCollation Read(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Story(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"It is no story as stemma-story/1 has it: {e.Message}", e);
        }
    }

    static StoryCollation Story(JsonElement story)
    {
        if (story.Text("format") != "stemma-story/1")
            throw new FormatException("the format is not named");
        var reports = story.All("articles", ArticleJson.Read);
        var ids = reports.Select(article => article.Id.Value).ToHashSet();
        return new(
            new(story.Text("id"), [.. reports.Select(article => new ArticleReading(article, new(article.Text, [], [], [])))]),
            new(story.All("origins", Origin), story.All("lineage", made => Derivation(made, ids))))
        {
            Title = story.Text("title"),
            Points = story.All("points", Point),
            Utterances = story.All("quotes", Utterance),
            People = story.All("people", entity => Entity(entity, NameKind.Person)),
            Organizations = story.All("organizations", entity => Entity(entity, NameKind.Organization)),
            Places = story.All("places", entity => Entity(entity, NameKind.Place)),
            Timeline = story.All("timeline", Entry),
            Facts = story.TryGetProperty("facts", out var facts) ? Facts(facts) : new(),
            Gaps = story.All("gaps", gap => new Gap(
                gap.Maybe("article") is { } id ? new ArticleId(id) : null, gap.Text("reason"), gap.Text("detail"))),
        };
    }

    static Origin Origin(JsonElement origin) => new(
        origin.Text("id"),
        origin.Text("name"),
        [.. origin.Texts("articles").Select(id => new ArticleId(id))],
        origin.All("basis", MentionElement.Evidence),
        origin.GetProperty("certain").GetBoolean(),
        origin.GetProperty("absent").GetBoolean());

    static Derivation Derivation(JsonElement made, HashSet<string> articles)
    {
        var from = made.Maybe("from");
        var isArticle = from is not null && articles.Contains(from);
        return new()
        {
            Article = new(made.Text("article")),
            FromArticle = isArticle ? new ArticleId(from!) : null,
            FromOrigin = isArticle ? null : from,
            Kind = made.Word<DerivationKind>("kind"),
            Share = made.GetProperty("share").GetDouble(),
            Certainty = made.Word<DerivationCertainty>("certainty"),
            Passages = made.All("passages", shared => new SharedPassage(
                shared.Span(),
                shared.GetProperty("there") is { ValueKind: JsonValueKind.Object } there ? there.Passage() : null)),
            Evidence = made.All("evidence", MentionElement.Evidence),
        };
    }

    static Point Point(JsonElement point) => new()
    {
        Id = point.Text("id"),
        Kind = point.Word<PointKind>("kind"),
        About = point.Text("about"),
        Verdict = point.Word<Verdict>("verdict"),
        Why = point.Text("why"),
        Origins = Count(point),
        Authorities = point.Texts("authorities"),
        Readings = point.All("readings", reading => new PointReading
        {
            Value = reading.Text("value"),
            Low = reading.TryGetProperty("low", out var low) ? low.GetDecimal() : null,
            High = reading.TryGetProperty("high", out var high) ? high.GetDecimal() : null,
            Start = reading.TryGetProperty("start", out _) ? reading.Day("start") : null,
            End = reading.TryGetProperty("end", out _) ? reading.Day("end") : null,
            Origins = Count(reading),
            Mentions = reading.Mentions(),
        }),
    };

    static OriginCount Count(JsonElement item)
    {
        var origins = item.GetProperty("origins");
        return new(origins.GetProperty("certain").GetInt32(), origins.GetProperty("possible").GetInt32(), origins.Texts("names"));
    }

    static Utterance Utterance(JsonElement quote) => new()
    {
        Id = quote.Text("id"),
        Kind = quote.GetProperty("fragment").GetBoolean() ? QuotationKind.Fragment : quote.Word<QuotationKind>("kind"),
        SpeakerName = quote.Text("speakerName"),
        Speaker = quote.Maybe("speaker"),
        Verdict = quote.Word<DriftVerdict>("verdict"),
        Mentions = quote.Mentions(),
        // Documents of before had the words of a change, and not their places.
        Changes = [.. quote.All("changes", change => change).Where(change => change.TryGetProperty("beforeAt", out _))
            .Select(change => new WordingChange(
                change.GetProperty("from").GetInt32(),
                change.GetProperty("to").GetInt32(),
                change.Word<WordingOperation>("operation"),
                change.Span("beforeAt"),
                change.Span("afterAt")))],
    };

    static StoryEntity Entity(JsonElement entity, NameKind kind) => new()
    {
        Id = entity.Text("id"),
        Kind = kind,
        Name = entity.Text("name"),
        Variants = entity.Texts("variants"),
        Roles = entity.All("roles", role => new StoryRole(role.Text("text"), role.Mentions())),
        Mentions = entity.Mentions(),
        Location = entity.TryGetProperty("lat", out var latitude) && latitude.ValueKind == JsonValueKind.Number
            ? new(latitude.GetDouble(), entity.GetProperty("lon").GetDouble(), entity.Maybe("country") ?? "")
            {
                Precision = entity.Maybe("precision") is null ? null : entity.Word<GeoPrecision>("precision"),
            }
            : null,
    };

    static TimelineEntry Entry(JsonElement entry) => new(
        new(entry.Day("start"), entry.Day("end")),
        entry.Word<TimeGranularity>("precision"),
        entry.Text("label"),
        entry.Maybe("point"),
        entry.Mentions());

    static StoryFacts Facts(JsonElement facts) => new()
    {
        Killed = Fact(facts, "killed"),
        Injured = Fact(facts, "injured"),
        Day = Fact(facts, "day"),
        Town = Fact(facts, "town"),
        Victims = facts.All("victims", victim => new Victim(victim.Text("person"), victim.Text("name"), Fact(victim, "age"))),
    };

    static AgreedFact? Fact(JsonElement facts, string name) =>
        facts.GetProperty(name) is { ValueKind: JsonValueKind.Object } fact ? new(fact.Text("value"), fact.Mentions()) : null;
}
