namespace Stemma.Language;

/// <summary>The best tree over the words of a sentence, from the score of each arc.</summary>
/// <remarks>
/// Where the best governor of each word gives a tree without crossing arcs, that is it; else the best such tree is
/// found (Eisner, 1996), with one word alone at the root.
/// </remarks>
sealed class TreeFinder
{
    const int Right = 0;
    const int Left = 1;

    float[] _open = [];
    float[] _closed = [];
    int[] _openSplit = [];
    int[] _closedSplit = [];
    int _length;

    /// <param name="scores">A row for each word: the score of each word as its governor, then of the root.</param>
    /// <param name="heads">Is left with the governors, the length for the root.</param>
    public void Find(Rows scores, Span<int> heads)
    {
        _length = heads.Length;
        for (var word = 0; word < heads.Length; word++)
            heads[word] = BestGovernor(scores, word);
        if (IsTree(heads))
            return;
        Begin();
        for (var width = 1; width < _length; width++)
        {
            for (var first = 0; first + width < _length; first++)
                Span(scores, first, first + width);
        }

        var root = Enumerable.Range(0, _length).MaxBy(word =>
            _closed[At(0, word, Left)] + _closed[At(word, _length - 1, Right)] + Score(scores, word, _length));
        heads[root] = _length;
        Close(0, root, Left, heads);
        Close(root, _length - 1, Right, heads);
    }

    static float Score(Rows scores, int word, int governor) => scores.Values[scores.Start + word * scores.Stride + governor];

    static int BestGovernor(Rows scores, int word)
    {
        var row = scores[word][..(scores.Count + 1)];
        var best = word == 0 ? 1 : 0;
        for (var i = best + 1; i < row.Length; i++)
        {
            if (i != word && row[i] > row[best])
                best = i;
        }

        return best;
    }

    /// <summary>Whether one word hangs from the root, all others from it in the end, and no arcs cross.</summary>
    bool IsTree(ReadOnlySpan<int> heads)
    {
        if (heads.Count(_length) != 1)
            return false;
        for (var word = 0; word < _length; word++)
        {
            var (above, steps) = (word, 0);
            while (above != _length && steps++ <= _length)
                above = heads[above];
            if (above != _length || !CoversOwn(heads, word))
                return false;
        }

        return true;
    }

    /// <summary>Whether the words between this one and its governor hang from what lies between them, both ends included.</summary>
    bool CoversOwn(ReadOnlySpan<int> heads, int word)
    {
        if (heads[word] == _length)
            return true;
        var (first, last) = (Math.Min(word, heads[word]), Math.Max(word, heads[word]));
        for (var i = first + 1; i < last; i++)
        {
            if (heads[i] < first || heads[i] > last)
                return false;
        }

        return true;
    }

    void Begin()
    {
        var cells = _length * _length * 2;
        if (_open.Length < cells)
        {
            (_open, _closed) = (new float[cells], new float[cells]);
            (_openSplit, _closedSplit) = (new int[cells], new int[cells]);
        }

        for (var word = 0; word < _length; word++)
            _closed[At(word, word, Left)] = _closed[At(word, word, Right)] = 0;
    }

    int At(int first, int last, int side) => (first * _length + last) * 2 + side;

    void Span(Rows scores, int first, int last)
    {
        var (best, split) = (float.NegativeInfinity, first);
        for (var i = first; i < last; i++)
        {
            var sum = _closed[At(first, i, Right)] + _closed[At(i + 1, last, Left)];
            if (sum > best)
                (best, split) = (sum, i);
        }

        _open[At(first, last, Right)] = best + Score(scores, last, first);
        _open[At(first, last, Left)] = best + Score(scores, first, last);
        _openSplit[At(first, last, Right)] = _openSplit[At(first, last, Left)] = split;
        Close(first, last);
    }

    void Close(int first, int last)
    {
        var (left, leftSplit, right, rightSplit) = (float.NegativeInfinity, first, float.NegativeInfinity, last);
        for (var i = first; i < last; i++)
        {
            var sum = _closed[At(first, i, Left)] + _open[At(i, last, Left)];
            if (sum > left)
                (left, leftSplit) = (sum, i);
        }

        for (var i = first + 1; i <= last; i++)
        {
            var sum = _open[At(first, i, Right)] + _closed[At(i, last, Right)];
            if (sum > right)
                (right, rightSplit) = (sum, i);
        }

        (_closed[At(first, last, Left)], _closedSplit[At(first, last, Left)]) = (left, leftSplit);
        (_closed[At(first, last, Right)], _closedSplit[At(first, last, Right)]) = (right, rightSplit);
    }

    /// <summary>Writes the governors inside a closed span, whose upper end stands on the side it does not open to.</summary>
    void Close(int first, int last, int side, Span<int> heads)
    {
        if (first == last)
            return;
        var split = _closedSplit[At(first, last, side)];
        if (side == Left)
        {
            Close(first, split, Left, heads);
            Open(split, last, Left, heads);
        }
        else
        {
            Open(first, split, Right, heads);
            Close(split, last, Right, heads);
        }
    }

    void Open(int first, int last, int side, Span<int> heads)
    {
        if (side == Left)
            heads[first] = last;
        else
            heads[last] = first;
        var split = _openSplit[At(first, last, side)];
        Close(first, split, Right, heads);
        Close(split + 1, last, Left, heads);
    }
}
