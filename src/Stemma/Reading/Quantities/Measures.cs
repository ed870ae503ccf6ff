using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A unit of measure: the SI unit it is told in, how much of it one is, and where its zero lies.</summary>
readonly record struct Measure(string Unit, decimal Factor, decimal Zero)
{
    public NumberInterval ToSi(NumberInterval value) => new(ToSi(value.Low), ToSi(value.High));

    decimal ToSi(decimal value)
    {
        if (Math.Abs(value) >= 1_000_000_000_000m)
            return value;
        return Zero == 0 ? Figures.Normal(value * Factor) : decimal.Round(value * Factor + Zero, 6);
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
        "C" => new(row[1], 1, 273.15m),
        "F" => new(row[1], 5m / 9m, 273.15m - 32m * 5m / 9m),
        _ => new(row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture), 0),
    };
}
