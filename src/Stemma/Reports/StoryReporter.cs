using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Articles in, reports out: every stage in its order. Shared by threads; load it once, and models when they are needed.</summary>
public sealed class StoryReporter
{
    readonly ArticleReaders _readers;
    readonly StoryCollator _collator;

    /// <param name="readers">Up to <see cref="ArticleReaders.MostReadInFull"/> articles are read in full, more with the fast models.</param>
    public StoryReporter(ArticleReaders readers, StoryCollator collator) => (_readers, _collator) = (readers, collator);

    /// <summary>With the models that the library ships.</summary>
    public static StoryReporter Load() => Load(SourceTable.Shipped);

    /// <summary>With other tables of agencies and outlets.</summary>
    public static StoryReporter Load(SourceTable sources) => new(new(), new(Lexicon.Load()) { Sources = sources });

    /// <summary>Reads one article: its times, quantities, quotations, people and claims.</summary>
    public ArticleReading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _readers[AnalyzerConfiguration.Full].Read(article);
    }

    /// <summary>Tells stories apart and collates each; the same articles in any order give the same report.</summary>
    public CollationReport Report(IEnumerable<Article> articles, ReporterOptions options)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(options);
        var once = Once(articles.Where(options.Admits), out var again);
        var readings = Read(once, options.Progress);
        var stories = StoriesOf(readings, options);
        var reports = new StoryReport[stories.Length];
        Parallel.For(0, stories.Length, index => reports[index] = StoryReport.Of(_collator.Collate(stories[index])));
        return new([.. reports], again) { IsOneStory = options.IsOneStory };
    }

    /// <summary>One report that was given twice is one report, whatever its files are called.</summary>
    static Article[] Once(IEnumerable<Article> articles, out ImmutableArray<RejectedInput> again)
    {
        var groups = articles.GroupBy(article => (article.Id, article.Outlet?.Name))
            .Select(group => group.OrderBy(article => article.Source, StringComparer.Ordinal).ToArray()).ToArray();
        again =
        [
            .. groups.SelectMany(group => group.Skip(1), (group, same) =>
                new RejectedInput(same.Source, "", $"the same report as {group[0].Source}")),
        ];
        return [.. groups.Select(group => group[0])];
    }

    ImmutableArray<ArticleReading> Read(Article[] articles, IProgress<int>? progress)
    {
        var reader = _readers[ArticleReaders.ConfigurationFor(articles.Length)];
        var readings = new ArticleReading[articles.Length];
        var done = 0;
        Parallel.For(0, articles.Length, index =>
        {
            readings[index] = reader.Read(articles[index]);
            progress?.Report(Interlocked.Increment(ref done));
        });
        return [.. readings];
    }

    /// <summary>The largest first, then in the order of their first report.</summary>
    static ImmutableArray<Story> StoriesOf(ImmutableArray<ArticleReading> readings, ReporterOptions options)
    {
        if (readings.Length == 0)
            return [];
        return options.IsOneStory
            ? [Story.Of(readings)]
            : [.. new StoryClusterer(options.Clustering).Cluster(readings).OrderByDescending(story => story.Reports.Length)];
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

    /// <summary>How stories are told apart.</summary>
    public ClusteringOptions Clustering { get; init; } = ClusteringOptions.Default;

    /// <summary>Told how many articles are read, from any thread. Null where nobody watches.</summary>
    public IProgress<int>? Progress { get; init; }

    internal bool Admits(Article article) =>
        AsOf is not { } last || article.Published is not { } published || published.Day <= last;
}
