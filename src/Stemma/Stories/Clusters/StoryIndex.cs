namespace Stemma.Stories;

/// <summary>Tells for each article of a stream which story it belongs to, in bounded time, without keeping the articles.</summary>
/// <remarks>Not for several threads at once. Feed it in the order of publication.</remarks>
public sealed class StoryIndex
{
    /// <summary>A report asks for stories by so many of its weightiest words.</summary>
    const int Keys = 40;

    /// <summary>A word leads to so many stories at most: the latest.</summary>
    const int MostPostings = 64;

    /// <summary>So many stories are looked at closely.</summary>
    const int MostCandidates = 24;

    readonly ClusteringOptions _options;
    readonly StreamRarity _rarity;
    readonly SortedDictionary<int, OpenStory> _stories = [];
    readonly Dictionary<uint, List<int>> _postings = [];
    readonly PriorityQueue<int, int> _closing = new();
    int _next;

    public StoryIndex(ClusteringOptions options)
        : this(options, new())
    {
    }

    internal StoryIndex(ClusteringOptions options, StreamRarity rarity) => (_options, _rarity) = (options, rarity);

    /// <summary>How many stories still take reports.</summary>
    public int OpenStories => _stories.Count;

    internal StreamRarity Rarity => _rarity;
    internal IEnumerable<OpenStory> Open => _stories.Values;
    internal int Next => _next;
    internal IReadOnlyDictionary<uint, List<int>> Postings => _postings;

    /// <summary>Puts the article into a story, or opens one.</summary>
    public Placement Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var profile = ReportProfile.Of(article, _rarity);
        CloseBefore(profile.Day);
        var keys = KeysOf(profile);
        var (best, cosine, margin) = Best(profile, keys);
        if (best is null || margin + _options.Leniency <= 0)
            return Opened(article.Id, profile, keys);
        ImmutableArray<Evidence> evidence = [.. Deciding(article, profile, best), .. Dated(profile, best)];
        best.Absorb(profile);
        Post(best, keys);
        return new(Story.IdOf(best.First), new(article.Id, cosine, evidence));
    }

    /// <summary>Writes what the index knows, so that it can go on after a restart. The caller closes the stream.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        StorySnapshot.Write(this, stream);
    }

    /// <summary>An index as it was written; it gives the same answers.</summary>
    /// <exception cref="InvalidDataException">The stream holds no index of this version.</exception>
    public static StoryIndex Read(Stream stream, ClusteringOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return StorySnapshot.Read(stream, options);
    }

    internal void Restore(int next, IEnumerable<OpenStory> stories, IEnumerable<(uint Word, List<int> Numbers)> postings)
    {
        _next = next;
        foreach (var story in stories)
        {
            _stories.Add(story.Number, story);
            if (story.LastDay is { } day)
                _closing.Enqueue(story.Number, day.DayNumber);
        }

        foreach (var (word, numbers) in postings)
        {
            _postings.Add(word, numbers);
            foreach (var number in numbers)
                _stories[number].Keys.Add(word);
        }
    }

    Placement Opened(ArticleId id, ReportProfile profile, uint[] keys)
    {
        var story = new OpenStory(_next++, id);
        story.Absorb(profile);
        _stories.Add(story.Number, story);
        Post(story, keys);
        return new(Story.IdOf(id), new(id, 1, [new("opened the story", null)]));
    }

    (OpenStory? Story, double Cosine, double Margin) Best(ReportProfile profile, uint[] keys)
    {
        var judged = new List<(OpenStory Story, double Cosine, double Likeness)>(MostCandidates);
        foreach (var number in Candidates(profile, keys))
        {
            var story = _stories[number];
            if (!story.IsOpenOn(profile.Day, _options.OpenDays))
                continue;
            var cosine = story.CosineTo(profile);
            judged.Add((story, cosine, cosine - Likeness.OfDays(story.DaysTo(profile.Day))));
        }

        if (judged.Count == 0)
            return default;
        judged.Sort((left, right) => left.Likeness != right.Likeness
            ? right.Likeness.CompareTo(left.Likeness)
            : left.Story.Number.CompareTo(right.Story.Number));
        var background = judged.Skip(1).Take(Likeness.BackgroundStories).Sum(other => other.Cosine) / Likeness.BackgroundStories;
        return (judged[0].Story, judged[0].Cosine, Likeness.Margin(judged[0].Likeness, background));
    }

    List<int> Candidates(ReportProfile profile, uint[] keys)
    {
        var found = new Dictionary<int, float>();
        foreach (var key in keys)
        {
            if (!_postings.TryGetValue(key, out var numbers))
                continue;
            var weight = profile.Weights[Array.BinarySearch(profile.Words, key)];
            foreach (var number in numbers)
                found[number] = found.GetValueOrDefault(number) + weight;
        }

        return found.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key)
            .Take(MostCandidates).Select(pair => pair.Key).ToList();
    }

    static uint[] KeysOf(ReportProfile profile) =>
    [
        .. Enumerable.Range(0, profile.Words.Length)
            .OrderByDescending(i => profile.Weights[i]).ThenBy(i => profile.Words[i])
            .Take(Keys).Select(i => profile.Words[i]),
    ];

    void Post(OpenStory story, uint[] keys)
    {
        foreach (var key in keys)
        {
            if (!_postings.TryGetValue(key, out var numbers))
                _postings[key] = numbers = [];
            if (numbers.Contains(story.Number))
                continue;
            numbers.Add(story.Number);
            story.Keys.Add(key);
            if (numbers.Count > MostPostings)
                numbers.RemoveAt(0);
        }

        if (story.LastDay is { } day)
            _closing.Enqueue(story.Number, day.DayNumber);
    }

    /// <summary>Forgets the stories that took no report for too long.</summary>
    void CloseBefore(DateOnly? day)
    {
        while (day is { } today && _closing.TryPeek(out var number, out var last) && today.DayNumber - last > _options.OpenDays)
        {
            _closing.Dequeue();
            if (!_stories.TryGetValue(number, out var story) || story.LastDay?.DayNumber != last)
                continue;
            _stories.Remove(number);
            foreach (var key in story.Keys)
            {
                if (_postings.TryGetValue(key, out var numbers) && numbers.Remove(number) && numbers.Count == 0)
                    _postings.Remove(key);
            }
        }
    }

    /// <summary>The words that made the report alike to the story, the weightiest first.</summary>
    static IEnumerable<Evidence> Deciding(Article article, ReportProfile profile, OpenStory story) =>
        Enumerable.Range(0, profile.Words.Length)
            .Select(i => (Place: profile.Places[i], Product: profile.Weights[i] * story.WeightOf(profile.Words[i])))
            .Where(pair => pair.Product > 0)
            .OrderByDescending(pair => pair.Product).ThenBy(pair => pair.Place)
            .Take(8)
            .Select(pair => new Evidence($"shares “{article[pair.Place]}”", new(article.Id, pair.Place)));

    static IEnumerable<Evidence> Dated(ReportProfile profile, OpenStory story) =>
        profile.Day is { } day && story.LastDay is { } last
            ? [new($"{Math.Abs(day.DayNumber - last.DayNumber)} days from the story's last report", null)]
            : [];
}

/// <summary>Where an article of a stream went, and why.</summary>
/// <param name="Story">The story's id, made from the report that opened it.</param>
public sealed record Placement(string Story, Membership Membership);
