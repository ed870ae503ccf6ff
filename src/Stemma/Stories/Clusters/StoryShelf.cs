namespace Stemma.Stories;

/// <summary>The open stories of a stream, and the words that lead to them.</summary>
/// <param name="twin">Looks through all open stories instead of looking up: for tests and measures.</param>
sealed class StoryShelf(StoryShelf.Lookup? twin)
{
    readonly Dictionary<int, OpenStory> _stories = [];
    readonly PriorityQueue<int, int> _closing = new();

    /// <summary>Finds among the open stories those that may be alike to these words.</summary>
    public delegate List<OpenStory> Lookup(IEnumerable<OpenStory> stories, uint[] words, float[] weights);

    public StoryPostings Postings { get; } = new();
    public int Count => _stories.Count;

    /// <summary>The number that the next story gets.</summary>
    public int Next { get; private set; }

    /// <summary>In the order in which they were opened.</summary>
    public IEnumerable<OpenStory> Stories => _stories.Values.OrderBy(story => story.Number);

    public static StoryShelf Restored(int next, IEnumerable<OpenStory> stories, IEnumerable<(uint Word, List<int> Numbers)> postings)
    {
        var shelf = new StoryShelf(twin: null) { Next = next };
        foreach (var story in stories)
        {
            shelf._stories.Add(story.Number, story);
            shelf.Schedule(story);
        }

        foreach (var (word, numbers) in postings)
        {
            foreach (var number in numbers)
                shelf.Postings.Post(shelf._stories[number], word);
        }

        return shelf;
    }

    /// <summary>The stories that may be alike to these words.</summary>
    public List<OpenStory> Candidates(uint[] words, float[] weights) =>
        twin is null ? Postings.Candidates(words, weights) : twin(Stories, words, weights);

    public OpenStory Open(ReportProfile report)
    {
        var story = new OpenStory(Next++, report.Article);
        _stories.Add(story.Number, story);
        Join(story, report);
        return story;
    }

    public void Join(OpenStory story, ReportProfile report)
    {
        story.Absorb(report);
        Postings.Post(story, report);
        Schedule(story);
    }

    /// <summary>Puts a story in the place of itself, with other reports.</summary>
    public OpenStory Replace(OpenStory story, IEnumerable<ReportProfile> reports)
    {
        var replaced = story.With(reports);
        Postings.Remove(story);
        _stories[story.Number] = replaced;
        foreach (var report in replaced.Reports)
            Postings.Post(replaced, report);
        Schedule(replaced);
        return replaced;
    }

    public void Remove(OpenStory story)
    {
        _stories.Remove(story.Number);
        Postings.Remove(story);
    }

    /// <summary>Forgets the stories that took no report for too long.</summary>
    public void CloseBefore(DateOnly? day, int openDays)
    {
        while (day is { } today && _closing.TryPeek(out var number, out var last) && today.DayNumber - last > openDays)
        {
            _closing.Dequeue();
            if (_stories.TryGetValue(number, out var story) && story.LastDay?.DayNumber == last)
                Remove(story);
        }
    }

    /// <summary>The id of the story that holds a report after these changes.</summary>
    public static string Holder(ArticleId article, OpenStory story, ImmutableArray<StoryChange> changes)
    {
        var holder = story.Id;
        foreach (var change in changes)
        {
            if (change.Moved.Any(moved => moved.Article == article))
                holder = change.Kind == StoryChangeKind.Merged ? change.Story : change.Other;
        }

        return holder;
    }

    void Schedule(OpenStory story)
    {
        if (story.LastDay is { } day)
            _closing.Enqueue(story.Number, day.DayNumber);
    }
}
