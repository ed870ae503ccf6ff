using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Days that are known by a name, and when they are in a given year.</summary>
static class Holidays
{
    static readonly ImmutableArray<string[]> _rows = WordList.Rows("holidays.tsv");
    static readonly PhraseTable<int> _table = new(_rows.SelectMany((row, number) => Spellings(row[0]).Select(name => (name, number))));

    /// <summary>"New Year's Eve", and "New Years Eve" as it is often written.</summary>
    static IEnumerable<string> Spellings(string name) => new[] { name, name.Replace("'", "", StringComparison.Ordinal) }.Distinct();

    public static bool TryMatch(LexedText text, int index, out int holiday, out int end) =>
        _table.TryMatch(text, index, out holiday, out end) && text.IsCapital(index);

    /// <summary>The day in that year; null for the days of another calendar, and for years that have no such
    /// day.</summary>
    public static DateOnly? Day(int holiday, int year)
    {
        var rule = _rows[holiday][1];
        if (rule == "?" || year is < 1583 or > 9998)
            return null;
        if (rule[0] == 'E')
            return Easter(year).AddDays(Whole(rule.AsSpan(1)));
        var month = Whole(rule.AsSpan(0, 2));
        return rule.IndexOf('#') is var mark && mark < 0
            ? new DateOnly(year, month, Whole(rule.AsSpan(3)))
            : Nth(year, month, Whole(rule.AsSpan(3, mark - 3)), rule.AsSpan(mark + 1));
    }

    static DateOnly Nth(int year, int month, int nth, ReadOnlySpan<char> weekdayAndDays)
    {
        var weekday = Whole(weekdayAndDays[..1]);
        var days = weekdayAndDays.Length > 1 ? Whole(weekdayAndDays[1..]) : 0;
        if (nth > 0)
            return new DateOnly(year, month, 1).OnOrAfter(weekday).AddDays(7 * (nth - 1) + days);
        return new DateOnly(year, month, DateTime.DaysInMonth(year, month)).OnOrBefore(weekday).AddDays(days);
    }

    /// <summary>Western Easter by the Gregorian reckoning (Meeus, Jones and Butcher).</summary>
    static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        var late = (golden + 11 * moon + 22 * sunday) / 451;
        var day = moon + sunday - 7 * late + 114;
        return new DateOnly(year, day / 31, day % 31 + 1);
    }

    static int Whole(ReadOnlySpan<char> text) =>
        int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
