namespace Stemma.Web;

/// <summary>Values that take long to make, held while they are asked for; those that nobody asks for go first.</summary>
/// <param name="room">How much is held at the most.</param>
/// <param name="size">How much of it a value takes.</param>
sealed class Shelf<TKey, TValue>(int room, Func<TValue, int> size)
    where TKey : notnull
    where TValue : class
{
    readonly Lock _lock = new();
    Dictionary<TKey, TValue> _fresh = [];
    Dictionary<TKey, TValue> _aging = [];
    int _held;

    /// <summary>The value that is held, or the one that is made now; null where none can be made.</summary>
    internal TValue? Find(TKey key, Func<TValue?> make)
    {
        lock (_lock)
        {
            if (_fresh.TryGetValue(key, out var fresh))
                return fresh;
            if (_aging.Remove(key, out var aging))
                return Keep(key, aging);
        }

        if (make() is not { } made)
            return null;
        lock (_lock)
            return Keep(key, made);
    }

    /// <summary>Half of the room is for what was asked for since the other half was filled.</summary>
    TValue Keep(TKey key, TValue value)
    {
        if (_held + size(value) > room / 2)
            (_aging, _fresh, _held) = (_fresh, [], 0);
        if (size(value) <= room / 2 && _fresh.TryAdd(key, value))
            _held += size(value);
        return value;
    }
}
