namespace Stemma.Language;

/// <summary>A large embedded table that is searched as it lies: nothing is parsed before it is asked for.</summary>
/// <remarks>The rows are sorted by the bytes of their first column, which is plain ASCII in lower case.</remarks>
sealed class SortedTable
{
    readonly byte[] _bytes;
    readonly int _first;

    SortedTable(byte[] bytes)
    {
        _bytes = bytes;
        _first = bytes.AsSpan().IndexOf((byte)'\n') + 1;
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
        var (low, high) = (_first, _bytes.Length);
        while (low < high)
        {
            var line = LineStart(low + (high - low) / 2);
            if (Compare(line, key) < 0)
                low = LineEnd(line) + 1;
            else
                high = line;
        }

        return low < _bytes.Length && key.Length > 0 && Compare(low, key) == 0 ? low : -1;
    }

    int LineStart(int place) => _bytes.AsSpan(_first, place - _first).LastIndexOf((byte)'\n') + 1 + _first;

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
