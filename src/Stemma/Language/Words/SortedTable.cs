using System.Numerics;

namespace Stemma.Language;

/// <summary>A large embedded table that is searched as it lies: only where its keys start is looked up first.</summary>
/// <remarks>The rows are sorted by the bytes of their first column, which is plain ASCII in lower case.</remarks>
sealed class SortedTable
{
    readonly byte[] _bytes;

    /// <summary>Where the first row of each key starts, by the hash of the key or behind it; 0 where none does, for the table begins with a header.</summary>
    readonly int[] _rows;

    SortedTable(byte[] bytes)
    {
        _bytes = bytes;
        _rows = new int[BitOperations.RoundUpToPowerOf2(2 * (uint)bytes.AsSpan().Count((byte)'\n') + 1)];
        ReadOnlySpan<byte> before = [];
        for (var row = LineEnd(0) + 1; row < bytes.Length; row = LineEnd(row) + 1)
        {
            var key = KeyAt(row);
            if (!key.SequenceEqual(before))
                Add(key, row);
            before = key;
        }
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
        for (var place = Find(key); place >= 0 && place < _bytes.Length && IsKeyOf(place, key);)
        {
            var end = LineEnd(place);
            yield return Encoding.UTF8.GetString(_bytes, place, end - place).Split('\t')[1..];
            place = end + 1;
        }
    }

    /// <summary>Where the first row of the key starts; -1 where there is none.</summary>
    int Find(string key)
    {
        for (var slot = Home(FeatureHash.Of(key)); _rows[slot] is > 0 and var row; slot = Next(slot))
        {
            if (IsKeyOf(row, key))
                return row;
        }

        return -1;
    }

    void Add(ReadOnlySpan<byte> key, int row)
    {
        var slot = Home(FeatureHash.Of(key));
        while (_rows[slot] > 0)
            slot = Next(slot);
        _rows[slot] = row;
    }

    int Home(uint hash) => (int)hash & (_rows.Length - 1);

    int Next(int slot) => (slot + 1) & (_rows.Length - 1);

    ReadOnlySpan<byte> KeyAt(int row)
    {
        var rest = _bytes.AsSpan(row);
        var length = rest.IndexOfAny((byte)'\t', (byte)'\n');
        return length < 0 ? rest : rest[..length];
    }

    bool IsKeyOf(int row, string key) => Ascii.Equals(KeyAt(row), key);

    int LineEnd(int place)
    {
        var length = _bytes.AsSpan(place).IndexOf((byte)'\n');
        return length < 0 ? _bytes.Length : place + length;
    }
}
