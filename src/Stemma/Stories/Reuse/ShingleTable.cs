using System.Numerics;

namespace Stemma.Stories;

/// <summary>The latest article that left each shingle: eight bytes a shingle, so that a month of news fits into memory.</summary>
sealed class ShingleTable
{
    const double MostFull = 0.8;
    const int None = 0;

    uint[] _shingles = new uint[1024];
    int[] _articles = new int[1024]; // the article's number and 1, or none

    public int Count { get; private set; }

    /// <summary>The number of the latest article; -1 where there is none.</summary>
    public int Latest(uint shingle)
    {
        var slot = Find(shingle);
        return _articles[slot] - 1;
    }

    public void Set(uint shingle, int article)
    {
        if (Count + 1 > MostFull * _shingles.Length)
            Grow();
        var slot = Find(shingle);
        Count += _articles[slot] == None ? 1 : 0;
        (_shingles[slot], _articles[slot]) = (shingle, article + 1);
    }

    /// <summary>Forgets the shingle if this is its latest article, and closes the gap behind it.</summary>
    public void Remove(uint shingle, int article)
    {
        var gap = Find(shingle);
        if (_articles[gap] != article + 1)
            return;
        Count--;
        var mask = _shingles.Length - 1;
        for (var slot = gap + 1 & mask; _articles[slot] != None; slot = slot + 1 & mask)
        {
            if ((slot - Home(_shingles[slot]) & mask) < (slot - gap & mask))
                continue;
            (_shingles[gap], _articles[gap]) = (_shingles[slot], _articles[slot]);
            gap = slot;
        }

        _articles[gap] = None;
    }

    int Home(uint shingle) => (int)(shingle * 2654435769u >> 32 - BitOperations.Log2((uint)_shingles.Length));

    /// <summary>Where the shingle stands, or the free place where it would.</summary>
    int Find(uint shingle)
    {
        var mask = _shingles.Length - 1;
        var slot = Home(shingle);
        while (_articles[slot] != None && _shingles[slot] != shingle)
            slot = slot + 1 & mask;
        return slot;
    }

    void Grow()
    {
        var (shingles, articles) = (_shingles, _articles);
        (_shingles, _articles) = (new uint[shingles.Length * 2], new int[shingles.Length * 2]);
        for (var i = 0; i < shingles.Length; i++)
        {
            if (articles[i] == None)
                continue;
            var slot = Find(shingles[i]);
            (_shingles[slot], _articles[slot]) = (shingles[i], articles[i]);
        }
    }
}
