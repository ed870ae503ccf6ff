namespace Stemma.Stories;

/// <summary>How rare each word is: the shipped counts of news, and what the stream has shown so far.</summary>
sealed class StreamRarity
{
    /// <summary>When so many different words were seen, every count is halved and the rarest are forgotten.</summary>
    const int MostWords = 400_000;

    /// <summary>An article of the stream counts as so many of the shipped counts: it tells what is common here and now.</summary>
    const int StreamWeight = 2;

    readonly Dictionary<ulong, int> _seen = [];

    public int Articles { get; private set; }
    public IReadOnlyDictionary<ulong, int> Seen => _seen;

    public static StreamRarity Restored(int articles, IEnumerable<(ulong Word, int Count)> seen)
    {
        var rarity = new StreamRarity { Articles = articles };
        foreach (var (word, count) in seen)
            rarity._seen.Add(word, count);
        return rarity;
    }

    /// <summary>Counts one article by its different words.</summary>
    public void Add(IReadOnlyCollection<ulong> words)
    {
        Articles++;
        foreach (var word in words)
            _seen[word] = _seen.GetValueOrDefault(word) + 1;
        if (_seen.Count > MostWords)
            Forget();
    }

    /// <summary>The natural logarithm of how many articles there are for one that has the word.</summary>
    public double Of(ulong word)
    {
        var table = RarityTable.Shipped;
        return Math.Log(
            (table.Articles + StreamWeight * Articles + 1.0)
            / (table.ArticlesWith(word) + StreamWeight * _seen.GetValueOrDefault(word) + 0.5));
    }

    void Forget()
    {
        Articles /= 2;
        foreach (var (word, count) in _seen.ToArray())
        {
            if (count / 2 == 0)
                _seen.Remove(word);
            else
                _seen[word] = count / 2;
        }
    }
}
