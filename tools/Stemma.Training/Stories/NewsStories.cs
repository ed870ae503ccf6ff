using Stemma.Stories;

namespace Stemma.Training;

/// <summary>The stories that several reports of a collection of news tell.</summary>
static class NewsStories
{
    const int ShortestText = 400;
    const int LongestText = 12_000;

    /// <summary>In the order in which they began.</summary>
    /// <param name="path">Lines of JSON with a text, a title, a url and a day, gzip or not.</param>
    public static IEnumerable<Story> Read(string path)
    {
        var reports = LabelledReports.Read(path, "url")
            .Select(row => row.Reading)
            .Where(reading => reading.Article is { Published: not null, Text.Length: >= ShortestText and <= LongestText })
            .DistinctBy(reading => reading.Article.Text)
            .OrderBy(reading => reading.Article.Published!.Day)
            .ThenBy(reading => reading.Article.Text, StringComparer.Ordinal);
        return new StoryClusterer(ClusteringOptions.Default).Cluster(reports);
    }
}
