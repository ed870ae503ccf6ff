namespace Stemma.Stories;

/// <summary>Tells for each article of a stream which story it belongs to, in bounded time, without keeping the articles.</summary>
/// <remarks>
/// Not for several threads at once. Feed it in the order of publication. When a story has grown it is looked at again: it may
/// turn out to be two, or to be one with another; <see cref="Placement.Changes"/> says so.
/// </remarks>
public sealed class StoryIndex
{
    readonly ClusteringOptions _options;
    readonly ProfileReader _profiles;
    readonly StoryShelf _shelf;
    readonly StoryRevision _revision;
    readonly WordVector _vector = new();

    public StoryIndex(ClusteringOptions options)
        : this(options, new(), new(twin: null))
    {
    }

    internal StoryIndex(ClusteringOptions options, StreamRarity rarity, StoryShelf shelf)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _profiles, _shelf, _revision) = (options, new(rarity), shelf, new(shelf, options));
    }

    /// <summary>How many stories still take reports.</summary>
    public int OpenStories => _shelf.Count;

    internal StreamRarity Rarity => _profiles.Rarity;
    internal StoryShelf Shelf => _shelf;

    /// <summary>Puts the article into a story, or opens one.</summary>
    public Placement Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Add(article, WordSequence.Of(article.Text));
    }

    /// <summary>Where the latest reports of the open stories stand now: at most 512 of each story.</summary>
    public IEnumerable<(ArticleId Article, string Story)> Standing() =>
        from story in _shelf.Stories
        from report in story.Reports
        select (report.Article, story.Id);

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

    internal Placement Add(Article article, WordSequence words)
    {
        var report = _profiles.Read(article, words);
        _shelf.CloseBefore(report.Day, _options.OpenDays);
        var judged = Judged(report);
        if (judged is not [var best, ..] || Margin(judged) + _options.Leniency <= 0)
        {
            _shelf.Open(report);
            return new(Story.IdOf(report.Article), new(report.Article, 1, [new("opened the story", null)]));
        }

        var evidence = MembershipEvidence.OfArrival(article, report, best.Story, (best.Cosine, judged.Count > 1 ? judged[1].Cosine : 0));
        _shelf.Join(best.Story, report);
        var changes = _revision.Review(best.Story);
        return new(StoryShelf.Holder(report.Article, best.Story, changes), new(report.Article, best.Cosine, evidence)) { Changes = changes };
    }

    /// <summary>The stories that may take the report, the likest first.</summary>
    List<JudgedStory> Judged(ReportProfile report)
    {
        _vector.Fill(report.Words, report.Weights);
        var judged = new List<JudgedStory>();
        var candidates = _shelf.Candidates(report.Words, report.Weights);
        candidates.RemoveAll(story => !story.IsOpenOn(report.Day, _options.OpenDays));
        OpenStory.Fetch(candidates);
        foreach (var story in candidates)
        {
            var cosine = story.CosineTo(_vector);
            judged.Add(new(story, cosine, cosine - Likeness.OfDays(story.DaysTo(report.Day, report.Day))));
        }

        judged.Sort((left, right) => left.Likeness != right.Likeness
            ? right.Likeness.CompareTo(left.Likeness)
            : left.Story.Number.CompareTo(right.Story.Number));
        return judged;
    }

    static double Margin(List<JudgedStory> judged)
    {
        var background = 0d;
        for (var i = 1; i < Math.Min(judged.Count, Likeness.BackgroundStories + 1); i++)
            background += judged[i].Cosine / Likeness.BackgroundStories;
        return Likeness.Margin(judged[0].Likeness, background);
    }

    /// <summary>A story that may take a report: the cosine of both, and what is left of it when the days between are counted.</summary>
    readonly record struct JudgedStory(OpenStory Story, double Cosine, double Likeness);
}

/// <summary>Where an article of a stream went, and why.</summary>
/// <param name="Story">The story's id, made from the report that opened it.</param>
public sealed record Placement(string Story, Membership Membership)
{
    /// <summary>What became of stories because of this report, in order; <see cref="Story"/> counts them in.</summary>
    public ImmutableArray<StoryChange> Changes { get; init; } = [];
}
