using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds the points of a story, the gravest first.</summary>
static class PointFinder
{
    public static ImmutableArray<FoundPoint> Find(
        Story story, Lineage lineage, StoryEntities entities, Vocabulary vocabulary, PointRulings rulings)
    {
        var statements = rulings.Standing(Statements(story, entities, vocabulary));
        var drafter = new PointDrafter(story, entities);
        var judge = new PointJudge(story, lineage);
        var aligned = new StatementAligner(new(vocabulary, AlignmentModel.Shipped)).Align(statements);
        var groups = aligned
            .Concat(RoleStatements.Of(story, entities))
            .Concat(NameStatements.Of(story, entities, vocabulary))
            .Concat(new PlaceAligner(story, entities, vocabulary).Align());
        return [.. rulings.Apply(groups)
            .Select(group => new FoundPoint(judge.Judge(drafter.Draft(group)), group))
            .OrderByDescending(found => found.Point.Verdict)
            .ThenByDescending(found => found.Point.Origins.Certain)
            .ThenBy(found => found.Point.Kind)
            .ThenBy(found => found.Statements[0].Report)
            .ThenBy(found => found.Statements[0].Span)
            .Select((found, index) => found with { Point = found.Point with { Id = $"p{index + 1}" } })];
    }

    /// <summary>All that the reports give as numbers, dates and events.</summary>
    internal static ImmutableArray<Statement> Statements(Story story, StoryEntities entities, Vocabulary vocabulary) =>
        [.. story.Reports.SelectMany((reading, report) =>
            new StatementReader(report, reading, entities, vocabulary).Read()
                .Concat(new EventReader(report, reading, entities, vocabulary).Read()))];
}

/// <summary>A point, and the statements it was made from.</summary>
sealed record FoundPoint(Point Point, ImmutableArray<Statement> Statements);
