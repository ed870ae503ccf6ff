using System.IO.Compression;
using System.Text.Json;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>A set of articles with the story that each belongs to, from lines of JSON, gzip or not.</summary>
static class LabelledReports
{
    /// <summary>Fewer words than this tell too little, as the set's own measure has it.</summary>
    const int LeastWords = 60;

    /// <summary>Later reports of an incident (trials, anniversaries) are another story.</summary>
    const int MostDays = 7;

    /// <summary>The reports in the order of their day; by id, which is chance, where there is none.</summary>
    public static ImmutableArray<(ArticleReading Reading, string Label)> Read(string path, string label)
    {
        var rows = Lines(path).Select(line => Row(line, label)).OfType<(Article Article, string Line, string Label)>().ToList();
        var first = rows.Where(row => row.Article.Published is not null).GroupBy(row => row.Label)
            .ToDictionary(group => group.Key, group => group.Min(row => row.Article.Published!.Day.DayNumber));
        return
        [
            .. rows.Where(row => label != "incident" || IsInTime(row, first))
                .Select(row => (Reading(Cleaned(row.Line), row.Article), row.Label)),
        ];
    }

    /// <summary>All articles as Intake gives them, each with its label.</summary>
    public static ImmutableArray<(Article Article, string Label)> Articles(string path, string label) =>
        [.. Lines(path).Select(line => Row(line, label)).OfType<(Article Article, string Line, string Label)>()
            .Select(row => (Reading(Cleaned(row.Line), row.Article).Article, row.Label))];

    /// <summary>The same by story, in the order of their labels.</summary>
    /// <param name="least">The fewest articles of a story.</param>
    public static ImmutableArray<IGrouping<string, Article>> Stories(string path, string label, int least) =>
    [
        .. Articles(path, label)
            .GroupBy(row => row.Label, row => row.Article)
            .Where(group => group.Count() >= least)
            .OrderBy(group => group.Key, StringComparer.Ordinal),
    ];

    static ArticleReading Reading(Article? cleaned, Article row)
    {
        var article = cleaned is null ? row : cleaned with { Id = row.Id, Source = row.Source, Published = row.Published };
        return new(article, new Analysis(article.Text, [], [], []));
    }

    static bool IsInTime((Article Article, string Line, string Label) row, Dictionary<string, int> first) =>
        row.Article.Published is { } published
        && published.Day.DayNumber - first[row.Label] <= MostDays
        && row.Article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords;

    internal static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    static (Article Article, string Line, string Label)? Row(string line, string label)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        var body = row.TryGetProperty("text", out var text)
            ? text.GetString() ?? ""
            : string.Join(' ', row.GetProperty("tokens").EnumerateArray().Select(token => token.GetString()));
        var title = Field(row, "title");
        var address = Uri.TryCreate(Field(row, "url"), UriKind.Absolute, out var uri) ? uri : null;
        var article = new Article
        {
            Id = ArticleId.Of(null, line), // one report may stand under two stories
            Source = Field(row, "id") ?? Field(row, "doc") ?? "",
            Title = title ?? "",
            Text = title is null ? body : $"{title}\n\n{body}",
            Address = address,
            Outlet = address is null ? null : new(address.Host, Site(address.Host)),
            Published = Day(Field(row, "date_publish")),
        };
        return (article, line, row.GetProperty(label).ToString());
    }

    /// <summary>The article as Intake gives it, without its boilerplate; null where the record is none of a kind it reads.</summary>
    static Article? Cleaned(string line)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(line));
        return new ArticleIntake(IntakeOptions.Default).Read(stream, "record.json")
            .OfType<IntakeResult.Accepted>().FirstOrDefault()?.Article;
    }

    static string Site(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    static string? Field(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static PublicationDate? Day(string? text)
    {
        if (text is null || !DateOnly.TryParse(text.AsSpan(0, Math.Min(10, text.Length)), CultureInfo.InvariantCulture, out var day))
            return null;
        var isTimed = DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && instant.TimeOfDay != TimeSpan.Zero;
        return new(day, isTimed ? instant : null, PublicationBasis.Stated);
    }
}
