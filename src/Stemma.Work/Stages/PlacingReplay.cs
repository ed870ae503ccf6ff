using Stemma.Store;
using Stemma.Stories;

namespace Stemma.Work;

/// <summary>Places articles one after the other, and takes down now and then how clustering stands.</summary>
sealed class PlacingReplay(StoryIndex index)
{
    /// <summary>So many are kept: they reach back some thousands of articles.</summary>
    public const int MostCheckpoints = 8;

    /// <summary>A checkpoint is taken at the first change of day after so many articles.</summary>
    const int Distance = 500;
    const int DayLength = 10;

    readonly List<Placement> _placements = [];
    readonly Queue<Checkpoint> _checkpoints = new();
    string _last = "";
    int _since;

    public IReadOnlyList<Placement> Placements => _placements;
    public IReadOnlyCollection<Checkpoint> Checkpoints => _checkpoints;

    public void Add(string position, Article article)
    {
        if (++_since > Distance && !_last.AsSpan(0, DayLength).SequenceEqual(position.AsSpan(0, DayLength)))
            TakeDown();
        _placements.Add(index.Add(article));
        _last = position;
    }

    void TakeDown()
    {
        using var stream = new MemoryStream();
        index.Write(stream);
        _checkpoints.Enqueue(new(_last, stream.ToArray()));
        if (_checkpoints.Count > MostCheckpoints)
            _checkpoints.Dequeue();
        _since = 0;
    }
}
