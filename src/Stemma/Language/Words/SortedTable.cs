namespace Stemma.Language;

/// <summary>A large embedded table that is searched as it lies: nothing is parsed before it is asked for.</summary>
/// <remarks>
/// The rows are sorted by the bytes of their first column, which is plain ASCII in lower case. Where those of each pair of
/// first letters start is noted at loading: what is left to search is some hundred rows at the most.
/// </remarks>
sealed class SortedTable
{
    readonly byte[] _bytes;

    /// <summary>For each opening, where the first row of it or of a later one starts.</summary>
    readonly int[] _starts = new int[(128 * 128) + 1];

    SortedTable(byte[] bytes)
    {
        _bytes = bytes;
        var next = 0;
        for (var line = LineEnd(0) + 1; line < bytes.Length; line = LineEnd(line) + 1)
        {
            for (var opening = Opening(bytes[line], bytes[line + 1]); next <= opening; next++)
                _starts[next] = line;
        }

        _starts.AsSpan(next).Fill(bytes.Length);
    }

    public static SortedTable Load(string file)
    {
        using var stream = WordList.Open(file);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes);
    }

    public bool Contains(string key) => Find(key) >= 0;

    /// <summary>All the rows of a key, without the key, in the order of the table.</summary>
    public IEnumerable<string[]> Rows(string key)
    {
        for (var place = Find(key); place >= 0 && place < _bytes.Length && Compare(place, key) == 0;)
        {
            var end = LineEnd(place);
            yield return Encoding.UTF8.GetString(_bytes, place, end - place).Split('\t')[1..];
            place = end + 1;
        }
    }

    /// <summary>Where the first row of the key starts; -1 where there is none.</summary>
    int Find(string key)
    {
        if (key.Length == 0 || key[0] > 127)
            return -1;
        var opening = Opening(key[0], key.Length > 1 ? key[1] : '\t');
        var (low, high) = (_starts[opening], _starts[opening + 1]);
        while (low < high)
        {
            var line = LineStart(low, low + (high - low) / 2);
            if (Compare(line, key) < 0)
                low = LineEnd(line) + 1;
            else
                high = line;
        }

        return low < _starts[opening + 1] && Compare(low, key) == 0 ? low : -1;
    }

    /// <summary>In the order of the rows; a key that is no plain ASCII stands behind all that is.</summary>
    static int Opening(int first, int second) => (first * 128) + Math.Min(second, 127);

    int LineStart(int from, int place) => _bytes.AsSpan(from, place - from).LastIndexOf((byte)'\n') + 1 + from;

    int LineEnd(int place)
    {
        var length = _bytes.AsSpan(place).IndexOf((byte)'\n');
        return length < 0 ? _bytes.Length : place + length;
    }

    int Compare(int line, string key)
    {
        for (var i = 0; ; i++)
        {
            var mine = line + i < _bytes.Length && _bytes[line + i] is not (byte)'\t' and not (byte)'\n'
                ? _bytes[line + i] : -1;
            var other = i < key.Length ? key[i] : -1;
            if (mine != other || mine < 0)
                return mine.CompareTo(other);
        }
    }
}
