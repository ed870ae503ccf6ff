namespace Stemma.Collation;

/// <summary>Whether the words of a time tell its day: "Saturday night" does, "6 p.m." leaves it to the text around.</summary>
static class DayWords
{
    /// <summary>How such words begin.</summary>
    static readonly ImmutableArray<string> _beginnings =
    [
        .. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames.Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames)
            .Where(name => name.Length > 0),
        "today", "yesterday",
    ];

    public static bool Tell(string words) => words.Split(' ')
        .Any(word => _beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));
}
