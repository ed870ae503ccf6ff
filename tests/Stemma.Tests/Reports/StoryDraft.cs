using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Tests;

/// <summary>Builds a collation by hand: passages are named by their words, and found in the articles.</summary>
sealed class StoryDraft
{
    readonly Dictionary<string, Article> _articles = [];
    readonly List<Origin> _origins = [];

    public List<Derivation> Derivations { get; } = [];
    public List<Point> Points { get; } = [];
    public List<Utterance> Utterances { get; } = [];
    public List<StoryEntity> People { get; } = [];
    public List<StoryEntity> Places { get; } = [];
    public List<TimelineEntry> Timeline { get; } = [];
    public List<Gap> Gaps { get; } = [];

    public Article this[string key] => _articles[key];

    public void Article(string key, string? outlet, DateOnly? published, string title, string body)
    {
        var text = title.Length > 0 ? $"{title}\n\n{body}" : body;
        _articles[key] = new()
        {
            Id = new("a-" + key),
            Source = $"orra/{key}.txt",
            Title = title,
            Text = text,
            Outlet = outlet is null ? null : new(outlet, null),
            Published = published is { } day ? new(day, null, PublicationBasis.Stated) : null,
            Removed = [new("Share this article", RemovalReason.Share)],
        };
    }

    public void Origin(string id, string name, string reason, bool isAbsent, params string[] articles) => _origins.Add(new(
        id, name, [.. articles.Select(key => _articles[key].Id)],
        [new(reason, null)], IsCertain: true, isAbsent));

    /// <summary>A mention: <c>a1|the words|2</c> is the second place of these words in a1.</summary>
    public Mention At(string place)
    {
        var parts = place.Split('|');
        var article = _articles[parts[0]];
        var start = -1;
        for (var n = parts.Length > 2 ? int.Parse(parts[2]) : 1; n > 0; n--)
            start = article.Text.IndexOf(parts[1], start + 1, StringComparison.Ordinal);
        Assert.True(start >= 0, place);
        var span = new TextSpan(start, start + parts[1].Length);
        return new(new(article.Id, span)) { Sentence = Sentence(article.Text, span) };
    }

    public PointReading Reading(string value, string[] origins, params string[] places) => new()
    {
        Value = value,
        Origins = new(origins.Length, origins.Length, [.. origins]),
        Mentions = [.. places.Select(At)],
    };

    public void Point(PointKind kind, Verdict verdict, string about, string why, params PointReading[] readings)
    {
        string[] names = [.. readings.SelectMany(reading => reading.Origins.Names).Distinct()];
        Points.Add(new()
        {
            Id = $"p{Points.Count + 1}",
            Kind = kind,
            About = about,
            Verdict = verdict,
            Why = why,
            Origins = new(names.Length, names.Length, [.. names]),
            Readings = [.. readings],
        });
    }

    public void Utterance(string speaker, DriftVerdict verdict, string[] places, params WordingChange[] changes) =>
        Utterances.Add(new()
        {
            Id = $"q{Utterances.Count + 1}",
            Kind = QuotationKind.Direct,
            SpeakerName = speaker,
            Verdict = verdict,
            Mentions = [.. places.Select(At)],
            Changes = [.. changes],
        });

    /// <summary>The words <paramref name="before"/> of one wording became <paramref name="after"/> in another.</summary>
    public WordingChange Change(int from, int to, WordingOperation operation, string before, string after) =>
        new(from, to, operation, At(before).Passage.Span, At(after).Passage.Span);

    public void Day(string start, string end, TimeGranularity precision, string label, params string[] places) =>
        Timeline.Add(new(
            new(DateOnly.Parse(start), DateOnly.Parse(end)), precision, label, null, [.. places.Select(At)]));

    public void Person(string name, string role, params string[] places) =>
        People.Add(Entity(NameKind.Person, People.Count + 1, name, places) with { Roles = [new(role, [])] });

    public void Place(string name, double latitude, double longitude, params string[] places) =>
        Places.Add(Entity(NameKind.Place, 50 + Places.Count, name, places) with
        {
            Location = new(latitude, longitude, "XX"),
        });

    StoryEntity Entity(NameKind kind, int number, string name, string[] places) => new()
    {
        Id = $"e{number}",
        Kind = kind,
        Name = name,
        Variants = [name],
        Mentions = [.. places.Select(At)],
    };

    public StoryCollation Build(string title) => new(
        new("s1", [.. _articles.Values.Select(article =>
            new ArticleReading(article, new Analysis(article.Text, [], [], [])))]),
        new([.. _origins], [.. Derivations]))
    {
        Title = title,
        Points = [.. Points],
        Utterances = [.. Utterances],
        People = [.. People],
        Places = [.. Places],
        Timeline = [.. Timeline],
        Gaps = [.. Gaps],
    };

    static TextSpan Sentence(string text, TextSpan span)
    {
        var start = text.LastIndexOfAny(['\n', '.'], Math.Max(0, span.Start - 1)) + 1;
        while (start < span.Start && text[start] is ' ' or '\n')
            start++;
        var end = text.IndexOfAny(['\n', '.'], span.End - 1);
        return new(start, Math.Max(span.End, end < 0 ? text.Length : end + 1));
    }
}
