using Stemma.Collation;
using Stemma.Language;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Pairs of statements of one story's reports, with whether careful reading put them into one point.</summary>
sealed record LabelledPairs(string Name, ImmutableArray<LabelledPair> Pairs)
{
    /// <summary>A value that the gold leaves out is probably not the same as another one that it does not meet.</summary>
    const double WeightOfUnlabelled = 0.2;

    public static LabelledPairs Of(string folder, Story story)
    {
        var vocabulary = Vocabulary.Of(Lexicon.Load(), story);
        var statements = PointFinder.Statements(story, EntityMerger.Merge(story, []), vocabulary);
        var points = new GoldPoints(folder, story).PointsOf(statements);
        return new(Path.GetFileName(folder), [.. Label(statements, points, vocabulary)]);
    }

    static IEnumerable<LabelledPair> Label(
        ImmutableArray<Statement> statements, ImmutableArray<ImmutableHashSet<int>> points, Vocabulary vocabulary)
    {
        var evidence = new AlignmentEvidence(statements, vocabulary);
        for (var first = 0; first < statements.Length; first++)
        {
            for (var second = first + 1; second < statements.Length; second++)
            {
                var (a, b) = (statements[first], statements[second]);
                if (a.Kind != b.Kind || a.Report == b.Report || StatementFamily.Of(a) != StatementFamily.Of(b)
                    || ValueRules.Compare(a, b) is not { Verdict: var relation })
                    continue;
                var isLabelled = !points[first].IsEmpty && !points[second].IsEmpty;
                if (!isLabelled && relation is not Verdict.Conflict)
                    continue;
                yield return new(
                    (a.Kind, relation), evidence.Of(a, b, relation, evidence.EventsOf(a, b)), points[first].Overlaps(points[second]),
                    isLabelled ? 1 : WeightOfUnlabelled);
            }
        }
    }
}

/// <summary>The evidence on two statements, and whether they are of one point.</summary>
sealed record LabelledPair((PointKind Kind, Verdict Relation) Sort, double[] Evidence, bool IsSame, double Weight);
