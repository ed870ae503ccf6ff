using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A unit of measure: the SI unit it is told in, how much of it one is, and where its zero lies.</summary>
/// <param name="Most">As <paramref name="Factor"/>, of the largest unit of the name: a "ton" may be short, metric or long.</param>
readonly record struct Measure(string Unit, decimal Factor, decimal Most, decimal Zero)
{
    /// <summary>Digits beyond these come of the division by <see cref="Factor"/>.</summary>
    const int Digits = 9;

    public NumberInterval ToSi(NumberInterval value) => new(ToSi(value.Low, Factor), ToSi(value.High, Most));

    /// <summary>What one of the last digit that is not zero is worth, in the SI unit: of "40 miles" ten miles.</summary>
    public decimal DigitOf(decimal value) => NumberInterval.UnitOf(decimal.Round((value - Zero) / Factor, Digits)) * Factor;

    decimal ToSi(decimal value, decimal factor)
    {
        if (Math.Abs(value) >= 1_000_000_000_000m)
            return value;
        return Zero == 0 ? Figures.Normal(value * factor) : decimal.Round(value * factor + Zero, 6);
    }
}

/// <summary>The words of units of measure.</summary>
static class Measures
{
    static readonly PhraseTable<Measure> _table = new(WordList.Rows("measures.tsv").Select(row =>
        (row[0], Read(row))));

    public static bool TryMatch(LexedText text, int index, out Measure measure, out int end) =>
        _table.TryMatch(text, index, out measure, out end);

    static Measure Read(string[] row) => row[2] switch
    {
        "C" => new(row[1], 1, 1, 273.15m),
        "F" => new(row[1], 5m / 9m, 5m / 9m, 273.15m - 32m * 5m / 9m),
        _ => new(row[1], Number(row[2]), Number(row[^1]), 0),
    };

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
