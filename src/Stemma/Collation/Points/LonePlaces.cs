namespace Stemma.Collation;

/// <summary>Finds the report that names another town where others name one.</summary>
/// <remarks>
/// It does not name theirs, no other report names its own, and what is told of both is as if they were the same:
/// <see cref="LoneModel"/>.
/// </remarks>
sealed class LonePlaces
{
    const int LeastReports = 2;
    const double LeastProbability = 0.95;

    readonly ILookup<string, int> _naming;
    readonly ILookup<string, Statement> _byPlace;
    readonly LoneEvidence _evidence;

    public LonePlaces(ImmutableArray<Statement> statements, StoryEntities entities, AlignmentScorer scorer)
    {
        _naming = entities.Ids.Select(pair => (pair.Value, pair.Key.Report)).Distinct().ToLookup(named => named.Value, named => named.Report);
        var towns = statements.Where(MayBeTown).ToList();
        _byPlace = towns.ToLookup(statement => statement.Place!);
        _evidence = new(towns.ToLookup(statement => statement.Report), scorer);
    }

    /// <summary>Each place that one report names, with those in whose place it stands.</summary>
    public ImmutableArray<ImmutableArray<Statement>> Find(LoneModel model)
    {
        var found = from pair in Pairs()
                    where PlaceRules.IsTown(pair.Lone.ProperName)
                    let evidence = EvidenceOf(pair.Told, pair.Lone)
                    let probability = model.Probability(LoneSort.Place, evidence)
                    where probability >= LeastProbability && LoneEvidence.LeavesNothing(evidence)
                    select (pair.Told, pair.Lone, probability);
        var taken = new HashSet<string>();
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<Statement>>();
        foreach (var (told, lone, _) in found.OrderByDescending(found => found.probability))
        {
            if (!taken.Contains(told[0].Place!) && taken.Add(lone.Place!) && taken.Add(told[0].Place!))
                groups.Add([.. told.Append(lone with { IsLone = true }).OrderBy(statement => statement.Index)]);
        }

        return groups.DrainToImmutable();
    }

    /// <summary>The numbers of <see cref="LoneEvidence"/>.</summary>
    internal double[] EvidenceOf(ImmutableArray<Statement> told, Statement lone) => _evidence.Of(told, [lone]);

    /// <summary>Each town that one report alone names, with each that two others name and it does not.</summary>
    internal IEnumerable<(ImmutableArray<Statement> Told, Statement Lone)> Pairs() =>
        from others in _byPlace
        where _naming[others.Key].Count() >= LeastReports
        from own in _byPlace
        where _naming[own.Key].Count() == 1 && !_naming[others.Key].Contains(own.First().Report)
            && PlaceRules.Compare(own.First(), others.First()) is { Verdict: Verdict.Conflict }
        select Nearest(others, own) into nearest
        where nearest.Told.Length >= LeastReports
        select nearest;

    /// <summary>Each report of a town that three or more name, as if it named another.</summary>
    internal IEnumerable<(ImmutableArray<Statement> Told, Statement Lone)> Masked() =>
        from place in _byPlace
        where _naming[place.Key].Count() > LeastReports
        from own in place.GroupBy(statement => statement.Report)
        select Nearest(place.Where(statement => statement.Report != own.Key), own) into nearest
        where nearest.Told.Length >= LeastReports
        select nearest;

    /// <summary>Of each report what is most like what the one report tells there.</summary>
    (ImmutableArray<Statement> Told, Statement Lone) Nearest(IEnumerable<Statement> others, IEnumerable<Statement> own) =>
        own.Select(lone => (Told: NearestTo(lone, others), Lone: lone))
            .MaxBy(pair => pair.Told.Sum(statement => Nearness(statement, pair.Lone)));

    ImmutableArray<Statement> NearestTo(Statement lone, IEnumerable<Statement> others) =>
        [.. others.GroupBy(statement => statement.Report).Select(report => report.MaxBy(statement => Nearness(statement, lone))!)];

    double Nearness(Statement first, Statement second) =>
        first.Wide.Cosine(second.Wide) + _evidence.Masked(first).Context.Cosine(_evidence.Masked(second).Context)
        + (first.Head.Length > 0 && first.Head == second.Head ? 1 : 0);

    static bool MayBeTown(Statement statement) =>
        statement is { Kind: PointKind.Place, Place.Length: > 0, Superlative: null } && PlaceRules.MayBeTown(statement.ProperName);
}
