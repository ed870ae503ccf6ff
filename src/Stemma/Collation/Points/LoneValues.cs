namespace Stemma.Collation;

/// <summary>Finds the report that gives another value where others agree on one.</summary>
/// <remarks>
/// Of the sort it tells all that they tell, but for this value, in the place of which it has one that no other report gives;
/// and what is said around both would join them if they were the same.
/// </remarks>
sealed class LoneValues(ImmutableArray<Statement> members, AlignmentScorer scorer)
{
    const int LeastReports = 2;

    /// <summary>From here on two values would be of one thing if they were the same.</summary>
    const double LeastLikeness = 0.2;

    readonly ILookup<int, Statement> _reports = members.ToLookup(statement => statement.Report);

    /// <summary>The groups, with each value that stands in the place of another beside that one.</summary>
    public ImmutableArray<ImmutableArray<Statement>> Join(ImmutableArray<ImmutableArray<Statement>> groups)
    {
        var toldOf = new Dictionary<ImmutableArray<Statement>, ImmutableArray<Statement>>();
        foreach (var (told, lone, _) in Found(groups).OrderByDescending(found => found.Likeness))
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

    IEnumerable<(ImmutableArray<Statement> Told, ImmutableArray<Statement> Lone, double Likeness)> Found(
        ImmutableArray<ImmutableArray<Statement>> groups)
    {
        var agreed = groups.Where(IsAgreed).ToList();
        var alone = agreed.Count == 0 ? [] : groups.Where(IsOfOneReport).ToList();
        return from told in agreed
               let reports = told.Select(statement => statement.Report).Distinct().ToList()
               from lone in alone
               let pairs = PairsInPlace(told, lone)
               where pairs.Exists(pair => scorer.MayReplace(pair.Told, pair.Lone)) && StandsFor(lone, told, reports)
               let likeness = pairs.GroupBy(pair => pair.Lone.Index).Max(Likeness) / told.Length
               where likeness >= LeastLikeness
               select (told, lone, likeness);
    }

    static bool IsAgreed(ImmutableArray<Statement> group) =>
        group.DistinctBy(statement => statement.Report).Count() >= LeastReports
        && group.All(first => group.All(second => ValueRules.Compare(first, second) is { Verdict: Verdict.Agree }));

    bool IsOfOneReport(ImmutableArray<Statement> group) =>
        group.All(statement => statement.Report == group[0].Report)
        && !_reports.Any(report => report.Key != group[0].Report && group.Any(statement => scorer.Holds(report.Key, statement)));

    List<(Statement Told, Statement Lone)> PairsInPlace(ImmutableArray<Statement> told, ImmutableArray<Statement> lone) =>
        [.. from b in lone from a in told where scorer.MayStandInPlace(a, b) select (a, b)];

    double Likeness(IEnumerable<(Statement Told, Statement Lone)> pairs) => pairs.Sum(pair => scorer.LikenessInPlace(pair.Told, pair.Lone));

    /// <summary>Whether nothing else is left where the report and those that agree are set against each other.</summary>
    bool StandsFor(ImmutableArray<Statement> lone, ImmutableArray<Statement> told, List<int> reports)
    {
        var report = lone[0].Report;
        return !told.Any(statement => scorer.Holds(report, statement))
            && Left(report, lone[0], other => reports.All(known => scorer.Holds(known, other)))
            && reports.Count(known => Left(known, told[0], other => scorer.Holds(report, other))) is >= LeastReports and var clear
            && 2 * clear > reports.Count;
    }

    /// <summary>Whether a report gives this value alone of those that the others do not have.</summary>
    bool Left(int report, Statement value, Func<Statement, bool> isShared) =>
        _reports[report].Where(other => other.Value != value.Value && scorer.AreOfOneSort(other, value)).All(isShared);
}
