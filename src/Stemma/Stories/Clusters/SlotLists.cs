using System.Runtime.InteropServices;

namespace Stemma.Stories;

/// <summary>For each word a short list of numbers, in the order of their coming. Most words lead to one, which takes no list.</summary>
sealed class SlotLists
{
    readonly Dictionary<uint, int> _single = [];
    readonly Dictionary<uint, List<int>> _several = [];

    /// <summary>All lists, by word.</summary>
    public IEnumerable<(uint Word, IReadOnlyList<int> Slots)> All => _single
        .Select(pair => (pair.Key, (IReadOnlyList<int>)[pair.Value]))
        .Concat(_several.Select(pair => (pair.Key, (IReadOnlyList<int>)pair.Value)))
        .OrderBy(pair => pair.Key);

    public ReadOnlySpan<int> Of(uint word)
    {
        if (_several.TryGetValue(word, out var slots))
            return CollectionsMarshal.AsSpan(slots);
        ref var single = ref CollectionsMarshal.GetValueRefOrNullRef(_single, word);
        return System.Runtime.CompilerServices.Unsafe.IsNullRef(ref single) ? [] : new(ref single);
    }

    /// <summary>Adds a number, and drops the first where there are too many; false where the word has it already.</summary>
    public bool Add(uint word, int slot, int most)
    {
        if (Of(word).Contains(slot))
            return false;
        if (_several.TryGetValue(word, out var slots))
        {
            slots.Add(slot);
            if (slots.Count > most)
                slots.RemoveAt(0);
        }
        else if (_single.Remove(word, out var first))
        {
            _several.Add(word, [first, slot]);
        }
        else
        {
            _single.Add(word, slot);
        }

        return true;
    }

    public void Remove(uint word, int slot)
    {
        if (_several.TryGetValue(word, out var slots))
        {
            if (slots.Remove(slot) && slots.Count == 0)
                _several.Remove(word);
        }
        else if (_single.TryGetValue(word, out var single) && single == slot)
        {
            _single.Remove(word);
        }
    }
}
