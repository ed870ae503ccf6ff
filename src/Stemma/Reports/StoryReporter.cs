using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Articles in, reports out: every stage in its order. Shared by threads; load it once.</summary>
public sealed class StoryReporter(ArticleReader reader)
{
    /// <summary>With the models that the library ships.</summary>
    public static StoryReporter Load() => new(new ArticleReader(Analyzer.Load()));

    /// <summary>Reads one article: its times, quantities, quotations, people and claims.</summary>
    public ArticleReading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return reader.Read(article);
    }

    /// <summary>Tells stories apart and collates each; the same articles in any order give the same report.</summary>
    public CollationReport Report(IEnumerable<Article> articles, ReporterOptions options)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(options);
        var readings = Read([.. articles.Where(options.Admits)], options.Progress);
        if (readings.Length == 0)
            return new([], []);
        var story = new Story("s", readings);
        var collation = new StoryCollation(story, new([], [])) { Title = readings[0].Article.Title };
        return new([StoryReport.Of(collation)], []) { IsOneStory = options.IsOneStory };
    }

    ImmutableArray<ArticleReading> Read(Article[] articles, IProgress<int>? progress)
    {
        var readings = new ArticleReading[articles.Length];
        var done = 0;
        Parallel.For(0, articles.Length, index =>
        {
            readings[index] = Read(articles[index]);
            progress?.Report(Interlocked.Increment(ref done));
        });
        return [.. readings];
    }
}

/// <summary>What to take for one story, and what to leave out.</summary>
public sealed record ReporterOptions
{
    public static ReporterOptions Default { get; } = new();

    /// <summary>Whether all articles are taken for reports of one event. Default no: stories are told apart.</summary>
    public bool IsOneStory { get; init; }

    /// <summary>What was published after this day is left out; what has no date stays. Null leaves nothing out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Told how many articles are read. Null where nobody watches.</summary>
    public IProgress<int>? Progress { get; init; }

    internal bool Admits(Article article) =>
        AsOf is not { } last || article.Published is not { } published || published.Day <= last;
}
