namespace Stemma.Collation;

/// <summary>Finds which numbers, dates, places and events of different reports are values of one thing.</summary>
/// <remarks>
/// What agrees is joined first, then what does not meet, as long as no report would then give two values that cannot be
/// one thing: what one report tells apart is apart.
/// </remarks>
sealed class StatementAligner(ImmutableArray<Statement> statements, AlignmentScorer scorer, LoneModel lone)
{
    /// <summary>The least mean probability from which two groups are held to be of one thing.</summary>
    const double LeastMean = 0.3;

    /// <summary>The same for events: what reports say besides the event is rarely worth a point, and mostly of two things.</summary>
    const double LeastMeanOfEvents = 0.5;

    /// <summary>From here on two values that do not meet are joined with what agrees, not after it.</summary>
    const double LeastSure = 0.9;

    /// <summary>A probability below this is as good as none.</summary>
    const double LeastProbability = 0.02;

    public ImmutableArray<ImmutableArray<Statement>> Align()
    {
        var copies = new StatementCopies(statements);
        var groups = copies.Originals
            .GroupBy(StatementFamily.Of)
            .SelectMany(family => new FamilyAligner([.. family], scorer, lone).Align())
            .SelectMany(copies.With)
            .OrderBy(group => group[0].Index);
        return [.. groups];
    }

    /// <summary>The statements of one sort.</summary>
    sealed class FamilyAligner(ImmutableArray<Statement> members, AlignmentScorer scorer, LoneModel lone)
    {
        public ImmutableArray<ImmutableArray<Statement>> Align()
        {
            var linkage = new AverageLinkage(members.Length, SaySomething, LeastMeanOf(members[0].Kind));
            var unlike = new List<(int First, int Second, double Score)>();
            foreach (var (first, second) in StatementPairs.Of(members))
                Compare(first, second, linkage, unlike);

            ImmutableArray<ImmutableArray<Statement>> groups =
                [.. JoinUnlike(linkage.Join(MayJoin), unlike).Select(group => group.Select(member => members[member]).ToImmutableArray())];
            return members[0].Kind is PointKind.Quantity or PointKind.Date ? new LoneValues(members, scorer, lone).Join(groups) : groups;
        }

        /// <summary>"At the mill" says nothing for or against "in Osby".</summary>
        bool SaySomething(int first, int second) => members[first].Report != members[second].Report
            && (members[first].Kind is not PointKind.Place || ValueRules.Compare(members[first], members[second]) is not null);

        static double LeastMeanOf(PointKind kind) => kind is PointKind.Event ? LeastMeanOfEvents : LeastMean;

        void Compare(int first, int second, AverageLinkage linkage, List<(int First, int Second, double Score)> unlike)
        {
            if (members[first].Report == members[second].Report && !TakenBack.TakesBack(members[first], members[second]))
                return;
            var probability = scorer.Probability(members[first], members[second]);
            if (probability <= 0)
                return;
            if (ValueRules.AreUnlike(members[first], members[second]) && probability < LeastSure)
                unlike.Add((first, second, probability));
            else if (probability >= LeastProbability)
                linkage.Link(first, second, probability);
        }

        /// <summary>The most alike in their words first.</summary>
        IEnumerable<List<int>> JoinUnlike(
            ImmutableArray<ImmutableArray<int>> joined, List<(int First, int Second, double Score)> unlike)
        {
            var groups = new List<int>[members.Length];
            foreach (var group in joined.Select(group => group.ToList()))
                group.ForEach(member => groups[member] = group);
            foreach (var (first, second, _) in unlike
                .OrderByDescending(link => link.Score).ThenBy(link => link.First).ThenBy(link => link.Second))
            {
                var (a, b) = (groups[first], groups[second]);
                if (a == b || !MayStandTogether(a, b))
                    continue;
                a.AddRange(b);
                b.ForEach(member => groups[member] = a);
            }

            return groups.Distinct().Select(group => group.Order().ToList());
        }

        bool MayJoin(List<int> first, List<int> second) =>
            first.All(a => second.All(b => MayMeet(members[a], members[b])));

        /// <summary>Where two values are surely of one thing, the others beside them need only not speak against it.</summary>
        bool MayStandTogether(List<int> first, List<int> second) =>
            first.All(a => second.All(b => MayMeet(members[a], members[b])
                || (DoNotMeet(members[a], members[b]) && scorer.MayStandBeside(members[a], members[b]))));

        static bool DoNotMeet(Statement first, Statement second) =>
            ValueRules.AreUnlike(first, second) || ValueRules.AreApart(first, second);

        /// <summary>Values that do not meet may come into one point only where they would be joined by themselves.</summary>
        bool MayMeet(Statement first, Statement second) =>
            ValueRules.AreCompatible(first, second)
            && !scorer.AreToldApart(first, second)
            && (first.Kind is PointKind.Event
                || (ValueRules.Compare(first, second) is not { Verdict: Verdict.Conflict }
                    && !ValueRules.AreApart(first, second))
                || scorer.MayDiffer(first, second));
    }
}
