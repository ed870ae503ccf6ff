using Stemma.Reading;

namespace Stemma.Stories;

/// <summary>Puts reports together into stories as they arrive: one pass, each report joins a story or opens one.</summary>
/// <remarks>Not for several threads at once. The order of arrival matters; feed it in the order of publication.</remarks>
public sealed class StoryClusterer(ClusteringOptions options)
{
    readonly List<OpenStory> _stories = [];
    readonly StreamRarity _rarity = new();

    /// <summary>Adds all of these in the order of publication, and gives the stories as they then stand.</summary>
    public ImmutableArray<Story> Cluster(IEnumerable<ArticleReading> readings)
    {
        foreach (var reading in readings.ToImmutableArray().Sort(Story.ByPublication))
            Add(reading);
        return Stories();
    }

    /// <summary>Adds one report and says where it went.</summary>
    public Membership Add(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var profile = ReportProfile.Of(reading.Article, _rarity);
        var (best, score) = Best(profile);
        if (best is null || score < options.Threshold)
        {
            var opened = new OpenStory(reading, profile);
            _stories.Add(opened);
            return opened.Memberships[^1];
        }

        return best.Add(reading, profile, score);
    }

    /// <summary>The stories as they stand, in the order of their first report.</summary>
    public ImmutableArray<Story> Stories() => [.. _stories.Select(story => story.ToStory())];

    (OpenStory? Story, double Score) Best(ReportProfile profile)
    {
        OpenStory? best = null;
        var bestScore = 0.0;
        foreach (var story in _stories)
        {
            if (!story.IsOpenOn(profile.Day, options.OpenDays))
                continue;
            var score = story.Likeness(profile);
            if (score > bestScore)
                (best, bestScore) = (story, score);
        }

        return (best, bestScore);
    }
}
