using Stemma.Reading;

namespace Stemma.Stories;

/// <summary>Puts reports together into stories as they arrive: each report joins a story or opens one, and may be moved later.</summary>
/// <remarks>Not for several threads at once. The order of arrival matters; feed it in the order of publication.</remarks>
public sealed class StoryClusterer(ClusteringOptions options)
{
    readonly StoryIndex _index = new(options);
    readonly List<ArticleReading> _reports = [];
    readonly Dictionary<ArticleId, (string Story, Membership Membership)> _places = [];

    /// <summary>Adds all of these in the order of publication, and gives the stories as they then stand.</summary>
    public ImmutableArray<Story> Cluster(IEnumerable<ArticleReading> readings)
    {
        foreach (var reading in readings.ToImmutableArray().Sort(Story.ByPublication))
            Add(reading);
        return Stories();
    }

    /// <summary>Adds one report and says where it went.</summary>
    public Placement Add(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var placement = _index.Add(reading.Article);
        _reports.Add(reading);
        _places[reading.Article.Id] = (placement.Story, placement.Membership);
        foreach (var change in placement.Changes)
        {
            foreach (var moved in change.Moved)
                _places[moved.Article] = (change.Kind == StoryChangeKind.Merged ? change.Story : change.Other, moved);
        }

        return placement;
    }

    /// <summary>The stories as they stand, in the order of their first report.</summary>
    public ImmutableArray<Story> Stories() =>
    [
        .. from report in _reports
           group report by _places[report.Article.Id].Story into reports
           select Story.Of(reports) with
           {
               Id = reports.Key,
               Memberships = [.. Story.Of(reports).Reports.Select(report => _places[report.Article.Id].Membership)],
           },
    ];
}
