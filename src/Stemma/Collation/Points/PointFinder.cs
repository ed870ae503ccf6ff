using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds the points of a story, the gravest first.</summary>
static class PointFinder
{
    public static ImmutableArray<FoundPoint> Find(Story story, Lineage lineage, StoryEntities entities, Vocabulary vocabulary)
    {
        var statements = story.Reports
            .SelectMany((reading, report) => new StatementReader(report, reading, vocabulary).Read()
                .Concat(new EventReader(report, reading, entities, vocabulary).Read()))
            .ToImmutableArray();
        var drafter = new PointDrafter(story);
        var judge = new PointJudge(story, lineage);
        var aligned = new StatementAligner(new(vocabulary, AlignmentOptions.Default)).Align(statements);
        return [.. aligned
            .Select(group => new FoundPoint(judge.Judge(drafter.Draft(group)), group))
            .OrderByDescending(found => found.Point.Verdict)
            .ThenByDescending(found => found.Point.Origins.Certain)
            .ThenBy(found => found.Statements[0].Report)
            .ThenBy(found => found.Statements[0].Span)
            .Select((found, index) => found with { Point = found.Point with { Id = $"p{index + 1}" } })];
    }
}

/// <summary>A point, and the statements it was made from.</summary>
sealed record FoundPoint(Point Point, ImmutableArray<Statement> Statements);
