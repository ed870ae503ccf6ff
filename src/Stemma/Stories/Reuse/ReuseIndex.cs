namespace Stemma.Stories;

/// <summary>Finds in a stream the earlier articles that share text with a new one: near-duplicates, trims, and long passages.</summary>
/// <remarks>
/// Of every remembered article the runs of eight words with the least hashes are kept as traces: half of a short one, a quarter
/// of a long one. They are a sample that is the same in every text, and what is in it of a new article is looked up among them.
/// (MinHash over whole texts misses the trim that stands in a long one.) What is found so is checked by the exact containment
/// of all runs. What an outlet puts under all its articles does not count. Not for several threads at once.
/// </remarks>
public sealed class ReuseIndex
{
    /// <summary>Less than this share in common is a phrase or a footer.</summary>
    public const double LeastContainment = 0.1;

    /// <summary>Fewer runs are a phrase or an address, even where the article is short.</summary>
    public const int LeastShared = 12;

    /// <summary>At least so many traces are kept of an article that has them, and of a long one this share.</summary>
    const int LeastTraces = 80;
    const int ShareOfTraces = 4;

    /// <summary>A run whose hash is not below is no trace, and not looked up; of a text with few runs all are.</summary>
    const uint Sampled = 1u << 31;
    const int FewRuns = 2 * LeastShared;

    /// <summary>A trace that leads to more articles is boilerplate; only the latest are looked at.</summary>
    const int MostFollowed = 128;

    /// <summary>The traces stand in so many tables, so that none is copied as a whole when it grows.</summary>
    const int Tables = 64;

    readonly KeyTable<int>[] _latest;
    readonly RunStore _store = new();
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
        _latest = [.. Enumerable.Range(0, Tables).Select(_ => new KeyTable<int>(latest => latest > _first))];
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
        Collect(shingles.AsSpan(0, SampledOf(shingles)));
        var found = new List<SharedText>();
        foreach (var number in _candidates)
        {
            var other = this[number];
            var common = ShingleSet.Common(shingles, other.Shingles.Span);
            if (Containment(common, shingles.Length, other.Shingles.Length) is >= LeastContainment and var containment)
                found.Add(new(other.Article, containment));
        }

        Remember(article.Id, shingles);
        return [.. found.OrderByDescending(shared => shared.Containment)];
    }

    internal void Remember(ArticleId article, uint[] shingles)
    {
        if (Count == _mostArticles)
            Forget();
        if (Count == _ring.Length)
            Grow();
        var traces = shingles.AsSpan(0, Traces(shingles));
        var previous = Previous(traces);
        foreach (var trace in traces)
            TableOf(trace).Added(trace, out _) = _next + 1;
        _ring[_next++ % _ring.Length] = new(article, _store.Keep(shingles), previous);
    }

    /// <summary>For each trace the article that left it before; empty where none did, as with most articles.</summary>
    int[] Previous(ReadOnlySpan<uint> traces)
    {
        int[] previous = [];
        for (var i = 0; i < traces.Length; i++)
        {
            var number = Latest(traces[i]);
            if (number < _first)
                continue;
            if (previous.Length == 0)
                Array.Fill(previous = new int[traces.Length], -1);
            previous[i] = number;
        }

        return previous;
    }

    /// <summary>The share of the shorter one's runs that the longer one has; 0 where too few are shared to tell.</summary>
    internal static double Containment(int common, int left, int right) =>
        common < Math.Min(LeastShared, Math.Min(left, right)) ? 0 : common / (double)Math.Max(1, Math.Min(left, right));

    static int Traces(ReadOnlySpan<uint> shingles) => Math.Min(SampledOf(shingles), Math.Max(LeastTraces, shingles.Length / ShareOfTraces));

    static int SampledOf(ReadOnlySpan<uint> shingles)
    {
        if (shingles.Length < FewRuns)
            return shingles.Length;
        var place = shingles.BinarySearch(Sampled);
        return place < 0 ? ~place : place;
    }

    /// <summary>The number of the latest article that left a trace, which may be forgotten; -1 where none did.</summary>
    int Latest(uint trace) => TableOf(trace).Get(trace) - 1;

    /// <summary>Of each trace the latest article that left it: its number and 1.</summary>
    KeyTable<int> TableOf(uint trace) => _latest[trace % Tables];

    /// <summary>Reads the places of these traces before they are looked up; see <see cref="KeyTable{T}.Fetch(ReadOnlySpan{uint})"/>.</summary>
    uint Fetch(ReadOnlySpan<uint> traces)
    {
        var read = 0u;
        foreach (var trace in traces)
            read ^= TableOf(trace).Fetch(trace);
        return read;
    }

    ReuseEntry this[int number] => _ring[number % _ring.Length];

    /// <summary>The articles that the runs lead to, each run to its latest ones; each article once, in order.</summary>
    void Collect(ReadOnlySpan<uint> shingles)
    {
        _candidates.Clear();
        Fetch(shingles);
        foreach (var shingle in shingles)
        {
            var number = Latest(shingle);
            for (var step = 0; step < MostFollowed && number >= _first; step++)
            {
                _candidates.Add(number);
                number = this[number].Before(shingle);
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

    /// <summary>Its traces stay until their table is full.</summary>
    void Forget()
    {
        var oldest = this[_first++].Shingles;
        _store.Release(oldest, Count > 0 ? this[_first].Shingles : default);
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
/// <param name="Previous">For each trace the number of the article before that left the same; empty where none did.</param>
readonly record struct ReuseEntry(ArticleId Article, StoredRuns Shingles, int[] Previous)
{
    /// <summary>The article before that left the same trace; -1 where there is none.</summary>
    public int Before(uint trace) =>
        Previous.Length == 0 ? -1 : Previous[Shingles.Span[..Previous.Length].BinarySearch(trace)];
}
