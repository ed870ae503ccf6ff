namespace Stemma.Stories;

/// <summary>How rare each word is: the shipped counts of news, and what the stream has shown so far.</summary>
sealed class StreamRarity
{
    readonly Dictionary<ulong, int> _seen = [];
    int _articles;

    /// <summary>Counts one article by its different words.</summary>
    public void Add(IEnumerable<ulong> words)
    {
        _articles++;
        foreach (var word in words)
            _seen[word] = _seen.GetValueOrDefault(word) + 1;
    }

    /// <summary>The natural logarithm of how many articles there are for one that has the word.</summary>
    public double Of(ulong word)
    {
        var table = RarityTable.Shipped;
        return Math.Log((table.Articles + _articles + 1.0) / (table.ArticlesWith(word) + _seen.GetValueOrDefault(word) + 0.5));
    }
}
