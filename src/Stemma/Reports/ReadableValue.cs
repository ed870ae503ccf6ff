using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Normal forms as a person reads them: numbers with separators, ISO dates with names of months.</summary>
static class ReadableValue
{
    static readonly (string Sign, string Words)[] _signs =
        [(">=", "at least "), ("<=", "at most "), (">", "more than "), ("<", "less than "), ("~", "about ")];

    internal static string Of(string value, PointKind kind)
    {
        if (kind is not (PointKind.Quantity or PointKind.Date))
            return value;
        var shown = new StringBuilder(value.Length + 8).Append(Sign(value, out var first));
        for (var index = first; index < value.Length;)
        {
            if (!char.IsAsciiDigit(value[index]) || (index > 0 && IsWordLike(value[index - 1])))
            {
                shown.Append(value[index++]);
                continue;
            }

            var end = index;
            while (end < value.Length && (char.IsAsciiDigit(value[end]) || IsInside(value, end)))
                end++;
            shown.Append(kind == PointKind.Date ? Date(value[index..end]) : Number(value[index..end]));
            index = end;
        }

        return shown.ToString();
    }

    static string Sign(string value, out int length)
    {
        var (sign, word) = _signs.FirstOrDefault(sign => value.StartsWith(sign.Sign, StringComparison.Ordinal));
        length = sign?.Length ?? 0;
        return word ?? "";
    }

    static bool IsWordLike(char c) => char.IsLetterOrDigit(c) || c is '.' or ',';

    static bool IsInside(string value, int at) =>
        value[at] is '-' or '.' or ':' or 'T' && at + 1 < value.Length && char.IsAsciiDigit(value[at + 1]);

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

    static string Date(string text)
    {
        var (date, time) = text.IndexOf('T') is > 0 and var split ? (text[..split], " " + text[(split + 1)..]) : (text, "");
        var parts = date.Split('-');
        return parts.Length switch
        {
            3 when DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day) => ReadableDate.Of(day) + time,
            2 when parts[0].Length == 4 && int.TryParse(parts[1], out var month) && month is >= 1 and <= 12 =>
                ReadableDate.Month(int.Parse(parts[0], CultureInfo.InvariantCulture), month) + time,
            _ => text,
        };
    }
}
