using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Normal forms as a person reads them: numbers with separators, dates with names of months, signs in words.</summary>
public static class ReadableValue
{
    static readonly (string Sign, string Words)[] _signs =
    [
        (">=", "at least "), ("<=", "at most "), ("≥", "at least "), ("≤", "at most "), (">", "more than "),
        ("<", "less than "), ("~", "about "),
    ];

    static readonly string[] _units = ["second", "minute", "hour", "day", "week", "month", "year", "decade"];

    public static string Of(string value, PointKind kind)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (kind is not (PointKind.Quantity or PointKind.Date))
            return value;
        var shown = new StringBuilder(value.Length + 8).Append(Sign(value, out var first));
        if (kind == PointKind.Quantity && ReadableMeasure.Of(value[first..]) is { } measure)
            return shown.Append(measure).ToString();
        for (var index = first; index < value.Length;)
        {
            if (!char.IsAsciiDigit(value[index]) || (index > 0 && IsWordLike(value[index - 1])))
            {
                shown.Append(kind == PointKind.Date && value[index] == '/' ? " – " : value[index].ToString());
                index++;
                continue;
            }

            var end = index;
            while (end < value.Length && IsInside(value, end, kind))
                end++;
            shown.Append(kind == PointKind.Date ? ReadableTimex.Of(value[index..end]) : Number(value[index..end]));
            index = end;
        }

        // XXX is the code for a currency that has none.
        return WithPlural(shown.Replace(" XXX", "").ToString());
    }

    static string Sign(string value, out int length)
    {
        var (sign, words) = _signs.FirstOrDefault(sign => value.StartsWith(sign.Sign, StringComparison.Ordinal));
        length = sign?.Length ?? 0;
        return words ?? "";
    }

    static bool IsWordLike(char c) => char.IsLetterOrDigit(c) || c is '.' or ',';

    static bool IsInside(string value, int at, PointKind kind) => char.IsAsciiDigit(value[at])
        || (kind == PointKind.Date && char.IsAsciiLetterUpper(value[at]))
        || (value[at] is '-' or '.' or ':' && at + 1 < value.Length && char.IsAsciiLetterOrDigit(value[at + 1])
            && (kind == PointKind.Date || char.IsAsciiDigit(value[at + 1])));

    static string Number(string text)
    {
        var parts = text.Split('-');
        for (var index = 0; index < parts.Length; index++)
        {
            var whole = parts[index].Split('.')[0];
            if (whole.Length > 3 && long.TryParse(whole, out var number))
                parts[index] = number.ToString("#,0", CultureInfo.InvariantCulture) + parts[index][whole.Length..];
        }

        return string.Join('–', parts);
    }

    /// <summary>"20 month" is twenty months; "within 1 year" is one.</summary>
    static string WithPlural(string value)
    {
        var words = value.Split(' ');
        return words.Length > 1 && words[^2] != "1" && _units.Contains(words[^1]) ? value + "s" : value;
    }
}
