using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Finds which numbers and dates of different reports are values of one thing.</summary>
/// <remarks>
/// Pairs are joined from the surest down, as long as no report would then give two values that cannot be one thing:
/// what one report tells apart is apart.
/// </remarks>
sealed class StatementAligner(AlignmentScorer scorer)
{
    public ImmutableArray<ImmutableArray<Statement>> Align(ImmutableArray<Statement> statements)
    {
        var groups = Enumerable.Range(0, statements.Length).Select(index => new List<int> { index }).ToArray();
        foreach (var (first, second, _) in Links(statements))
        {
            var (a, b) = (groups[first], groups[second]);
            if (a == b || !MayJoin(statements, a, b))
                continue;
            a.AddRange(b);
            foreach (var member in b)
                groups[member] = a;
        }

        return [.. groups.Distinct().Select(group => group.Order().Select(index => statements[index]).ToImmutableArray())];
    }

    IEnumerable<(int First, int Second, double Score)> Links(ImmutableArray<Statement> statements)
    {
        var links = new List<(int First, int Second, double Score)>();
        foreach (var family in Enumerable.Range(0, statements.Length).GroupBy(index => FamilyOf(statements[index])))
        {
            var members = family.ToArray();
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = i + 1; j < members.Length; j++)
                {
                    var score = scorer.Score(statements[members[i]], statements[members[j]]);
                    if (score > 0)
                        links.Add((members[i], members[j], score));
                }
            }
        }

        return links.OrderByDescending(link => link.Score).ThenBy(link => link.First).ThenBy(link => link.Second);
    }

    /// <summary>Only values of one sort can be values of one thing: money with money, days with days, hours with hours.</summary>
    static (PointKind, QuantityKind?, string?) FamilyOf(Statement statement) => statement.Quantity is { } quantity
        ? (statement.Kind, quantity.Kind is QuantityKind.Fraction ? QuantityKind.Percent : quantity.Kind,
            quantity.Kind is QuantityKind.Measure or QuantityKind.Money ? quantity.Unit : null)
        : (statement.Kind, null, statement.Time?.Clock is null ? null : "clock");

    /// <summary>Whether both are values of one sort.</summary>
    public static bool AreOfOneFamily(Statement first, Statement second) => FamilyOf(first) == FamilyOf(second);

    bool MayJoin(ImmutableArray<Statement> statements, List<int> first, List<int> second) =>
        first.All(a => second.All(b => MayMeet(statements[a], statements[b])));

    /// <summary>Values that do not meet may come into one point only where they would be joined by themselves.</summary>
    bool MayMeet(Statement first, Statement second) =>
        AlignmentScorer.AreCompatible(first, second)
        && (first.Kind is PointKind.Event
            || (AlignmentScorer.Compare(first, second) is not { Verdict: Verdict.Conflict }
                && !AlignmentScorer.AreApart(first, second))
            || scorer.Score(first, second) > 0);
}
