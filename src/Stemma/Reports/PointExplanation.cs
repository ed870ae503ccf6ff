using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>The steps from the passages of a point to its verdict.</summary>
/// <param name="Point">What is explained.</param>
/// <param name="Readings">First step: what the reports say, and its normal form.</param>
/// <param name="Origins">Third step: whose reporting the passages are; the second are the point's comparisons.</param>
public sealed record PointExplanation(
    Point Point, ImmutableArray<ExplainedReading> Readings, ImmutableArray<ExplainedOrigin> Origins)
{
    /// <summary>The point of this id, or else the gravest one that is about these words; null where there is none.</summary>
    public static PointExplanation? Find(StoryReport report, string idOrWords)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrWords);
        var points = report.Collation.Points;
        var point = points.FirstOrDefault(point => point.Id == idOrWords)
            ?? points.FirstOrDefault(point => point.About.Contains(idOrWords, StringComparison.OrdinalIgnoreCase));
        return point is null ? null : new(
            point,
            [.. point.Readings.Select(reading => ReadingOf(report, point, reading))],
            [.. OriginsOf(report, point)]);
    }

    static ExplainedReading ReadingOf(StoryReport report, Point point, PointReading reading) => new(
        reading,
        ReadableValue.Of(reading.Value, point.Kind),
        NormalForm(reading),
        [.. reading.Mentions.Select(mention => PassageOf(report, mention))]);

    /// <summary>The range that comparing works on; the value itself where it is neither number nor date.</summary>
    static string NormalForm(PointReading reading) => reading switch
    {
        { Start: { } start, End: { } end } => $"days from {Day(start)} to {Day(end.AddDays(-1))}",
        { Low: { } low, High: { } high } => low == high ? $"number {Number(low)}" : $"numbers from {Number(low)} to {Number(high)}",
        { Low: { } low } => $"numbers from {Number(low)} up",
        { High: { } high } => $"numbers up to {Number(high)}",
        _ => reading.Value,
    };

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    static ExplainedPassage PassageOf(StoryReport report, Mention mention)
    {
        var article = report.Article(mention.Passage.Article);
        var lineage = report.Collation.Lineage;
        return new(
            new(article, mention),
            mention.Sentence is { } sentence ? article.Article[sentence].ToString() : "",
            lineage.NameOf(lineage.OriginOf(mention.Passage)));
    }

    static IEnumerable<ExplainedOrigin> OriginsOf(StoryReport report, Point point)
    {
        var lineage = report.Collation.Lineage;
        return
            from mention in point.Readings.SelectMany(reading => reading.Mentions)
            group mention by lineage.OriginOf(mention.Passage) into carried
            let origin = lineage.Origins.FirstOrDefault(origin => origin.Id == carried.Key)
            let name = lineage.NameOf(carried.Key)
            orderby name
            select new ExplainedOrigin(
                name,
                origin?.IsCertain ?? true,
                [.. carried.Select(mention => report.Article(mention.Passage.Article)).DistinctBy(article => article.Number)
                    .OrderBy(article => article.Number)],
                origin?.Basis.FirstOrDefault()?.Reason ?? "");
    }
}

/// <summary>A value, its range, and the passages that give it.</summary>
/// <param name="Value">As a person reads it.</param>
/// <param name="NormalForm">What comparing works on: "numbers from 2250 to 2750", "days from 2025-09-01 to 2025-09-30".</param>
public sealed record ExplainedReading(
    PointReading Reading, string Value, string NormalForm, ImmutableArray<ExplainedPassage> Passages);

/// <summary>A passage, the sentence around it, and whose reporting it is.</summary>
/// <param name="Sentence">Empty where there is none.</param>
/// <param name="Origin">The origin's name.</param>
public sealed record ExplainedPassage(ShownPassage Passage, string Sentence, string Origin);

/// <summary>An origin of a point, and the reports through which it speaks there.</summary>
/// <param name="IsCertain">Whether it surely is an origin of its own.</param>
/// <param name="Basis">Why it is held to be one; empty where an article is its own origin.</param>
public sealed record ExplainedOrigin(string Name, bool IsCertain, ImmutableArray<ReportedArticle> Articles, string Basis);
