namespace Stemma.Collation;

/// <summary>Finds the report that gives another value where others agree on one.</summary>
/// <remarks>
/// It does not give theirs, no other report gives its own, and what is told around both is as if they were the same: how surely,
/// was learnt from values on which three reports or more agree, each taken in its turn for another.
/// </remarks>
sealed class LoneValues(ImmutableArray<Statement> members, AlignmentScorer scorer, LoneModel model)
{
    const int LeastReports = 2;

    /// <summary>From here on hardly a value of the news that trained the weights stands in the place of another and is of another thing.</summary>
    const double LeastProbability = 0.85;

    /// <summary>Those of one noun are seldom of two things.</summary>
    const double LeastOfCounts = 0.6;

    /// <summary>Many things happen on the days of a story.</summary>
    const double LeastOfDays = 0.95;

    readonly ILookup<int, Statement> _reports = members.ToLookup(statement => statement.Report);

    /// <summary>The groups, with each value that stands in the place of another beside that one.</summary>
    public ImmutableArray<ImmutableArray<Statement>> Join(ImmutableArray<ImmutableArray<Statement>> groups)
    {
        var toldOf = new Dictionary<ImmutableArray<Statement>, ImmutableArray<Statement>>();
        foreach (var (told, lone, _) in Found(groups).OrderByDescending(found => found.Probability))
        {
            if (!toldOf.Any(pair => pair.Value == told && pair.Key[0].Report == lone[0].Report))
                toldOf.TryAdd(lone, told);
        }

        return toldOf.Count == 0 ? groups : [.. groups.Where(group => !toldOf.ContainsKey(group)).Select(group => With(group, toldOf))];
    }

    static ImmutableArray<Statement> With(
        ImmutableArray<Statement> told, Dictionary<ImmutableArray<Statement>, ImmutableArray<Statement>> toldOf)
    {
        var lone = toldOf.Where(pair => pair.Value == told).SelectMany(pair => pair.Key).Select(statement => statement with { IsLone = true });
        return [.. told.Concat(lone).OrderBy(statement => statement.Index)];
    }

    IEnumerable<(ImmutableArray<Statement> Told, ImmutableArray<Statement> Lone, double Probability)> Found(
        ImmutableArray<ImmutableArray<Statement>> groups)
    {
        var evidence = new LoneEvidence(_reports, scorer);
        return from pair in Pairs(groups)
               where pair.Lone.Any(b => pair.Told.Any(a => scorer.MayBeOfOne(a, b)))
               let sort = LoneSorts.Of(pair.Lone[0])
               let numbers = evidence.Of(pair.Told, pair.Lone)
               let probability = model.Probability(sort, numbers)
               where probability >= LeastOf(sort) && (sort is not LoneSort.Count || MayCountOneThing(pair.Told, pair.Lone))
                   && (LoneEvidence.LeavesNothing(numbers) || pair.Lone.All(b => pair.Told.All(a => ComparableValues.AreNear(a, b))))
               select (pair.Told, pair.Lone, probability);
    }

    static bool MayCountOneThing(ImmutableArray<Statement> told, ImmutableArray<Statement> lone) =>
        told.Any(a => lone.Any(b => CountedThing.ShareContext(a, b) || ComparableValues.AreNear(a, b)));

    static double LeastOf(LoneSort sort) =>
        sort is LoneSort.Count ? LeastOfCounts : sort is LoneSort.Day ? LeastOfDays : LeastProbability;

    /// <summary>The groups of one report, each with those of others in whose place it may stand.</summary>
    internal IEnumerable<(ImmutableArray<Statement> Told, ImmutableArray<Statement> Lone)> Pairs(ImmutableArray<ImmutableArray<Statement>> groups)
    {
        var told = groups.Where(IsAgreed).ToList();
        var lone = told.Count == 0 ? [] : groups.Where(IsOfOneReport).ToList();
        return from one in told
               from other in lone
               where !one.Any(statement => scorer.Holds(other[0].Report, statement))
                   && one.Any(a => other.Any(b => scorer.MayStandInPlace(a, b)))
               select (one, other);
    }

    /// <summary>Whether two reports or more agree on the value.</summary>
    internal static bool IsAgreed(ImmutableArray<Statement> group) =>
        group.DistinctBy(statement => statement.Report).Count() >= LeastReports
        && group.All(first => group.All(second => ValueRules.Compare(first, second) is { Verdict: Verdict.Agree }));

    bool IsOfOneReport(ImmutableArray<Statement> group) =>
        group.All(statement => statement.Report == group[0].Report)
        && !_reports.Any(report => report.Key != group[0].Report && group.Any(statement => scorer.Holds(report.Key, statement)));
}
