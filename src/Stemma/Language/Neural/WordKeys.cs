namespace Stemma.Language;

/// <summary>The words that a network knows by themselves, by the hash of the word in lower case.</summary>
sealed class WordKeys
{
    readonly uint[] _slots;
    readonly int[] _rows;

    /// <param name="keys">The hashes of the words of rows 1, 2 and so on.</param>
    public WordKeys(ImmutableArray<uint> keys)
    {
        Keys = keys;
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2 + 1);
        (_slots, _rows) = (new uint[capacity], new int[capacity]);
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Slot(keys[i]);
            (_slots[slot], _rows[slot]) = (keys[i], i + 1);
        }
    }

    public ImmutableArray<uint> Keys { get; }

    /// <summary>The row of a word; 0 where it is not known.</summary>
    public int this[uint word] => _rows[Slot(word)];

    int Slot(uint word)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = word & mask;
        while (_rows[slot] != 0 && _slots[slot] != word)
            slot = (slot + 1) & mask;
        return (int)slot;
    }
}
