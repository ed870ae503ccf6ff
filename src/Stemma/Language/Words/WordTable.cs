using System.Buffers.Binary;

namespace Stemma.Language;

/// <summary>Words in the order of their UTF-8 bytes, searched where they lie in a file's bytes.</summary>
/// <remarks>Nothing is decoded at loading, so that a large table costs hardly any time until it is asked.</remarks>
sealed class WordTable
{
    const int LongestWord = 64;

    /// <summary>So many words lie between two fences.</summary>
    const int Field = 32;

    readonly byte[] _bytes;
    readonly int _offsets;
    readonly int _words;

    /// <summary>The openings of the words that stand at the start of each field: most of a search stays in this small array.</summary>
    readonly ulong[] _fences;

    /// <summary>The table that starts at this place: the number of words, their offsets, their bytes.</summary>
    public WordTable(byte[] bytes, int start)
    {
        _bytes = bytes;
        Count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start));
        _offsets = start + sizeof(int);
        _words = _offsets + sizeof(int) * (Count + 1);
        End = _words + Offset(Count);
        _fences = new ulong[(Count + Field - 1) / Field];
        for (var field = 0; field < _fences.Length; field++)
            _fences[field] = Opening(Word(field * Field));
    }

    public int Count { get; }

    /// <summary>The first byte after the table.</summary>
    public int End { get; }

    public string this[int index] => Encoding.UTF8.GetString(Word(index));

    /// <summary>The index of a word; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<byte> bytes = stackalloc byte[LongestWord * 3];
        return word.Length > LongestWord ? -1 : Find(bytes[..Encoding.UTF8.GetBytes(word, bytes)]);
    }

    public static void Write(BinaryWriter writer, IReadOnlyList<string> sortedWords)
    {
        writer.Write(sortedWords.Count);
        var offset = 0;
        foreach (var word in sortedWords)
        {
            writer.Write(offset);
            offset += Encoding.UTF8.GetByteCount(word);
        }

        writer.Write(offset);
        foreach (var word in sortedWords)
            writer.Write(Encoding.UTF8.GetBytes(word));
    }

    int Find(ReadOnlySpan<byte> word)
    {
        var opening = Opening(word);
        var fence = FirstFrom(opening);
        var low = Math.Max(0, fence - 1) * Field;
        while (fence < _fences.Length && _fences[fence] == opening)
            fence++;
        var high = Math.Min(Count, fence * Field) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Word(middle).SequenceCompareTo(word);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The first fence that is no less.</summary>
    int FirstFrom(ulong opening)
    {
        var (low, high) = (0, _fences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _fences[middle] < opening ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first eight bytes as a number, in the order of the words.</summary>
    static ulong Opening(ReadOnlySpan<byte> word)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        word[..Math.Min(word.Length, bytes.Length)].CopyTo(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    ReadOnlySpan<byte> Word(int index) =>
        _bytes.AsSpan(_words + Offset(index), Offset(index + 1) - Offset(index));

    int Offset(int index) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_offsets + sizeof(int) * index));
}
