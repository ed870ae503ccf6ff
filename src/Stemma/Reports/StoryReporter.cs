using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Articles in, reports out: every stage in its order. Shared by threads; load it once, and models when they are needed.</summary>
public sealed class StoryReporter
{
    /// <summary>More articles than this are read with the fast models (<see cref="AnalyzerConfiguration.Fast"/>).</summary>
    public const int MostReadInFull = 100;

    readonly Lazy<ArticleReader> _full;
    readonly Lazy<ArticleReader> _fast;
    readonly StoryCollator _collator;

    /// <summary>With one reader for any number of articles.</summary>
    public StoryReporter(ArticleReader reader, StoryCollator collator) => (_full, _fast, _collator) = (new(reader), new(reader), collator);

    StoryReporter(StoryCollator collator) => (_full, _fast, _collator) = (
        new(() => new(Analyzer.Load(AnalyzerConfiguration.Full))), new(() => new(Analyzer.Load(AnalyzerConfiguration.Fast))), collator);

    /// <summary>With the models that the library ships.</summary>
    public static StoryReporter Load() => Load(SourceTable.Shipped);

    /// <summary>With other tables of agencies and outlets.</summary>
    public static StoryReporter Load(SourceTable sources) => new(new(Lexicon.Load()) { Sources = sources });

    /// <summary>Reads one article: its times, quantities, quotations, people and claims.</summary>
    public ArticleReading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _full.Value.Read(article);
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
        var reader = (articles.Length > MostReadInFull ? _fast : _full).Value;
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
