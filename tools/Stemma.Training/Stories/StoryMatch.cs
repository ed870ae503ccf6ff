namespace Stemma.Training;

/// <summary>A scored document beside its gold: which article is which, and where its words stand in the gold's texts.</summary>
sealed class StoryMatch
{
    readonly Dictionary<string, string> _keys = [];
    readonly Dictionary<string, TextAligner> _aligners = [];

    public StoryMatch(ScoredStory story, GoldStory gold)
    {
        (Story, Gold) = (story, gold);
        Texts = gold.Texts.ToDictionary(text => text.Key, text => ScoredText.Of(text.Value));
        foreach (var article in story.Articles.Where(article => gold.Texts.ContainsKey(article.Key)))
        {
            _keys[article.Id] = article.Key;
            _aligners[article.Key] = new(ScoredText.Of(article.Text), Texts[article.Key]);
        }
    }

    public ScoredStory Story { get; }
    public GoldStory Gold { get; }

    /// <summary>The gold's texts by key.</summary>
    public IReadOnlyDictionary<string, ScoredText> Texts { get; }

    public int ArticleCount => _keys.Count;

    /// <summary>The gold's key of an article of the document; null where it is none of the gold's.</summary>
    public string? KeyOf(string id) => _keys.GetValueOrDefault(id);

    /// <summary>The words of a gold text that the document's article still has.</summary>
    public IReadOnlySet<int> Present(string key) =>
        _aligners.TryGetValue(key, out var aligner) ? aligner.Reached.ToHashSet() : [];

    /// <summary>Where a mention of the document lies in the gold's text; null where it lies in none.</summary>
    public GoldPlace? Place(ScoredMention mention) =>
        KeyOf(mention.Article) is { } key && _aligners[key].Map(mention.Start, mention.End) is { } span ? new(key, span) : null;

    /// <summary>Every place where a string of the gold stands, or the one that is meant.</summary>
    public ImmutableArray<GoldPlace> Places(GoldMention mention)
    {
        var places = Occurrences(Gold.Texts[mention.Article], mention.Text)
            .Select(span => new GoldPlace(mention.Article, span)).ToImmutableArray();
        return (mention.N ?? mention.Nth) is { } n && n > 0 && n <= places.Length ? [places[n - 1]] : places;
    }

    /// <summary>Where a string stands in a text; places do not overlap.</summary>
    public static IEnumerable<TextSpan> Occurrences(string text, string part)
    {
        for (var start = text.IndexOf(part, StringComparison.Ordinal);
            start >= 0 && part.Length > 0;
            start = text.IndexOf(part, start + part.Length, StringComparison.Ordinal))
        {
            yield return new(start, start + part.Length);
        }
    }
}

/// <summary>A place in one of the gold's texts.</summary>
readonly record struct GoldPlace(string Key, TextSpan Span)
{
    /// <summary>Whether both share at least half of the shorter one.</summary>
    public bool IsSameAs(GoldPlace other)
    {
        var common = Span.Common(other.Span);
        return Key == other.Key && common > 0 && common >= 0.5 * Math.Min(Span.Length, other.Span.Length);
    }

    /// <summary>What both share as a part of what either covers.</summary>
    public double Jaccard(GoldPlace other)
    {
        var common = Span.Common(other.Span);
        return (double)common / (Span.Length + other.Span.Length - common);
    }
}
