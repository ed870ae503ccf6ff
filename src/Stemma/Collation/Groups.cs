namespace Stemma.Collation;

/// <summary>A partition of the numbers below a count, made by joining (union-find, Tarjan 1975).</summary>
sealed class Groups(int count)
{
    readonly int[] _parents = [.. Enumerable.Range(0, count)];

    /// <summary>The least member of the group.</summary>
    public int Find(int member)
    {
        while (_parents[member] != member)
            member = _parents[member] = _parents[_parents[member]];
        return member;
    }

    public void Join(int first, int second)
    {
        var (a, b) = (Find(first), Find(second));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>The groups in the order of their least members; members in order.</summary>
    public ImmutableArray<ImmutableArray<int>> ToArrays() =>
        [.. Enumerable.Range(0, _parents.Length).GroupBy(Find).Select(group => group.ToImmutableArray())];
}
