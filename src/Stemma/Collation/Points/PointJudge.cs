using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Makes a point of the statements that speak of one thing: its readings, its origins and its verdict.</summary>
sealed class PointJudge(Story story, Lineage lineage)
{
    public Point Judge(PointDraft draft)
    {
        var readings = draft.Readings
            .Select(statements => ReadingOf(statements))
            .OrderByDescending(reading => reading.Origins.Certain)
            .ThenByDescending(reading => reading.Mentions.Length)
            .ToImmutableArray();
        var origins = lineage.Count(draft.Statements.Select(PassageOf));
        var verdict = VerdictOf(draft, origins);
        return new Point
        {
            Id = "",
            Kind = draft.Kind,
            About = draft.About,
            Verdict = verdict.Verdict,
            Why = verdict.Why,
            Origins = origins,
            Authorities = AuthoritiesOf(draft),
            Readings = readings,
            Comparisons = [.. draft.Pairs.Select(pair => ComparisonOf(pair, Compared(pair)))],
        };
    }

    static Comparison ComparisonOf(DraftPair pair, PairVerdict verdict) =>
        new(pair.First[0].Value, pair.Second[0].Value, verdict.Verdict, verdict.Why);

    PairVerdict Compared(DraftPair pair) =>
        IsTakenBack(pair) ? new(Verdict.Update, "a report takes the other figure back")
        : IsLaterCount(pair) ? new(Verdict.Update, "later report, same count")
        : IsDeniedFirst(pair) ? new(Verdict.Update, "denied at first, told later")
        : pair.Verdict;

    /// <summary>One report gives both, and says of one of them that it no longer holds.</summary>
    static bool IsTakenBack(DraftPair pair) =>
        pair.Verdict.Verdict is Verdict.Conflict
        && pair.First.Any(a => pair.Second.Any(b => a.Report == b.Report && a.IsTakenBack != b.IsTakenBack));

    /// <summary>The gravest of all pairs; a single origin without a difference bears out nothing.</summary>
    PairVerdict VerdictOf(PointDraft draft, OriginCount origins)
    {
        var gravest = draft.Pairs
            .Select(Compared)
            .Aggregate(new PairVerdict(Verdict.Agree, "the same in every report"), (worst, next) => worst.Graver(next));
        if (origins.Possible > 1)
            return gravest;
        if (gravest.Verdict is Verdict.Conflict or Verdict.Update)
            return gravest with { Why = gravest.Why + ", within one origin" };
        return new(Verdict.Single, draft.Statements.Length == 1 ? "one report" : "one origin");
    }

    /// <summary>Figures that do not meet, of which one was there first and no report of it is younger than one of the other.</summary>
    bool IsLaterCount(DraftPair pair) =>
        IsToldConflict(pair, PointKind.Quantity) && (IsBefore(pair.First, pair.Second) || IsBefore(pair.Second, pair.First));

    /// <summary>"No one was arrested", and then somebody was. What a party denies, it does not deny for a time, unless it says "not yet".</summary>
    bool IsDeniedFirst(DraftPair pair) =>
        IsToldConflict(pair, PointKind.Event)
        && (pair.First[0].IsDenied ? (pair.First, pair.Second) : (pair.Second, pair.First)) is var (denials, claims)
        && denials.All(statement => statement.Attribution is null or { Class: SpeakerClass.None } || SaysNotYet(statement))
        && IsBefore(denials, claims);

    bool SaysNotYet(Statement denial) =>
        story.Reports[denial.Report].Analysis.TokensIn(denial.Span).Any(word => word is { Tag: PartOfSpeech.Adv, Lemma: "yet" });

    static bool IsToldConflict(DraftPair pair, PointKind kind) =>
        pair.Verdict.Verdict is Verdict.Conflict && pair.First[0].Kind == kind && pair.First.Concat(pair.Second).All(IsTold);

    static bool IsTold(Statement statement) => statement.Certainty is ClaimCertainty.Asserted or ClaimCertainty.Alleged;

    bool IsBefore(ImmutableArray<Statement> earlier, ImmutableArray<Statement> later) =>
        earlier.All(first => later.All(second => !IsBefore(second, first)))
        && earlier.Any(first => later.All(second => IsBefore(first, second)));

    /// <summary>By the day that the report gives it for, else by when it was published.</summary>
    bool IsBefore(Statement earlier, Statement later)
    {
        var (first, second) = (ArticleOf(earlier).Published, ArticleOf(later).Published);
        if (first is not { } a || second is not { } b)
            return false;
        var (from, to) = (AsOf(earlier, a.Day), AsOf(later, b.Day));
        return from != to ? from < to : (from, to) == (a.Day, b.Day) && a.Instant < b.Instant;
    }

    static DateOnly AsOf(Statement statement, DateOnly published) =>
        statement.AsOf is { } day && day < published ? day : published;

    PointReading ReadingOf(ImmutableArray<Statement> statements)
    {
        var first = statements[0];
        var range = first.Quantity?.Range;
        return new()
        {
            Value = first.Value,
            Low = range is { Low: > decimal.MinValue } low ? low.Low : null,
            High = range is { High: < decimal.MaxValue } high ? high.High : null,
            Start = first.Time?.Days?.Start,
            End = first.Time?.Days?.End,
            Origins = lineage.Count(statements.Select(PassageOf)),
            Mentions = [.. statements.OrderBy(statement => (statement.Report, statement.Span)).Select(MentionOf)],
        };
    }

    Mention MentionOf(Statement statement) => new(PassageOf(statement))
    {
        Sentence = Sentences.Around(story.Reports[statement.Report].Analysis, statement.Span),
        Attribution = statement.Attribution,
        Certainty = statement.Certainty,
    };

    static ImmutableArray<string> AuthoritiesOf(PointDraft draft) =>
        [.. draft.Statements
            .Select(statement => statement.Attribution)
            .OfType<Attribution>()
            .Where(attribution => attribution.Class is not SpeakerClass.None && attribution.Name.Length > 0)
            .Select(attribution => attribution.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    Article ArticleOf(Statement statement) => story.Reports[statement.Report].Article;
    Passage PassageOf(Statement statement) => new(ArticleOf(statement).Id, statement.Span);
}
