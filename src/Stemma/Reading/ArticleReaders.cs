using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A reader for each configuration of the models, loaded when it is first needed. Shared by threads.</summary>
public sealed class ArticleReaders
{
    /// <summary>More articles than this are read with the fast models.</summary>
    public const int MostReadInFull = 100;

    readonly Lazy<ArticleReader> _full;
    readonly Lazy<ArticleReader> _fast;

    /// <summary>With the models that the library ships.</summary>
    public ArticleReaders()
        : this(configuration => new(Analyzer.Load(configuration)))
    {
    }

    /// <param name="load">Called once for each configuration that is asked for: full or fast.</param>
    public ArticleReaders(Func<AnalyzerConfiguration, ArticleReader> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        (_full, _fast) = (new(() => load(AnalyzerConfiguration.Full)), new(() => load(AnalyzerConfiguration.Fast)));
    }

    /// <summary>The configuration that so many articles are read with.</summary>
    public static AnalyzerConfiguration ConfigurationFor(long articles) =>
        articles > MostReadInFull ? AnalyzerConfiguration.Fast : AnalyzerConfiguration.Full;

    public ArticleReader this[AnalyzerConfiguration configuration] =>
        (configuration == AnalyzerConfiguration.Full ? _full : _fast).Value;
}
