namespace Stemma.Stories;

/// <summary>How rare each word is: the shipped counts of news, and what the stream has shown so far.</summary>
sealed class StreamRarity
{
    /// <summary>When so many different words were seen, every count is halved and the rarest are forgotten.</summary>
    const int MostWords = 400_000;

    /// <summary>An article of the stream counts as so many of the shipped counts: it tells what is common here and now.</summary>
    const int StreamWeight = 2;

    readonly KeyTable<WordCount> _counts = new();

    /// <summary>How many articles of the stream the counts stand for.</summary>
    public int Articles { get; private set; }

    /// <summary>The words of the stream and in how many of its articles each was seen, sorted by word.</summary>
    public IEnumerable<(uint Word, int Seen)> Seen =>
        _counts.All.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Seen));

    public static StreamRarity Restored(int articles, IEnumerable<(uint Word, int Seen)> seen)
    {
        var rarity = new StreamRarity { Articles = articles };
        foreach (var (word, count) in seen)
            rarity._counts.Added(word, out _) = new(count, Shipped(word));
        return rarity;
    }

    /// <summary>Begins a new article, whose words are counted next.</summary>
    public void Begin(ReadOnlySpan<uint> words)
    {
        Articles++;
        if (_counts.Count > MostWords)
            Forget();
        _counts.Fetch(words);
    }

    /// <summary>
    /// Counts a word of the article, once for each article that has it, and gives its rarity: the natural logarithm of how
    /// many articles there are for one that has the word.
    /// </summary>
    public double Count(uint word)
    {
        ref var count = ref _counts.Added(word, out var isKnown);
        count = isKnown ? count with { Seen = count.Seen + 1 } : new(1, Shipped(word));
        return Math.Log(
            (RarityTable.Shipped.Articles + StreamWeight * Articles + 1.0) / (count.Shipped + StreamWeight * count.Seen + 0.5));
    }

    static int Shipped(uint word) => RarityTable.Shipped.ArticlesWith(word);

    void Forget()
    {
        Articles /= 2;
        foreach (var (word, count) in _counts.All.ToList())
        {
            if (count.Seen / 2 == 0)
                _counts.Remove(word);
            else
                _counts.Known(word) = count with { Seen = count.Seen / 2 };
        }
    }

    /// <summary>In how many articles a word was seen, and in how many of the shipped counts it stands.</summary>
    readonly record struct WordCount(int Seen, int Shipped);
}
