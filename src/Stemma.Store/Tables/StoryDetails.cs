using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Reports;

namespace Stemma.Store;

/// <summary>Writes what is asked for across stories: points, derivations, names and dates.</summary>
sealed class StoryDetails(DeskSession session, CollatedStory story)
{
    readonly string _story = story.Id;
    readonly StoryReport _report = story.Report;

    internal void Keep()
    {
        session.Run("delete from points where story = @_story", new { _story });
        session.Run("delete from derivations where story = @_story", new { _story });
        session.Run("delete from figures where story = @_story", new { _story });
        session.Run("delete from revisions where story = @_story", new { _story });
        session.Insert("revisions (story, latest, article, claims, figures, noted)", Revisions());
        session.Insert("figures (story, article, settled, differing)", Figures());
        session.Insert("points (story, id, kind, about, verdict, why, certain, possible)", Points());
        session.Insert("derivations (story, article, source, kind, share, certainty)", Derivations());
        foreach (var reading in _report.Collation.Story.Reports)
        {
            session.Run("delete from names where article = @Value", reading.Article.Id);
            session.Run("delete from dates where article = @Value", reading.Article.Id);
        }

        session.Insert("names (article, kind, name, folded, first, last)", _report.Collation.Story.Reports.SelectMany(Names));
        session.Insert("dates (article, since, until, first, last)", _report.Collation.Story.Reports.SelectMany(Dates));
    }

    IEnumerable<object[]> Points() => _report.Collation.Points.Select(point => new object[]
    {
        _story, point.Id, Word(point.Kind), point.About, Word(point.Verdict), point.Why, point.Origins.Certain, point.Origins.Possible,
    });

    IEnumerable<object[]> Figures() => FigureRecord.Of(_report.Collation)
        .Select(record => new object[] { _story, record.Article.Value, record.Settled, record.Differing });

    IEnumerable<object[]> Revisions() => story.Revisions.Select(revision => new object[]
    {
        _story, Latest(revision), revision.After.Id.Value, revision.Claims.Length, revision.Figures.Length, revision.IsNoted ? 1 : 0,
    });

    string Latest(ArticleRevision revision) =>
        _report.Collation.Story.Reports.First(reading => reading.Article.Address == revision.After.Address).Article.Id.Value;

    IEnumerable<object[]> Derivations() => _report.Collation.Lineage.Derivations.Select(made => new object[]
    {
        _story, made.Article.Value, made.FromArticle?.Value ?? made.FromOrigin ?? "", Word(made.Kind), made.Share, Word(made.Certainty),
    });

    static IEnumerable<object[]> Names(ArticleReading reading) =>
        from entity in reading.Entities
        where entity.Kind is NameKind.Person or NameKind.Organization or NameKind.Place && !entity.Mentions.IsEmpty
        let names = string.Join(" | ", entity.Variants.Prepend(entity.Name).Distinct())
        select new object[]
        {
            reading.Article.Id.Value, Word(entity.Kind), entity.Name, Folded(names), entity.Mentions[0].Start, entity.Mentions[0].End,
        };

    static IEnumerable<object[]> Dates(ArticleReading reading) => reading.Times
        .Where(time => time.Days is not null)
        .DistinctBy(time => time.Days)
        .Select(time => new object[]
        {
            reading.Article.Id.Value, DeskTime.Day(time.Days!.Value.Start)!, DeskTime.Day(time.Days.Value.End)!,
            time.Phrase.Start, time.Phrase.End,
        });

    /// <summary>As names are compared in a search.</summary>
    internal static string Folded(string name) => name.ToLowerInvariant();

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
