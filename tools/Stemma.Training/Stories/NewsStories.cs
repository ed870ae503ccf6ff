using Stemma.Language;
using Stemma.Reading;
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
        var articles = LabelledReports.Articles(path, "url")
            .Select(row => row.Article)
            .Where(article => article is { Published: not null, Text.Length: >= ShortestText and <= LongestText })
            .DistinctBy(article => article.Text)
            .OrderBy(article => article.Published!.Day)
            .ThenBy(article => article.Text, StringComparer.Ordinal);
        return new StoryClusterer(ClusteringOptions.Default)
            .Cluster(articles.Select(article => new ArticleReading(article, new Analysis(article.Text, [], [], []))));
    }
}
