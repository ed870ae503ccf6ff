using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Stories;

/// <summary>For each word a short list of numbers, in the order of their coming, all in one array. Most words lead to one number.</summary>
/// <remarks>A month of news has millions of words: a list of each in its own object is what a collector would walk through.</remarks>
sealed class SlotLists
{
    readonly KeyTable<SlotList> _lists = new();
    readonly Stack<int>[] _free = [.. Enumerable.Range(0, 8).Select(_ => new Stack<int>(0))];
    int[] _numbers = new int[1024];
    int _used;

    /// <summary>All lists, by word.</summary>
    public IEnumerable<(uint Word, IReadOnlyList<int> Slots)> All => _lists.All
        .OrderBy(pair => pair.Key)
        .Select(pair => (pair.Key, (IReadOnlyList<int>)[.. Of(pair.Key)]));

    /// <summary>Makes the memory ready for looking these words up.</summary>
    public void Fetch(ReadOnlySpan<uint> words) => _lists.Fetch(words);

    /// <summary>Holds until the next number is added.</summary>
    public ReadOnlySpan<int> Of(uint word)
    {
        ref var list = ref _lists.Known(word);
        return Unsafe.IsNullRef(ref list) ? [] : Numbers(ref list);
    }

    /// <summary>Adds a number, and drops the first where there are too many; false where the word has it already.</summary>
    public bool Add(uint word, int slot, int most)
    {
        ref var list = ref _lists.Added(word, out _);
        var numbers = Numbers(ref list);
        if (numbers.Contains(slot))
            return false;
        if (list.Count == 0)
        {
            list = new(slot, 1, 0);
            return true;
        }

        if (list.Count == most)
        {
            numbers[1..].CopyTo(numbers);
            numbers[^1] = slot;
            return true;
        }

        if (list.Count == 1 << list.Size)
            list = Moved(numbers, list);
        _numbers[list.Place + list.Count] = slot;
        list.Count++;
        return true;
    }

    public void Remove(uint word, int slot)
    {
        ref var list = ref _lists.Known(word);
        if (Unsafe.IsNullRef(ref list))
            return;
        var numbers = Numbers(ref list);
        var place = numbers.IndexOf(slot);
        if (place < 0)
            return;
        numbers[(place + 1)..].CopyTo(numbers[place..]);
        list.Count--;
        if (list.Count > 0)
            return;
        Release(list);
        _lists.Remove(word);
    }

    /// <summary>A list that never had more than one number is that number itself.</summary>
    Span<int> Numbers(ref SlotList list) =>
        list.Size == 0 ? MemoryMarshal.CreateSpan(ref list.Place, list.Count) : _numbers.AsSpan(list.Place, list.Count);

    /// <summary>The list at a place where twice as many numbers fit.</summary>
    SlotList Moved(ReadOnlySpan<int> numbers, SlotList list)
    {
        var size = (byte)(list.Size + 1);
        if (!_free[size].TryPop(out var place))
        {
            (place, _used) = (_used, _used + (1 << size));
            if (_used > _numbers.Length)
                Array.Resize(ref _numbers, _numbers.Length * 2);
        }

        numbers.CopyTo(_numbers.AsSpan(place));
        Release(list);
        return new(place, list.Count, size);
    }

    void Release(SlotList list)
    {
        if (list.Size > 0)
            _free[list.Size].Push(list.Place);
    }

    /// <summary>Where a list stands, how many numbers it has, and the power of two for which there is room.</summary>
    struct SlotList(int place, byte count, byte size)
    {
        internal int Place = place;
        internal byte Count = count;
        internal byte Size = size;
    }
}
