namespace Stemma.Stories;

/// <summary>Leads from a word to the open stories that it tells of.</summary>
/// <remarks>Not for several threads at once.</remarks>
sealed class StoryPostings
{
    /// <summary>A word leads to so many stories at most: the latest.</summary>
    const int MostStories = 64;

    /// <summary>So many stories are looked at closely.</summary>
    const int MostCandidates = 24;

    readonly Dictionary<uint, List<OpenStory>> _stories = [];
    readonly Dictionary<OpenStory, float> _overlap = [];
    readonly PriorityQueue<OpenStory, (float Overlap, int Number)> _best = new();

    /// <summary>Which stories each word leads to, by word; the order of the stories is that of the index.</summary>
    public IEnumerable<(uint Word, List<OpenStory> Stories)> All =>
        _stories.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));

    /// <summary>The stories that share the weightiest words with these, the most alike first.</summary>
    public List<OpenStory> Candidates(uint[] words, float[] weights)
    {
        _overlap.Clear();
        foreach (var place in Weightiest(weights))
        {
            if (!_stories.TryGetValue(words[place], out var stories))
                continue;
            foreach (var story in stories)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_overlap, story, out _) += weights[place];
        }

        foreach (var (story, overlap) in _overlap)
        {
            if (_best.Count < MostCandidates)
                _best.Enqueue(story, (overlap, story.Number));
            else if (_best.TryPeek(out _, out var least) && (overlap, story.Number).CompareTo(least) > 0)
                _best.EnqueueDequeue(story, (overlap, story.Number));
        }

        var found = new List<OpenStory>(_best.Count);
        while (_best.TryDequeue(out var story, out _))
            found.Add(story);
        found.Reverse();
        return found;
    }

    /// <summary>Lets the weightiest words of a report lead to its story.</summary>
    public void Post(OpenStory story, ReportProfile report)
    {
        foreach (var place in Weightiest(report.Weights))
            Post(story, report.Words[place]);
    }

    public void Post(OpenStory story, uint word)
    {
        if (!_stories.TryGetValue(word, out var stories))
            _stories[word] = stories = new(1);
        if (stories.Contains(story))
            return;
        stories.Add(story);
        story.Keys.Add(word);
        if (stories.Count > MostStories)
            stories.RemoveAt(0);
    }

    public void Remove(OpenStory story)
    {
        foreach (var word in story.Keys)
        {
            if (_stories.TryGetValue(word, out var stories) && stories.Remove(story) && stories.Count == 0)
                _stories.Remove(word);
        }

        story.Keys.Clear();
    }

    /// <summary>The places of the largest weights, the largest first.</summary>
    static int[] Weightiest(float[] weights)
    {
        var places = new int[weights.Length];
        var negative = new float[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            (places[i], negative[i]) = (i, -weights[i]);
        Array.Sort(negative, places);
        return places.Length <= ReportProfile.Keys ? places : places[..ReportProfile.Keys];
    }
}
