namespace Stemma.Collation;

/// <summary>Parts the statements of one point by their values, and compares each pair of values.</summary>
sealed class PointDrafter(PointNamer namer, AlignmentScorer scorer)
{
    public PointDraft Draft(ImmutableArray<Statement> statements)
    {
        var readings = statements
            .GroupBy(statement => statement.Value)
            .Select(group => group.ToImmutableArray())
            .ToImmutableArray();
        return new(statements[0].Kind, namer.NameOf(statements), readings, Pairs(readings));
    }

    ImmutableArray<DraftPair> Pairs(ImmutableArray<ImmutableArray<Statement>> readings)
    {
        var pairs = ImmutableArray.CreateBuilder<DraftPair>();
        for (var first = 0; first < readings.Length; first++)
        {
            for (var second = first + 1; second < readings.Length; second++)
            {
                if (Gravest(readings[first], readings[second]) is { } verdict)
                    pairs.Add(new(readings[first], readings[second], verdict));
            }
        }

        return pairs.DrainToImmutable();
    }

    /// <summary>What follows from the two statements that differ most, where nothing says that they are of two things.</summary>
    PairVerdict? Gravest(ImmutableArray<Statement> first, ImmutableArray<Statement> second)
    {
        PairVerdict? gravest = null;
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                if (ValueRules.Compare(a, b) is { } verdict && (verdict.Verdict is not Verdict.Conflict || IsOfOneThing(a, b)))
                    gravest = gravest?.Graver(verdict) ?? verdict;
            }
        }

        return gravest;
    }

    /// <summary>Places and names, and values that stand for others, were put side by side by rules of their own.</summary>
    bool IsOfOneThing(Statement first, Statement second) =>
        first.Kind is PointKind.Place or PointKind.Role || first.IsLone || second.IsLone || scorer.MayDiffer(first, second);
}
