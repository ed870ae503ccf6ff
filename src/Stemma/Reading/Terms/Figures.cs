namespace Stemma.Reading;

/// <summary>Figures as they are written: "2,500", "2.5", "½".</summary>
static class Figures
{
    const string VulgarFractions = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    static readonly decimal[] _values =
        [1m / 2, 1m / 3, 2m / 3, 1m / 4, 3m / 4, 1m / 5, 2m / 5, 3m / 5, 4m / 5, 1m / 6, 5m / 6, 1m / 8, 3m / 8,
            5m / 8, 7m / 8];

    public static bool IsVulgarFraction(char letter) => letter > 127 && VulgarFractions.Contains(letter);

    /// <summary>The value of a figure; null where it is too long, or has more than one point
    /// ("192.168.1.2").</summary>
    public static decimal? Value(ReadOnlySpan<char> figure)
    {
        if (figure.Length == 1 && IsVulgarFraction(figure[0]))
            return _values[VulgarFractions.IndexOf(figure[0])];
        if (figure.Length > 24)
            return null;
        return decimal.TryParse(
            figure, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var value)
            ? value
            : null;
    }

    /// <summary>The same number without noughts at the end of its places.</summary>
    public static decimal Normal(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>The value of one or a few digits and nothing else; -1 for any other figure.</summary>
    public static int Whole(ReadOnlySpan<char> figure) =>
        figure.Length is > 0 and <= 4 && int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture,
            out var value)
            ? value
            : -1;
}
