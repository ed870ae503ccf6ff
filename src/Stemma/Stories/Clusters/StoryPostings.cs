using System.Runtime.InteropServices;

namespace Stemma.Stories;

/// <summary>Leads from a word to the open stories that it tells of.</summary>
/// <remarks>Not for several threads at once.</remarks>
sealed class StoryPostings
{
    /// <summary>A word leads to so many stories at most: the latest.</summary>
    const int MostStories = 64;

    /// <summary>So many stories are looked at closely.</summary>
    public const int MostCandidates = 24;

    readonly SlotLists _slots = new();
    readonly List<OpenStory?> _stories = [];
    readonly Stack<int> _free = new();
    readonly List<int> _touched = [];
    readonly PriorityQueue<int, long> _best = new();
    float[] _overlap = [];
    int[] _numbers = [];

    /// <summary>Which stories each word leads to, by word; the order of the stories is that of the index.</summary>
    public IEnumerable<(uint Word, IReadOnlyList<OpenStory> Stories)> All => _slots.All
        .Select(pair => (pair.Word, (IReadOnlyList<OpenStory>)[.. pair.Slots.Select(slot => _stories[slot]!)]));

    /// <summary>The stories that share the weightiest words with these, the most alike first.</summary>
    public List<OpenStory> Candidates(uint[] words, float[] weights)
    {
        var keys = Weightiest(words, weights);
        _slots.Fetch(keys.Words);
        for (var i = 0; i < keys.Words.Length; i++)
            AddOverlap(_slots.Of(keys.Words[i]), keys.Weights[i]);
        return Found();
    }

    /// <summary>Of the touched stories those that share most; of two that share as much the newer.</summary>
    List<OpenStory> Found()
    {
        var bound = long.MinValue; // most share less than those that are found already, and take one comparison
        foreach (var slot in _touched)
        {
            var rank = (long)BitConverter.SingleToInt32Bits(_overlap[slot]) << 32 | (uint)_numbers[slot];
            _overlap[slot] = 0;
            if (rank < bound)
                continue;
            if (_best.Count < MostCandidates)
                _best.Enqueue(slot, rank);
            else
                _best.EnqueueDequeue(slot, rank);
            if (_best.Count == MostCandidates)
                _best.TryPeek(out _, out bound);
        }

        _touched.Clear();
        return Taken();
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

    List<OpenStory> Taken()
    {
        var taken = new List<OpenStory>(_best.Count);
        while (_best.TryDequeue(out var slot, out _))
            taken.Add(_stories[slot]!);
        taken.Reverse();
        return taken;
    }

    /// <summary>Lets the weightiest words of a report lead to its story.</summary>
    public void Post(OpenStory story, ReportProfile report)
    {
        foreach (var word in Weightiest(report.Words, report.Weights).Words)
            Post(story, word);
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
        _slots.Fetch(CollectionsMarshal.AsSpan(story.Keys));
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

        if (slot >= _overlap.Length)
        {
            Array.Resize(ref _overlap, Math.Max(64, 2 * slot));
            Array.Resize(ref _numbers, _overlap.Length);
        }

        (_stories[slot], _numbers[slot]) = (story, story.Number);
        story.SeatAt(slot);
    }

    /// <summary>The words of the largest weights, the largest first.</summary>
    public static (uint[] Words, float[] Weights) Weightiest(uint[] words, float[] weights)
    {
        var (ordered, negative) = ((uint[])words.Clone(), Array.ConvertAll(weights, weight => -weight));
        Array.Sort(negative, ordered);
        var count = Math.Min(words.Length, ReportProfile.Keys);
        return (ordered[..count], Array.ConvertAll(negative[..count], weight => -weight));
    }
}
