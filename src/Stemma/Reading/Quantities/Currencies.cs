using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A way to write money: the currency, and how much of it one is (a cent is a hundredth).</summary>
readonly record struct Currency(string Code, decimal Factor);

/// <summary>The signs and words of money.</summary>
static class Currencies
{
    static readonly PhraseTable<Currency> _before = Table("before");
    static readonly PhraseTable<Currency> _after = Table("after");

    /// <summary>Before a number: "$", "US$", "Rs".</summary>
    public static bool TryMatchBefore(LexedText text, int index, out Currency currency, out int end) =>
        _before.TryMatch(text, index, out currency, out end) && (text[index].Kind == LexemeKind.Mark || IsWritten(text, index, end));

    /// <summary>"A$" is one sign, "a $5 note" has an article, and "the city's $5" a genitive.</summary>
    static bool IsWritten(LexedText text, int index, int end)
    {
        var isWord = text[end - 1].Kind == LexemeKind.Word;
        return isWord ? text.IsCapital(index)
            : text.IsGlued(end - 1) && text.IsCapital(index) || !text.IsWord(index, "a", "s");
    }

    /// <summary>After a number: "dollars", "Swiss francs", "pence".</summary>
    public static bool TryMatchAfter(LexedText text, int index, out Currency currency, out int end) =>
        _after.TryMatch(text, index, out currency, out end)
        && !(text[end - 1].Kind == LexemeKind.Mark && text.IsGlued(end) && text.IsFigure(end));

    static PhraseTable<Currency> Table(string place) => new(
        from row in WordList.Rows("currencies.tsv")
        where row[3] == place
        select (row[0], new Currency(row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture))));
}
