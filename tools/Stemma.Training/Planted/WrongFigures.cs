namespace Stemma.Training;

/// <summary>Another number in the form of a given one, too far off for rounding.</summary>
static class WrongFigures
{
    static readonly string[] _words =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <param name="words">Figures, or a word up to "twenty".</param>
    public static string Of(string words, Random draw)
    {
        var word = Array.IndexOf(_words, words.ToLowerInvariant());
        if (word >= 0)
            return Cased(_words[Other(word, draw, _words.Length - 1)], words);
        var number = decimal.Parse(words, NumberStyles.Number, CultureInfo.InvariantCulture);
        if (number is <= 20 and >= 1 && number == decimal.Truncate(number))
            return Other((int)number, draw, 60).ToString(CultureInfo.InvariantCulture);
        var factor = draw.Next(2) == 0 ? 0.4m + 0.03m * draw.Next(10) : 1.3m + 0.12m * draw.Next(10);
        return Rounded(number * factor, UnitOf(number)).ToString(words.Contains(',') ? "#,0" : "0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>Two or more away, from 2 on: one is no number of many things.</summary>
    static int Other(int number, Random draw, int most)
    {
        var choices = Enumerable.Range(2, most - 1).Where(other => Math.Abs(other - number) is >= 2 and <= 12).ToArray();
        return choices[draw.Next(choices.Length)];
    }

    /// <summary>The place of the last digit that is not zero.</summary>
    static decimal UnitOf(decimal number)
    {
        var unit = 1m;
        while (number / unit != decimal.Truncate(number / unit))
            unit /= 10;
        while (number / (unit * 10) == decimal.Truncate(number / (unit * 10)))
            unit *= 10;
        return unit;
    }

    static decimal Rounded(decimal number, decimal unit) => Math.Max(unit, Math.Round(number / unit) * unit);

    static string Cased(string word, string like) =>
        char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
