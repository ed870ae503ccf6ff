namespace Stemma.Reading;

/// <summary>A time of day as the text gives it, in minutes from midnight, half-open.</summary>
/// <param name="Start">The first minute, from 0.</param>
/// <param name="End">The first minute that is no longer in it; "at 6.10am" is one minute, "6am" is one minute
/// too.</param>
/// <param name="Zone">As written ("GMT", "local time"); null where none is.</param>
public readonly record struct ClockTime(int Start, int End, string? Zone)
{
    /// <summary>A minute from midnight in ISO 8601: <c>06:10</c>.</summary>
    internal static string Iso(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
