using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds the points of a story, the gravest first.</summary>
sealed class PointFinder(Story story, StoryEntities entities, Vocabulary vocabulary, AlignmentModel model)
{
    public ImmutableArray<FoundPoint> Find(Lineage lineage, PointRulings rulings)
    {
        var rivals = new RivalPlaces(story, entities, vocabulary).Find();
        var statements = Without(rivals, rulings.Standing(Statements(story, entities, vocabulary)));
        var scorer = new AlignmentScorer(statements, vocabulary, model);
        var drafter = new PointDrafter(new(story, entities), scorer);
        var judge = new PointJudge(story, lineage);
        var places = new LonePlaces(statements, entities, scorer).Find(LoneModel.Shipped);
        var groups = new StatementAligner(Without(places, statements), scorer, LoneModel.Shipped).Align()
            .Concat(places)
            .Concat(RoleStatements.Of(story, entities))
            .Concat(NameStatements.Of(story, entities, vocabulary))
            .Concat(rivals);
        return [.. rulings.Apply(groups)
            .Select(group => new FoundPoint(judge.Judge(drafter.Draft(group)), group))
            .OrderByDescending(found => found.Point.Verdict)
            .ThenByDescending(found => found.Point.Origins.Certain)
            .ThenBy(found => found.Point.Kind)
            .ThenBy(found => found.Statements[0].Report)
            .ThenBy(found => found.Statements[0].Span)
            .Select((found, index) => found with { Point = found.Point with { Id = $"p{index + 1}" } })];
    }

    /// <summary>A place that is disputed is told in that point only.</summary>
    static ImmutableArray<Statement> Without(
        ImmutableArray<ImmutableArray<Statement>> rivals, ImmutableArray<Statement> statements)
    {
        var disputed = rivals.SelectMany(group => group).ToLookup(statement => statement.Report, statement => statement.Span);
        return [.. statements.Where(statement => statement.Kind is not PointKind.Place
            || !disputed[statement.Report].Any(statement.Span.Overlaps))];
    }

    /// <summary>All that the reports give as numbers, dates, places and events.</summary>
    internal static ImmutableArray<Statement> Statements(Story story, StoryEntities entities, Vocabulary vocabulary)
    {
        var latest = story.Reports.Max(reading => reading.Article.Published?.Day);
        var reader = new SentenceReader(entities);
        var sentences = story.Reports.Select((reading, report) => reader.Read(report, reading)).ToArray();
        return [.. story.Reports.SelectMany((reading, report) => StatementsOf(reading, report, entities, vocabulary))
            .Select((statement, index) => statement with
            {
                Index = index,
                Contents = sentences[statement.Report][statement.Sentence],
                Own = OwnOf(statement, story.Reports[statement.Report].Analysis, reader, vocabulary),
                Told = story.Reports[statement.Report].Article.Published?.Day ?? latest,
            })];
    }

    static OwnWords OwnOf(Statement statement, Analysis analysis, SentenceReader reader, Vocabulary vocabulary) =>
        new([.. analysis.TokensIn(statement.Span).Where(Terms.IsContent).Select(token => vocabulary.TermOf(token.Lemma))], reader.WordsOf(statement, analysis));

    static IEnumerable<Statement> StatementsOf(ArticleReading reading, int report, StoryEntities entities, Vocabulary vocabulary)
    {
        var frames = new EventFrames(reading, entity => entities.IdOf(report, entity));
        return new StatementReader(report, reading, entities, frames, vocabulary).Read()
            .Concat(new PlaceReader(report, reading, entities, frames, vocabulary).Read())
            .Concat(new HomePlaceReader(report, reading, entities, vocabulary).Read())
            .Concat(new SuperlativeReader(report, reading, entities, vocabulary).Read())
            .Concat(new ChargeReader(report, reading, entities, vocabulary).Read())
            .Concat(new EventReader(report, reading, entities, frames, vocabulary).Read());
    }
}

/// <summary>A point, and the statements it was made from.</summary>
sealed record FoundPoint(Point Point, ImmutableArray<Statement> Statements);
