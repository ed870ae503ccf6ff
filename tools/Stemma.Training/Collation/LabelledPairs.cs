using Stemma.Collation;
using Stemma.Language;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Pairs of statements of one story's reports, with whether careful reading put them into one point.</summary>
sealed record LabelledPairs(string Name, ImmutableArray<LabelledPair> Pairs)
{
    public static LabelledPairs Of(string folder, Story story)
    {
        var (statements, _, vocabulary) = StatementsOf(story);
        var points = new GoldPoints(folder, story).PointsOf(statements);
        return new(Path.GetFileName(folder), [.. Label(statements, points, vocabulary)]);
    }

    /// <summary>What a story's reports say, of whom and what, and the words they say it with.</summary>
    public static (ImmutableArray<Statement> Statements, StoryEntities Entities, Vocabulary Vocabulary) StatementsOf(Story story)
    {
        var (entities, vocabulary) = (EntityMerger.Merge(story, []), Vocabulary.Of(Lexicon.Load(), story));
        return (PointFinder.Statements(story, entities, vocabulary), entities, vocabulary);
    }

    static IEnumerable<LabelledPair> Label(
        ImmutableArray<Statement> statements, ImmutableArray<ImmutableHashSet<int>> points, Vocabulary vocabulary)
    {
        var evidence = new AlignmentEvidence(statements, vocabulary);
        for (var first = 0; first < statements.Length; first++)
        {
            for (var second = first + 1; second < statements.Length; second++)
            {
                if (!points[first].IsEmpty && !points[second].IsEmpty
                    && LabelledPair.Of(statements[first], statements[second], points[first].Overlaps(points[second]), evidence) is { } pair)
                    yield return pair;
            }
        }
    }
}
