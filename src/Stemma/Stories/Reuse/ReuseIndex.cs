namespace Stemma.Stories;

/// <summary>Finds in a stream the earlier articles that share text with a new one: near-duplicates, trims, and long passages.</summary>
/// <remarks>
/// Of every few neighbouring runs of eight words one is chosen by its hash alone, so that a passage leaves the same traces in
/// every text, wherever it stands (winnowing; MinHash over whole texts misses the trim that stands in a long one). What is
/// found so is checked by the exact containment of all runs.
/// </remarks>
public sealed class ReuseIndex
{
    /// <summary>Less than this share in common is a phrase or a footer. Default of what is reported.</summary>
    const double LeastContainment = 0.1;

    /// <summary>A run of so many words is one shingle; shorter ones are shared by chance.</summary>
    const int ShingleLength = 8;

    /// <summary>Of so many neighbouring shingles the one with the least hash is kept.</summary>
    const int Window = 12;

    /// <summary>A shingle that leads to more articles is boilerplate; only the latest are looked at.</summary>
    const int MostFollowed = 32;

    readonly Dictionary<uint, int> _latest = [];
    readonly int _mostArticles;
    Entry[] _ring;
    int _first;
    int _next;

    /// <param name="mostArticles">How many articles are remembered: the latest.</param>
    public ReuseIndex(int mostArticles = 300_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostArticles);
        _mostArticles = mostArticles;
        _ring = new Entry[Math.Min(mostArticles, 1024)];
    }

    /// <summary>The earlier articles that share passages with this one, the closest first; then remembers this one.</summary>
    public ImmutableArray<SharedText> Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var shingles = Shingles(WordSequence.Of(article.Text));
        var chosen = Chosen(shingles);
        var sorted = shingles.Distinct().Order().ToArray();
        var found = Candidates(chosen)
            .Select(number => this[number])
            .Select(other => new SharedText(other.Id, Containment(sorted, other.Shingles)))
            .Where(shared => shared.Containment >= LeastContainment)
            .OrderByDescending(shared => shared.Containment)
            .ToImmutableArray();
        Remember(new(article.Id, sorted, chosen, new int[chosen.Length]));
        return found;
    }

    /// <summary>The share of the shorter one's shingles that the longer one has.</summary>
    static double Containment(uint[] left, uint[] right)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = left[i].CompareTo(right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common / (double)Math.Max(1, Math.Min(left.Length, right.Length));
    }

    Entry this[int number] => _ring[number % _ring.Length];

    /// <summary>The articles that the chosen shingles lead to, each shingle to its latest ones, in order.</summary>
    SortedSet<int> Candidates(uint[] chosen)
    {
        var found = new SortedSet<int>();
        foreach (var shingle in chosen)
        {
            var number = _latest.GetValueOrDefault(shingle, -1);
            for (var step = 0; step < MostFollowed && number >= _first; step++)
            {
                found.Add(number);
                number = this[number].Previous[Array.BinarySearch(this[number].Chosen, shingle)];
            }
        }

        return found;
    }

    void Remember(Entry entry)
    {
        if (_next - _first == _mostArticles)
            Forget(this[_first]);
        if (_next - _first == _ring.Length)
            Grow();
        for (var i = 0; i < entry.Chosen.Length; i++)
        {
            entry.Previous[i] = _latest.GetValueOrDefault(entry.Chosen[i], -1);
            _latest[entry.Chosen[i]] = _next;
        }

        _ring[_next++ % _ring.Length] = entry;
    }

    void Forget(Entry entry)
    {
        foreach (var shingle in entry.Chosen)
        {
            if (_latest.GetValueOrDefault(shingle, -1) == _first)
                _latest.Remove(shingle);
        }

        _first++;
    }

    void Grow()
    {
        var larger = new Entry[Math.Min(_mostArticles, _ring.Length * 2)];
        for (var number = _first; number < _next; number++)
            larger[number % larger.Length] = this[number];
        _ring = larger;
    }

    static uint[] Shingles(WordSequence words)
    {
        var shingles = new uint[Math.Max(0, words.Count - ShingleLength + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = 0UL;
            for (var j = 0; j < ShingleLength; j++)
                hash = (hash ^ words.Hash(i + j)) * 0x9E3779B97F4A7C15 + (hash >> 29);
            shingles[i] = (uint)(hash >> 32);
        }

        return shingles;
    }

    /// <summary>Of every window the least, sorted: a passage longer than window and shingle leaves the same in any text.</summary>
    static uint[] Chosen(uint[] shingles)
    {
        var chosen = new SortedSet<uint>();
        for (var start = 0; start < shingles.Length; start++)
        {
            var least = uint.MaxValue;
            for (var i = start; i < Math.Min(shingles.Length, start + Window); i++)
                least = Math.Min(least, shingles[i]);
            chosen.Add(least);
            if (start + Window >= shingles.Length)
                break;
        }

        return [.. chosen];
    }

    /// <summary>A remembered article: its shingles sorted, the chosen ones, and the article before that chose the same.</summary>
    readonly record struct Entry(ArticleId Id, uint[] Shingles, uint[] Chosen, int[] Previous);
}

/// <summary>An earlier article that shares text with a new one.</summary>
/// <param name="Containment">The share of the shorter one's runs of eight words that stand in the other, from 0 to 1.</param>
public sealed record SharedText(ArticleId Other, double Containment);
