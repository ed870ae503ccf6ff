using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Words of convention for numbers: "dozens", "several hundred", "a handful".</summary>
static class VagueNumbers
{
    static readonly PhraseTable<NumberInterval> _table =
        new(WordList.Rows("vague-numbers.tsv").Select(row =>
            (row[0], new NumberInterval(Number(row[1]), Number(row[2])))));

    public static NumberPhrase? At(LexedText text, int index) =>
        _table.TryMatch(text, index, out var value, out var end)
            ? new NumberPhrase(index, end, value) { IsVague = true }
            : null;

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
