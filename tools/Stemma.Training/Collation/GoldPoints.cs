using Stemma.Collation;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Which points of a gold a statement stands in: those whose mention it covers best.</summary>
sealed class GoldPoints
{
    readonly StoryMatch _match;
    readonly Story _story;
    readonly List<(int Point, bool IsNumeric, ImmutableArray<GoldPlace> Places)> _mentions;

    public GoldPoints(string folder, Story story)
    {
        _story = story;
        _match = new(
            new ScoredStory
            {
                Articles = [.. story.Reports.Select(reading =>
                    new ScoredArticle(reading.Article.Id.Value, reading.Article.Source, reading.Article.Text))],
                Origins = [],
                Lineage = [],
                Quotes = [],
                Points = [],
                People = [],
                BrokenSpans = 0,
            },
            GoldStory.Load(folder));
        _mentions =
        [
            .. from point in _match.Gold.Points.Index()
               from reading in point.Item.Readings
               from mention in reading.Mentions
               select (point.Index, point.Item.IsNumeric, _match.Places(mention)),
        ];
    }

    public ImmutableArray<ImmutableHashSet<int>> PointsOf(ImmutableArray<Statement> statements) =>
        [.. statements.Select(PointsOf)];

    ImmutableHashSet<int> PointsOf(Statement statement)
    {
        var id = _story.Reports[statement.Report].Article.Id.Value;
        if (_match.Place(new(id, statement.Span.Start, statement.Span.End, "")) is not { } here)
            return [];
        var isNumeric = statement.Kind is PointKind.Quantity or PointKind.Date;
        var near = _mentions.Where(mention => mention.IsNumeric == isNumeric)
            .SelectMany(mention => mention.Places.Where(here.IsSameAs)
                .Select(place => (mention.Point, Score: here.Jaccard(place))))
            .ToList();
        var best = near.Select(candidate => candidate.Score).DefaultIfEmpty().Max();
        return [.. near.Where(candidate => candidate.Score == best).Select(candidate => candidate.Point)];
    }
}
