namespace Stemma.Training;

/// <summary>Another date in the form of a given one: of its week, its month or its year.</summary>
static class WrongDates
{
    static readonly string[] _days = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;
    static readonly string[] _months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12)];

    /// <param name="words">A day of the week, "14 February", "September", "September 2025" or "2014".</param>
    public static string Of(string words, Random draw)
    {
        var parts = words.Split(' ');
        if (_days.Contains(words))
            return Other(_days, words, draw);
        if (int.TryParse(parts[0], CultureInfo.InvariantCulture, out var number))
            parts[0] = (parts.Length == 1 ? number - 1 - draw.Next(9) : OtherDay(number, draw)).ToString(CultureInfo.InvariantCulture);
        else
            parts[0] = Other(_months, parts[0], draw);
        return string.Join(' ', parts);
    }

    static int OtherDay(int day, Random draw)
    {
        var days = Enumerable.Range(1, 28).Where(other => Math.Abs(other - day) > 1).ToArray();
        return days[draw.Next(days.Length)];
    }

    static string Other(string[] pool, string word, Random draw)
    {
        var others = pool.Where(other => other != word).ToArray();
        return others[draw.Next(others.Length)];
    }
}
