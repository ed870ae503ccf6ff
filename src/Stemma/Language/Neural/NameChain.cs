namespace Stemma.Language;

/// <summary>The best run of classes of names through a sentence (Viterbi).</summary>
sealed class NameChain
{
    static readonly int _classes = NameFinder.Classes.Length;

    byte[] _from = [];
    byte[] _found = [];
    float[] _best = new float[_classes];
    float[] _next = new float[_classes];

    /// <summary>The class of each word; overwritten by the next call.</summary>
    /// <param name="scores">Scores of the classes in the first columns, a row for each word; one row at least.</param>
    /// <param name="steps">How well a class follows another; the first row is for the start.</param>
    public ReadOnlySpan<byte> Find(Rows scores, Rows steps)
    {
        if (_found.Length < scores.Count)
            (_from, _found) = (new byte[scores.Count * 2 * _classes], new byte[scores.Count * 2]);
        for (var word = 0; word < scores.Count; word++)
        {
            for (var to = 0; to < _classes; to++)
                _next[to] = scores.Values[scores.Start + word * scores.Stride + to] + Before(word, to, steps);
            (_best, _next) = (_next, _best);
        }

        var last = 0;
        for (var i = 1; i < _classes; i++)
        {
            if (_best[i] > _best[last])
                last = i;
        }

        for (var word = scores.Count - 1; word >= 0; word--)
        {
            _found[word] = (byte)last;
            last = _from[word * _classes + last];
        }

        return _found.AsSpan(0, scores.Count);
    }

    /// <summary>The score of the best run before a class, which is remembered.</summary>
    float Before(int word, int to, Rows steps)
    {
        if (word == 0)
            return NameFinder.MayFollow(0, to) ? steps[0][to] : float.NegativeInfinity;
        var (best, from) = (float.NegativeInfinity, 0);
        for (var i = 0; i < _classes; i++)
        {
            if (!NameFinder.MayFollow(i, to))
                continue;
            var score = _best[i] + steps[i + 1][to];
            if (score > best)
                (best, from) = (score, i);
        }

        _from[word * _classes + to] = (byte)from;
        return best;
    }
}
