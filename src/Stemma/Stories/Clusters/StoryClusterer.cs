using Stemma.Reading;

namespace Stemma.Stories;

/// <summary>Puts reports together into stories as they arrive: one pass, each report joins a story or opens one.</summary>
/// <remarks>Not for several threads at once. The order of arrival matters; feed it in the order of publication.</remarks>
public sealed class StoryClusterer(ClusteringOptions options)
{
    readonly StoryIndex _index = new(options);
    readonly Dictionary<string, List<(ArticleReading Report, Membership Membership)>> _stories = [];
    readonly List<string> _order = [];

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
        if (!_stories.TryGetValue(placement.Story, out var reports))
        {
            _stories[placement.Story] = reports = [];
            _order.Add(placement.Story);
        }

        reports.Add((reading, placement.Membership));
        return placement;
    }

    /// <summary>The stories as they stand, in the order of their first report.</summary>
    public ImmutableArray<Story> Stories() =>
    [
        .. _order.Select(id => Story.Of(_stories[id].Select(pair => pair.Report)) with
        {
            Id = id,
            Memberships = [.. _stories[id].Select(pair => pair.Membership)],
        }),
    ];
}
