namespace Stemma.Stories;

/// <summary>Finds in a stream the earlier articles that share text with a new one: near-duplicates, trims, and long passages.</summary>
/// <remarks>
/// Of every remembered article the runs of eight words with the least hashes are kept as traces: all of a short one, a quarter
/// of a long one. They are a sample that is the same in every text, and each run of a new article is looked up among them.
/// (MinHash over whole texts misses the trim that stands in a long one.) What is found so is checked by the exact containment
/// of all runs. What an outlet puts under all its articles does not count. Not for several threads at once.
/// </remarks>
public sealed class ReuseIndex
{
    /// <summary>Less than this share in common is a phrase or a footer.</summary>
    public const double LeastContainment = 0.1;

    /// <summary>Fewer runs are a phrase or an address, even where the article is short.</summary>
    public const int LeastShared = 12;

    /// <summary>At least so many traces are kept of an article, and of a long one this share.</summary>
    const int LeastTraces = 128;
    const int ShareOfTraces = 4;

    /// <summary>A trace that leads to more articles is boilerplate; only the latest are looked at.</summary>
    const int MostFollowed = 128;

    readonly ShingleTable _latest = new();
    readonly HouseFooters _footers = new();
    readonly List<int> _candidates = [];
    readonly int _mostArticles;
    ReuseEntry[] _ring;
    int _first;
    int _next;

    /// <param name="mostArticles">How many articles are remembered: the latest.</param>
    public ReuseIndex(int mostArticles = 300_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostArticles);
        _mostArticles = mostArticles;
        _ring = new ReuseEntry[Math.Min(mostArticles, 1024)];
    }

    /// <summary>How many articles are remembered.</summary>
    public int Count => _next - _first;

    internal int MostArticles => _mostArticles;
    internal HouseFooters Footers => _footers;

    /// <summary>The remembered articles, the oldest first.</summary>
    internal IEnumerable<ReuseEntry> Entries => Enumerable.Range(_first, Count).Select(number => this[number]);

    /// <summary>The earlier articles that share passages with this one, the closest first; then remembers this one.</summary>
    public ImmutableArray<SharedText> Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Add(article, ShingleSet.InOrder(WordSequence.Of(article.Text)));
    }

    /// <summary>Writes what the index knows, so that it can go on after a restart. The caller closes the stream.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ReuseSnapshot.Write(this, stream);
    }

    /// <summary>An index as it was written; it gives the same answers.</summary>
    /// <exception cref="InvalidDataException">The stream holds no index of this version.</exception>
    public static ReuseIndex Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReuseSnapshot.Read(stream);
    }

    /// <param name="inOrder">The runs of the article in the order of its text.</param>
    internal ImmutableArray<SharedText> Add(Article article, uint[] inOrder)
    {
        var shingles = ShingleSet.Sorted(_footers.Body(article.Outlet?.Domain ?? article.Outlet?.Name, inOrder));
        Collect(shingles);
        var found = new List<SharedText>();
        foreach (var number in _candidates)
        {
            var other = this[number];
            var common = ShingleSet.Common(shingles, other.Shingles);
            if (Containment(common, shingles.Length, other.Shingles.Length) is >= LeastContainment and var containment)
                found.Add(new(other.Article, containment));
        }

        Remember(article.Id, shingles);
        return [.. found.OrderByDescending(shared => shared.Containment)];
    }

    internal void Remember(ArticleId article, uint[] shingles)
    {
        if (Count == _mostArticles)
            Forget(this[_first]);
        if (Count == _ring.Length)
            Grow();
        var previous = new int[Traces(shingles)];
        for (var i = 0; i < previous.Length; i++)
        {
            previous[i] = _latest.Latest(shingles[i]);
            _latest.Set(shingles[i], _next);
        }

        _ring[_next++ % _ring.Length] = new(article, shingles, previous);
    }

    /// <summary>The share of the shorter one's runs that the longer one has; 0 where too few are shared to tell.</summary>
    internal static double Containment(int common, int left, int right) =>
        common < Math.Min(LeastShared, Math.Min(left, right)) ? 0 : common / (double)Math.Max(1, Math.Min(left, right));

    static int Traces(uint[] shingles) => Math.Min(shingles.Length, Math.Max(LeastTraces, shingles.Length / ShareOfTraces));

    ReuseEntry this[int number] => _ring[number % _ring.Length];

    /// <summary>The articles that the runs lead to, each run to its latest ones; each article once, in order.</summary>
    void Collect(uint[] shingles)
    {
        _candidates.Clear();
        foreach (var shingle in shingles)
        {
            var number = _latest.Latest(shingle);
            for (var step = 0; step < MostFollowed && number >= _first; step++)
            {
                _candidates.Add(number);
                var entry = this[number];
                number = entry.Previous[Array.BinarySearch(entry.Shingles, 0, entry.Previous.Length, shingle)];
            }
        }

        _candidates.Sort();
        var count = 0;
        for (var i = 0; i < _candidates.Count; i++)
        {
            if (i == 0 || _candidates[i] != _candidates[i - 1])
                _candidates[count++] = _candidates[i];
        }

        _candidates.RemoveRange(count, _candidates.Count - count);
    }

    void Forget(ReuseEntry entry)
    {
        for (var i = 0; i < entry.Previous.Length; i++)
            _latest.Remove(entry.Shingles[i], _first);
        _first++;
    }

    void Grow()
    {
        var larger = new ReuseEntry[Math.Min(_mostArticles, _ring.Length * 2)];
        for (var number = _first; number < _next; number++)
            larger[number % larger.Length] = this[number];
        _ring = larger;
    }
}

/// <summary>An earlier article that shares text with a new one.</summary>
/// <param name="Containment">The share of the shorter one's runs of eight words that stand in the other, from 0 to 1.</param>
public sealed record SharedText(ArticleId Other, double Containment);

/// <summary>A remembered article.</summary>
/// <param name="Shingles">All its runs, sorted; the first of them are its traces.</param>
/// <param name="Previous">For each trace the number of the article before that left the same.</param>
readonly record struct ReuseEntry(ArticleId Article, uint[] Shingles, int[] Previous);
