using Stemma.Collation;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Orders what a collation holds into what a report says.</summary>
sealed class StoryReportMaker
{
    readonly StoryCollation _collation;
    readonly ImmutableArray<ReportedArticle> _articles;
    readonly Dictionary<ArticleId, ReportedArticle> _byId = [];

    /// <summary>Where figures and dates stand that more than one origin gives.</summary>
    readonly ILookup<ArticleId, TextSpan> _values;

    internal StoryReportMaker(StoryCollation collation)
    {
        _collation = collation;
        _articles = ReportedArticles(collation);
        foreach (var article in _articles)
            _byId.TryAdd(article.Article.Id, article);
        _values = collation.Points
            .Where(point => point.Kind is PointKind.Quantity or PointKind.Date && point.Verdict is not Verdict.Single)
            .SelectMany(point => point.Readings).SelectMany(reading => reading.Mentions)
            .ToLookup(mention => mention.Passage.Article, mention => mention.Passage.Span);
    }

    internal StoryReport Make()
    {
        var points = _collation.Points.Select(LineOf).ToImmutableArray();
        var quotes = _collation.Utterances.Select(LineOf).ToImmutableArray();
        return new()
        {
            Collation = _collation,
            Articles = _articles,
            Origins = OriginLines(),
            CertainOrigins = _collation.Lineage.Origins.Count(origin => origin.IsCertain),
            PossibleOrigins = _collation.Lineage.Origins.Length,
            Conflicts = With(points, Verdict.Conflict),
            Updates = With(points, Verdict.Update),
            Agreed = With(points, Verdict.Agree),
            Refined = With(points, Verdict.Refine),
            ChangedQuotes = [.. quotes.Where(Changed).OrderByDescending(quote => quote.Utterance.Verdict)],
            OtherQuotes = [.. quotes.Where(quote => !Changed(quote))
                .OrderByDescending(quote => quote.Utterance.Verdict == DriftVerdict.Same)],
            Timeline = TimelineDates(),
            OnlyOneOriginSays = SoleOrigins(points),
            LeftOut = [.. _articles.Select(article => Omission(article, points, quotes))
                .Where(line => line.Points.Length + line.Quotes.Length > 0)],
            Gaps = [.. _collation.Gaps.Select(gap =>
                new GapLine(gap.Article is { } id ? _byId.GetValueOrDefault(id) : null, gap))],
            Published = PublishedRange(),
        };
    }

    static ImmutableArray<ReportedArticle> ReportedArticles(StoryCollation collation)
    {
        var labels = ArticleLabels.Of([.. collation.Story.Reports.Select(report => report.Article)]);
        var origins = new Dictionary<ArticleId, Origin>();
        foreach (var origin in collation.Lineage.Origins)
        {
            foreach (var id in origin.Articles)
                origins.TryAdd(id, origin);
        }

        var bare = collation.Story.Reports.Select((report, index) => new ReportedArticle(
            report.Article, index + 1, labels[index], origins.GetValueOrDefault(report.Article.Id))).ToImmutableArray();
        return [.. bare.Select(article => ArticleSources.With(article, bare, collation.Lineage))];
    }

    ImmutableArray<OriginLine> OriginLines() =>
    [
        .. _collation.Lineage.Origins
            .Select(origin => new OriginLine(
                origin, [.. _articles.Where(article => origin.Articles.Contains(article.Article.Id))]))
            .OrderByDescending(line => line.Articles.Length),
    ];

    PointLine LineOf(Point point) => new(
        point,
        [.. point.Readings.Select(reading =>
        {
            var passages = Passages(reading.Mentions);
            return new ReadingLine(reading, ReadableValue.Of(reading.Value, point.Kind), Carriers(passages), passages);
        })]);

    QuoteLine LineOf(Utterance utterance) => new(
        utterance,
        [.. utterance.Mentions.Select((mention, index) => Wordings.Line(
            utterance, index, new(_byId[mention.Passage.Article], mention), _byId))]);

    ImmutableArray<TimelineDate> TimelineDates() =>
    [
        .. _collation.Timeline.Select(LineOf)
            .GroupBy(line => (line.Date, line.Entry.Days))
            .Select(group => new TimelineDate(
                group.Key.Date, group.Key.Days, [.. group.OrderByDescending(line => line.Passages.Length)]))
            .OrderBy(date => date.Days.Start).ThenBy(date => date.Days.End),
    ];

    TimelineLine LineOf(TimelineEntry entry) =>
        new(entry, ReadableDate.Of(entry.Days, entry.Precision), Passages(entry.Mentions));

    ImmutableArray<ShownPassage> Passages(ImmutableArray<Mention> mentions) =>
        [.. mentions.Select(mention => new ShownPassage(_byId[mention.Passage.Article], mention))];

    static ImmutableArray<ReportedArticle> Carriers(ImmutableArray<ShownPassage> passages) =>
        [.. passages.Select(passage => passage.Article).DistinctBy(article => article.Number).OrderBy(article => article.Number)];

    ImmutableArray<PointLine> With(ImmutableArray<PointLine> points, Verdict verdict) =>
    [
        .. points.Where(line => line.Point.Verdict == verdict)
            .OrderBy(line => IsToldByValues(line.Point))
            .ThenByDescending(line => line.Point.Origins.Certain)
            .ThenByDescending(line => line.Point.Origins.Possible)
            .ThenBy(RankOf),
    ];

    /// <summary>Whether every passage of an event holds a figure or a date that has a line of its own.</summary>
    bool IsToldByValues(Point point) => point.Kind is PointKind.Event
        && point.Readings.SelectMany(reading => reading.Mentions)
            .All(mention => _values[mention.Passage.Article].Any(mention.Passage.Span.Contains));

    /// <summary>Figures and dates first; days that nothing anchors and places last, for they tell least by themselves.</summary>
    static int RankOf(PointLine line) => line.Point.Kind switch
    {
        PointKind.Quantity => 0,
        PointKind.Date when line.Point.Readings.Any(reading => reading.Start is not null) => 1,
        PointKind.Event => 2,
        PointKind.Role => 3,
        _ => 4,
    };

    static bool Changed(QuoteLine quote) =>
        quote.Utterance.Verdict is DriftVerdict.Drifted or DriftVerdict.Trimmed;

    static ImmutableArray<SoleOriginLine> SoleOrigins(ImmutableArray<PointLine> points) =>
    [
        .. points.Where(line => line.Point.Verdict == Verdict.Single)
            .GroupBy(line => line.Point.Origins.Names.FirstOrDefault() ?? "")
            .Select(group => new SoleOriginLine(group.Key, [.. group.OrderBy(line => line.Point.Kind)])),
    ];

    static OmissionLine Omission(
        ReportedArticle article, ImmutableArray<PointLine> points, ImmutableArray<QuoteLine> quotes) => new(
            article,
            [.. points.Where(line => line.Point.Origins.Certain > 1
                && !line.Readings.Any(reading => reading.Articles.Contains(article)))],
            [.. quotes.Where(line => line.Wordings.Select(wording => wording.Passage.Article.Origin?.Id).Distinct().Count() > 1
                && line.Wordings.All(wording => wording.Passage.Article != article))]);

    DayRange? PublishedRange()
    {
        var days = _articles.Select(article => article.Article.Published?.Day).OfType<DateOnly>().ToArray();
        return days.Length == 0 ? null : new(days.Min(), days.Max());
    }
}
