namespace Stemma.Stories;

/// <summary>Leads from a word to the open stories that it tells of.</summary>
/// <remarks>Not for several threads at once.</remarks>
sealed class StoryPostings
{
    /// <summary>A word leads to so many stories at most: the latest.</summary>
    const int MostStories = 64;

    /// <summary>So many stories are looked at closely.</summary>
    const int MostCandidates = 24;

    readonly SlotLists _slots = new();
    readonly List<OpenStory?> _stories = [];
    readonly Stack<int> _free = new();
    readonly List<int> _touched = [];
    readonly PriorityQueue<int, float> _best = new();
    float[] _overlap = [];

    /// <summary>Which stories each word leads to, by word; the order of the stories is that of the index.</summary>
    public IEnumerable<(uint Word, IReadOnlyList<OpenStory> Stories)> All => _slots.All
        .Select(pair => (pair.Word, (IReadOnlyList<OpenStory>)[.. pair.Slots.Select(slot => _stories[slot]!)]));

    /// <summary>The stories that share the weightiest words with these, the most alike first.</summary>
    public List<OpenStory> Candidates(uint[] words, float[] weights)
    {
        if (_overlap.Length < _stories.Count)
            _overlap = new float[_stories.Count * 2];
        foreach (var place in Weightiest(weights))
        {
            AddOverlap(_slots.Of(words[place]), weights[place]);
        }

        foreach (var slot in _touched)
        {
            if (_best.Count < MostCandidates)
                _best.Enqueue(slot, _overlap[slot]);
            else if (_best.TryPeek(out var least, out var overlap) && IsMore(slot, least, overlap))
                _best.EnqueueDequeue(slot, _overlap[slot]);
        }

        return Found();
    }

    /// <summary>Goes through bare numbers only: the stories themselves lie all over the memory.</summary>
    void AddOverlap(ReadOnlySpan<int> slots, float weight)
    {
        foreach (var slot in slots)
        {
            if (_overlap[slot] == 0)
                _touched.Add(slot);
            _overlap[slot] += weight;
        }
    }

    bool IsMore(int slot, int least, float overlap) =>
        _overlap[slot] > overlap || _overlap[slot].Equals(overlap) && _stories[slot]!.Number > _stories[least]!.Number;

    List<OpenStory> Found()
    {
        var found = new List<OpenStory>(_best.Count);
        while (_best.TryDequeue(out var slot, out _))
            found.Add(_stories[slot]!);
        foreach (var slot in _touched)
            _overlap[slot] = 0;
        _touched.Clear();
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
        if (story.Slot < 0)
            Seat(story);
        if (_slots.Add(word, story.Slot, MostStories))
            story.Keys.Add(word);
    }

    public void Remove(OpenStory story)
    {
        foreach (var word in story.Keys)
            _slots.Remove(word, story.Slot);

        story.Keys.Clear();
        if (story.Slot < 0)
            return;
        _stories[story.Slot] = null;
        _free.Push(story.Slot);
        story.SeatAt(-1);
    }

    void Seat(OpenStory story)
    {
        if (!_free.TryPop(out var slot))
        {
            slot = _stories.Count;
            _stories.Add(null);
        }

        _stories[slot] = story;
        story.SeatAt(slot);
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
