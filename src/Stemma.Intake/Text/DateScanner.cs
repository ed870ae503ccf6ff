using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Reads one date, in any of the shapes in which pages, feeds, records and people write it.</summary>
/// <remarks>Looks at the first 200 characters only. What could be two dates (03/04/2020) is none.</remarks>
static class DateScanner
{
    const int LongestDate = 200;
    const int EarliestYear = 1800;
    const int LatestYear = 2199;

    static readonly FrozenDictionary<string, int> _months = WordTable.Rows("months.tsv")
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, int> _zones = WordTable.Rows("time-zones.tsv")
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.OrdinalIgnoreCase);

    internal static StatedTime? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var parts = Parts(text.Length > LongestDate ? text[..LongestDate] : text);
        return FindDay(parts) is { } found ? WithTime(parts, found) : null;
    }

    /// <summary>Whether a word names a month.</summary>
    internal static bool IsMonth(string word) => _months.ContainsKey(word);

    /// <summary>Whether a word names a time zone.</summary>
    internal static bool IsZone(string word) => _zones.ContainsKey(word);

    readonly record struct Part(string Text, char Before, int Number)
    {
        internal bool IsNumber => Number >= 0;
    }

    readonly record struct FoundDay(DateOnly Day, int First, int Last);

    static List<Part> Parts(string text)
    {
        var parts = new List<Part>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                var number = i - start <= 14 && long.TryParse(text.AsSpan(start, i - start), out var n) && n <= int.MaxValue
                    ? (int)n : -1;
                Add(start, i, number);
            }
            else if (char.IsLetter(text[i]))
            {
                // A capital after a small letter begins a word: pages glue a name to the day that follows it.
                for (i++; i < text.Length && char.IsLetter(text[i]) && !(char.IsUpper(text[i]) && char.IsLower(text[i - 1]));)
                    i++;
                Add(start, i, -1);
            }
            else
            {
                i++;
            }
        }
        return parts;

        void Add(int from, int to, int number) =>
            parts.Add(new(text[from..to], from == 0 ? ' ' : text[from - 1], number));
    }

    static FoundDay? FindDay(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (Named(parts, i) is { } named)
                return named;
            if (Numbered(parts, i) is { } numbered)
                return numbered;
            if (parts[i] is { IsNumber: true, Text.Length: 8 } whole
                && Day(whole.Number / 10000, whole.Number / 100 % 100, whole.Number % 100) is { } day)
                return new(day, i, i);
        }
        return null;
    }

    /// <summary>"9 September 2024", "September 9th, 2024", "2024 September 9".</summary>
    static FoundDay? Named(List<Part> parts, int i)
    {
        if (!_months.TryGetValue(parts[i].Text, out var month))
            return null;
        var next = i + 1;
        if (next < parts.Count && parts[next] is { IsNumber: true, Text.Length: <= 2 } dayAfter)
        {
            var year = next + 1;
            while (year < parts.Count && year <= next + 2 && !IsYear(parts[year]))
                year++;
            if (year < parts.Count && IsYear(parts[year]) && Day(parts[year].Number, month, dayAfter.Number) is { } day)
                return new(day, i, year);
        }
        var before = i - 1;
        if (before >= 0 && parts[before].Text is "st" or "nd" or "rd" or "th" or "de" or "of")
            before--;
        if (before < 0 || parts[before] is not { IsNumber: true, Text.Length: <= 2 } dayBefore)
            return null;
        if (next < parts.Count && parts[next].Text is "de" or "of")
            next++;
        if (next >= parts.Count || !(IsYear(parts[next]) || IsShortYear(parts[next])))
            return null;
        var value = parts[next].Number;
        var full = value < 100 ? value + (value < 70 ? 2000 : 1900) : value;
        return Day(full, month, dayBefore.Number) is { } found ? new(found, before, next) : null;
    }

    /// <summary>"2024-09-09", "2024/9/9", "31.12.2017"; with two numbers under 13 only where dots say day first.</summary>
    static FoundDay? Numbered(List<Part> parts, int i)
    {
        if (i + 2 >= parts.Count || !parts[i].IsNumber || !parts[i + 1].IsNumber || !parts[i + 2].IsNumber)
            return null;
        var separator = parts[i + 1].Before;
        if (separator is not ('-' or '/' or '.') || parts[i + 2].Before != separator)
            return null;
        var (a, b, c) = (parts[i].Number, parts[i + 1].Number, parts[i + 2].Number);
        if (parts[i].Text.Length == 4)
            return Day(a, b, c) is { } day ? new(day, i, i + 2) : null;
        if (!IsYear(parts[i + 2]))
            return null;
        var ordered = separator == '.' || a > 12 ? Day(c, b, a) : b > 12 || a == b ? Day(c, a, b) : null;
        return ordered is { } found ? new(found, i, i + 2) : null;
    }

    static bool IsYear(Part part) => part is { Text.Length: 4, Number: >= EarliestYear and <= LatestYear };

    static bool IsShortYear(Part part) => part is { IsNumber: true, Text.Length: 2 };

    static DateOnly? Day(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12
        && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    static StatedTime WithTime(List<Part> parts, FoundDay found)
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (i >= found.First && i <= found.Last)
                continue;
            if (Clock(parts, i) is { } clock)
                return new(found.Day, At(found.Day, clock.Time, Offset(parts, clock.Last + 1, found)));
        }
        return new(found.Day, null);
    }

    static (TimeOnly Time, int Last)? Clock(List<Part> parts, int i)
    {
        var (hour, minute) = (parts[i], parts[i + 1]);
        if (hour is not { IsNumber: true, Text.Length: <= 2, Number: <= 23 }
            || minute is not { IsNumber: true, Text.Length: 2, Number: <= 59 } || minute.Before is not (':' or '.'))
            return null;
        var last = i + 1;
        var second = 0;
        if (last + 1 < parts.Count && parts[last + 1] is { IsNumber: true, Text.Length: 2, Before: ':', Number: <= 59 } s)
            (second, last) = (s.Number, last + 1);
        if (last + 1 < parts.Count && parts[last + 1] is { IsNumber: true, Before: '.' })
            last++;
        var hours = hour.Number;
        if (HalfOfDay(parts, ref last) is { } half && hours <= 12)
            hours = (hours % 12) + (half == 'p' ? 12 : 0);
        return (new(hours, minute.Number, second), last);
    }

    static char? HalfOfDay(List<Part> parts, ref int last)
    {
        if (last + 1 >= parts.Count)
            return null;
        var word = parts[last + 1].Text.ToLowerInvariant();
        if (word is "am" or "pm")
        {
            last++;
            return word[0];
        }
        if (word is not ("a" or "p") || last + 2 >= parts.Count || parts[last + 2].Text is not ("m" or "M"))
            return null;
        last += 2;
        return word[0];
    }

    /// <summary>The minutes from UTC that stand after the time; null where a zone is named that nobody knows.</summary>
    static int Offset(List<Part> parts, int i, FoundDay found)
    {
        if (i >= parts.Count || (i >= found.First && i <= found.Last))
            return 0;
        if (parts[i] is { IsNumber: true, Before: '+' or '-' or '−' } hours)
        {
            var sign = hours.Before == '+' ? 1 : -1;
            var minutes = hours.Text.Length == 4 ? hours.Number % 100
                : i + 1 < parts.Count && parts[i + 1] is { Before: ':', Text.Length: 2, IsNumber: true } m ? m.Number : 0;
            var whole = hours.Text.Length == 4 ? hours.Number / 100 : hours.Number;
            return whole <= 14 && minutes < 60 ? sign * Math.Min((whole * 60) + minutes, 14 * 60) : 0;
        }
        return _zones.TryGetValue(parts[i].Text, out var known) ? known : 0;
    }

    static DateTimeOffset At(DateOnly day, TimeOnly time, int offset) =>
        new(day.ToDateTime(time), TimeSpan.FromMinutes(offset));
}
