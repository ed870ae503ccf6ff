using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>What there is to say of one story, in the order in which it is said. Every format is written from this.</summary>
public sealed record StoryReport
{
    /// <summary>What the report was made from.</summary>
    public required StoryCollation Collation { get; init; }

    public string Title => Collation.Title;

    /// <summary>The articles, in the order of the story.</summary>
    public required ImmutableArray<ReportedArticle> Articles { get; init; }

    /// <summary>Who reports it, the most carried first.</summary>
    public ImmutableArray<OriginLine> Origins { get; init; } = [];

    /// <summary>How many independent origins there are, at least and at most.</summary>
    public int CertainOrigins { get; init; }

    public int PossibleOrigins { get; init; }

    public ImmutableArray<PointLine> Conflicts { get; init; } = [];
    public ImmutableArray<PointLine> Updates { get; init; } = [];

    /// <summary>Borne out by more than one report, the most origins first.</summary>
    public ImmutableArray<PointLine> Agreed { get; init; } = [];

    /// <summary>Agreed, too, but finer in one report than in another.</summary>
    public ImmutableArray<PointLine> Refined { get; init; } = [];

    /// <summary>Words that changed on the way, the most changed first.</summary>
    public ImmutableArray<QuoteLine> ChangedQuotes { get; init; } = [];

    /// <summary>Words that several reports give alike, then those of one report.</summary>
    public ImmutableArray<QuoteLine> OtherQuotes { get; init; } = [];

    /// <summary>In the order of time, each date once.</summary>
    public ImmutableArray<TimelineDate> Timeline { get; init; } = [];
    public ImmutableArray<SoleOriginLine> OnlyOneOriginSays { get; init; } = [];
    public ImmutableArray<OmissionLine> LeftOut { get; init; } = [];
    public ImmutableArray<GapLine> Gaps { get; init; } = [];

    /// <summary>All points with their readings, the gravest first.</summary>
    public IEnumerable<PointLine> Lines =>
        Conflicts.Concat(Updates).Concat(Agreed).Concat(Refined).Concat(OnlyOneOriginSays.SelectMany(line => line.Points));

    /// <summary>From the first day of publication to the last; null where no date is known.</summary>
    public DayRange? Published { get; init; }

    /// <summary>The report of a collation: nothing is added that the collation does not hold.</summary>
    public static StoryReport Of(StoryCollation collation) => new StoryReportMaker(collation).Make();

    /// <summary>The article of this id.</summary>
    /// <exception cref="ArgumentException">The story has no such article.</exception>
    public ReportedArticle Article(ArticleId id)
    {
        foreach (var article in Articles)
        {
            if (article.Article.Id == id)
                return article;
        }

        throw new ArgumentException($"The story has no article {id}.", nameof(id));
    }
}
