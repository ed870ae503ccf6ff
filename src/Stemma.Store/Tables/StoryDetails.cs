using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Reports;

namespace Stemma.Store;

/// <summary>Writes what is asked for across stories: points, derivations, names and dates.</summary>
sealed class StoryDetails(DeskSession session, StoryReport report)
{
    readonly string _story = report.Collation.Story.Id;

    internal void Keep()
    {
        session.Run("delete from points where story = @_story", new { _story });
        session.Run("delete from derivations where story = @_story", new { _story });
        session.Run("delete from figures where story = @_story", new { _story });
        session.Insert("figures (story, article, settled, differing)", Figures());
        session.Insert("points (story, id, kind, about, verdict, why, certain, possible)", Points());
        session.Insert("derivations (story, article, source, kind, share, certainty)", Derivations());
        foreach (var reading in report.Collation.Story.Reports)
        {
            session.Run("delete from names where article = @Value", reading.Article.Id);
            session.Run("delete from dates where article = @Value", reading.Article.Id);
        }

        session.Insert("names (article, kind, name, folded, first, last)", report.Collation.Story.Reports.SelectMany(Names));
        session.Insert("dates (article, since, until, first, last)", report.Collation.Story.Reports.SelectMany(Dates));
    }

    IEnumerable<object[]> Points() => report.Collation.Points.Select(point => new object[]
    {
        _story, point.Id, Word(point.Kind), point.About, Word(point.Verdict), point.Why, point.Origins.Certain, point.Origins.Possible,
    });

    IEnumerable<object[]> Figures() => FigureRecord.Of(report.Collation)
        .Select(record => new object[] { _story, record.Article.Value, record.Settled, record.Differing });

    IEnumerable<object[]> Derivations() => report.Collation.Lineage.Derivations.Select(made => new object[]
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
