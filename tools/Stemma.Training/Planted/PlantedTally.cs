namespace Stemma.Training;

/// <summary>What became of many changes, by their kind.</summary>
sealed record PlantedTally(ImmutableArray<(PlantedKind Kind, PlantedResult Result)> Results, ImmutableArray<string> Misses)
{
    public double Recall => RecallOf(Results);

    /// <summary>Differences a case that nobody planted.</summary>
    public double Others => OthersOf(Results);

    public static PlantedTally Of(ImmutableArray<PlantedStory> stories, int seed, int cases)
    {
        var (planter, scorer) = (new Planter(stories, new Random(seed)), PlantedScorer.Load());
        var results = ImmutableArray.CreateBuilder<(PlantedKind, PlantedResult)>();
        var misses = ImmutableArray.CreateBuilder<string>();
        for (var number = 0; number < cases; number++)
        {
            var (story, change) = planter.Next();
            var result = scorer.Score(story, change);
            results.Add((change.Fact.Kind, result));
            var label = $"{change.Fact.Kind} {story.Name}/{change.Fact.Report} {change.Fact.Name} → {change.Edits[0].Words}";
            if (!result.IsFound)
                misses.Add("missed " + label);
            misses.AddRange(result.Others.Select(other => $"other  {label}: {other}"));
        }

        return new(results.ToImmutable(), [.. misses.Order(StringComparer.Ordinal)]);
    }

    public ScoreTable Table => new(
        ["change of", "cases", "recall", "others a case"],
        [
            .. Results.GroupBy(item => item.Kind).OrderBy(group => group.Key)
                .Select(group => Row(group.Key.ToString().ToLowerInvariant(), [.. group])),
            Row("all", Results),
        ]);

    static ImmutableArray<string> Row(string name, ImmutableArray<(PlantedKind, PlantedResult)> results) =>
    [
        name, results.Length.ToString(CultureInfo.InvariantCulture),
        ScoreTable.Figure(RecallOf(results)), ScoreTable.Figure(OthersOf(results)),
    ];

    static double RecallOf(ImmutableArray<(PlantedKind, PlantedResult Result)> results) =>
        results.Average(item => item.Result.IsFound ? 1.0 : 0.0);

    static double OthersOf(ImmutableArray<(PlantedKind, PlantedResult Result)> results) =>
        results.Average(item => (double)item.Result.Others.Length);
}
