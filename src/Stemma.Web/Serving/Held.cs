namespace Stemma.Web;

/// <summary>A value that is found anew each time, unless there is so much of it that this takes long: then it is held for a while.</summary>
sealed class Held<T>(TimeProvider clock, TimeSpan keeping, Func<T, bool> isLarge)
{
    readonly Lock _lock = new();
    (T Value, DateTimeOffset Found)? _held;

    internal T Find(Func<T> find)
    {
        lock (_lock)
        {
            if (_held is { } held && clock.GetUtcNow() - held.Found <= keeping)
                return held.Value;
            var value = find();
            _held = isLarge(value) ? (value, clock.GetUtcNow()) : null;
            return value;
        }
    }
}
