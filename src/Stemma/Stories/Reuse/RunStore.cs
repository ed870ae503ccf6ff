namespace Stemma.Stories;

/// <summary>Keeps the runs of many articles in a few large arrays that are used again: a collector has nothing to walk through.</summary>
/// <remarks>What was kept first must be released first.</remarks>
sealed class RunStore
{
    const int BlockLength = 1 << 16;

    readonly Stack<uint[]> _free = new();
    uint[] _block = [];
    int _used;

    /// <summary>Copies these runs.</summary>
    public StoredRuns Keep(ReadOnlySpan<uint> runs)
    {
        if (_block.Length - _used < runs.Length)
            (_block, _used) = (runs.Length <= BlockLength && _free.TryPop(out var free) ? free : new uint[Math.Max(BlockLength, runs.Length)], 0);
        var kept = new StoredRuns(_block, _used, runs.Length);
        runs.CopyTo(_block.AsSpan(_used));
        _used += runs.Length;
        return kept;
    }

    /// <summary>Gives the oldest runs back, of which <paramref name="next"/> are the next.</summary>
    public void Release(StoredRuns oldest, StoredRuns next)
    {
        if (oldest.Block != next.Block && oldest.Block != _block && oldest.Block.Length == BlockLength)
            _free.Push(oldest.Block);
    }
}

/// <summary>The runs of an article, sorted, as a part of a larger array.</summary>
readonly record struct StoredRuns(uint[] Block, int Start, int Length)
{
    public ReadOnlySpan<uint> Span => Block.AsSpan(Start, Length);
}
