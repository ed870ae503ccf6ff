using System.Runtime.CompilerServices;

namespace Stemma.Stories;

/// <summary>Values by hashes, in one array without pointers: a lookup waits for the memory once, and a collector passes it by.</summary>
/// <remarks>
/// A month of news fills it with tens of millions. No key is 0. A reference into it holds until the next key is added or removed.
/// Its benchmark is <c>stream</c>; its plain twin is a dictionary, in KeyTableTests.
/// </remarks>
/// <param name="isKept">Keys whose value is not kept any more are left out when the table is full; without it all stay.</param>
sealed class KeyTable<T>(Predicate<T>? isKept = null)
    where T : struct
{
    const double MostFull = 0.75;
    const double Growth = 1.25;

    /// <summary>A full table with so many keys to keep grows; with fewer it has room again.</summary>
    const double MostKept = 0.9 * MostFull;

    Slot[] _slots = new Slot[64];

    public int Count { get; private set; }

    /// <summary>In no order.</summary>
    public IEnumerable<(uint Key, T Value)> All =>
        _slots.Where(slot => slot.Key != 0).Select(slot => (slot.Key, slot.Value));

    /// <summary>
    /// Reads the places of these keys, each independently of the others, so that the memory is waited for once, and not for
    /// each of them when they are looked up.
    /// </summary>
    public uint Fetch(ReadOnlySpan<uint> keys)
    {
        var read = 0u;
        foreach (var key in keys)
            read ^= Fetch(key);
        return read;
    }

    public uint Fetch(uint key) => _slots[Home(key)].Key;

    public T Get(uint key) => _slots[Find(key)].Value;

    /// <summary>The value of a key, or a null reference.</summary>
    public ref T Known(uint key)
    {
        ref var slot = ref _slots[Find(key)];
        return ref slot.Key == 0 ? ref Unsafe.NullRef<T>() : ref slot.Value;
    }

    /// <summary>The value of a key, which is added where it is not known.</summary>
    public ref T Added(uint key, out bool isKnown)
    {
        var place = Find(key);
        isKnown = _slots[place].Key != 0;
        if (!isKnown)
            place = Add(key, place);
        return ref _slots[place].Value;
    }

    /// <summary>Removes a known key.</summary>
    public void Remove(uint key) => Clear(Find(key));

    int Add(uint key, int place)
    {
        if (Count + 1 > MostFull * _slots.Length)
        {
            MakeRoom();
            place = Find(key);
        }

        Count++;
        _slots[place].Key = key;
        return place;
    }

    int Home(uint key) => (int)((ulong)(key * 2654435769u) * (uint)_slots.Length >> 32);

    int Next(int place) => place + 1 == _slots.Length ? 0 : place + 1;

    int Distance(int from, int to) => to >= from ? to - from : to - from + _slots.Length;

    /// <summary>Where the key stands, or the free place where it would.</summary>
    int Find(uint key)
    {
        var place = Home(key);
        while (_slots[place].Key is not 0 and var other && other != key)
            place = Next(place);
        return place;
    }

    void MakeRoom()
    {
        for (var place = 0; isKept is not null && place < _slots.Length; place++)
        {
            while (_slots[place].Key != 0 && !isKept(_slots[place].Value))
                Clear(place);
        }

        if (Count >= MostKept * _slots.Length)
            Grow();
    }

    /// <summary>Clears a slot, and closes the gap behind it.</summary>
    void Clear(int gap)
    {
        Count--;
        for (var place = Next(gap); _slots[place].Key != 0; place = Next(place))
        {
            if (Distance(Home(_slots[place].Key), place) < Distance(gap, place))
                continue;
            _slots[gap] = _slots[place];
            gap = place;
        }

        _slots[gap] = default;
    }

    void Grow()
    {
        var old = _slots;
        _slots = new Slot[(int)(old.Length * Growth)];
        foreach (var slot in old)
        {
            if (slot.Key != 0)
                _slots[Find(slot.Key)] = slot;
        }
    }

    struct Slot
    {
        internal uint Key;
        internal T Value;
    }
}
