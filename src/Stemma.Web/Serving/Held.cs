namespace Stemma.Web;

/// <summary>A value that is found anew each time, unless that takes long: then it is held for a while.</summary>
sealed class Held<T>(TimeProvider clock, TimeSpan keeping)
{
    static readonly TimeSpan _long = TimeSpan.FromMilliseconds(10);

    readonly Lock _lock = new();
    (T Value, DateTimeOffset Found)? _held;

    internal T Find(Func<T> find)
    {
        lock (_lock)
        {
            if (_held is { } held && clock.GetUtcNow() - held.Found <= keeping)
                return held.Value;
            var began = clock.GetTimestamp();
            var value = find();
            _held = clock.GetElapsedTime(began) > _long ? (value, clock.GetUtcNow()) : null;
            return value;
        }
    }
}
