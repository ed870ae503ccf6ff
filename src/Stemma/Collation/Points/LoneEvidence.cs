namespace Stemma.Collation;

/// <summary>What speaks for a value that one report alone gives standing in the place of one on which others agree.</summary>
sealed class LoneEvidence(ILookup<int, Statement> reports, AlignmentScorer scorer)
{
    /// <summary>More values than this left to compare say no more.</summary>
    const int MostLeft = 4;

    const double Most = 0.5;

    readonly Dictionary<int, Statement> _masked = [];

    static readonly int _thing = AlignmentEvidence.NamesOfSurroundings.IndexOf("thing");
    static readonly int _sentence = AlignmentEvidence.NamesOfSurroundings.IndexOf("sentence");
    static readonly int _context = AlignmentEvidence.NamesOfSurroundings.IndexOf("context");

    /// <summary>What each number says, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "bias",
        .. AlignmentEvidence.NamesOfSurroundings.Select(name => $"mean {name}"),
        .. AlignmentEvidence.NamesOfSurroundings.Select(name => $"most {name}"),
        "reports", "left", "nothing-left", "left-of-others", "nothing-left-of-others", "nothing-left-of-both", "shared", "times", "times-of-others",
    ];

    static readonly int _nothingLeft = Names.IndexOf("nothing-left");
    static readonly int _nothingLeftOfOthers = Names.IndexOf("nothing-left-of-others");

    /// <summary>Whether the report gives all else of the sort as others do, and most of them all else that it gives.</summary>
    public static bool LeavesNothing(ReadOnlySpan<double> evidence) => evidence[_nothingLeft] > 0 && evidence[_nothingLeftOfOthers] >= Most;

    /// <summary>All numbers, in the order of their names.</summary>
    /// <param name="told">The statements of the reports that agree.</param>
    /// <param name="lone">Those of the one report.</param>
    public double[] Of(ImmutableArray<Statement> told, ImmutableArray<Statement> lone) =>
        [1, .. lone.Select(statement => Surroundings(told, statement)).MaxBy(Nearness)!.Numbers, .. Leftovers(told, lone)];

    static double Nearness((double[] Numbers, double Nearness) surroundings) => surroundings.Nearness;

    (double[] Numbers, double Nearness) Surroundings(ImmutableArray<Statement> told, Statement lone)
    {
        var rows = told.Select(statement => scorer.Surroundings(Masked(statement), Masked(lone))).ToList();
        double[] mean = [.. Enumerable.Range(0, rows[0].Length).Select(index => rows.Average(row => row[index]))];
        double[] most = [.. Enumerable.Range(0, rows[0].Length).Select(index => rows.Max(row => row[index]))];
        return ([.. mean, .. most], mean[_thing] + mean[_sentence] + mean[_context]);
    }

    /// <summary>The statement without its value.</summary>
    public Statement Masked(Statement statement)
    {
        if (!_masked.TryGetValue(statement.Index, out var masked))
            _masked[statement.Index] = masked = statement.Masked();
        return masked;
    }

    /// <summary>What else of the sort is told in the report and not in the others, and the other way round: what is left may be the other's.</summary>
    IEnumerable<double> Leftovers(ImmutableArray<Statement> told, ImmutableArray<Statement> lone)
    {
        var report = lone[0].Report;
        List<int> known = [.. told.Select(statement => statement.Report).Distinct()];
        var own = ValuesBeside(report, lone[0]).ToLookup(value => known.Any(other => scorer.Holds(other, value)));
        var left = CountOf(own[false]);
        List<int> leftOfOthers = [.. known.Select(other => CountOf(ValuesBeside(other, told[0]).Where(value => !scorer.Holds(report, value))))];
        var nothingLeft = leftOfOthers.Count(count => count == 0);
        return
        [
            known.Count,
            left,
            left == 0 ? 1 : 0,
            leftOfOthers.Average(),
            (double)nothingLeft / known.Count,
            left == 0 && 2 * nothingLeft > known.Count ? 1 : 0,
            CountOf(own[true]),
            lone.Length,
            (double)told.Length / known.Count,
        ];
    }

    IEnumerable<Statement> ValuesBeside(int report, Statement value) =>
        reports[report].Where(other => other.Value != value.Value && scorer.AreOfOneSort(other, value));

    static int CountOf(IEnumerable<Statement> statements) =>
        Math.Min(MostLeft, statements.Select(statement => statement.Value).Distinct().Count());
}
