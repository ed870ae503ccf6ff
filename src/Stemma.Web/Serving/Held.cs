namespace Stemma.Web;

/// <summary>A value that takes long to find, held for a while.</summary>
sealed class Held<T>(TimeProvider clock, TimeSpan keeping)
{
    readonly Lock _lock = new();
    (T Value, DateTimeOffset Found)? _held;

    internal T Find(Func<T> find)
    {
        lock (_lock)
        {
            if (_held is not { } held || clock.GetUtcNow() - held.Found > keeping)
                _held = held = (find(), clock.GetUtcNow());
            return held.Value;
        }
    }
}
