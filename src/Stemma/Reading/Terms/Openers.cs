using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>The words that may open an expression of number or time: all others need no look at the tables.</summary>
static class Openers
{
    static readonly string[] _tables =
        ["openers.tsv", "vague-numbers.tsv", "quantity-modifiers.tsv", "currencies.tsv", "indefinite-times.tsv", "holidays.tsv"];

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = FirstWords()
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    static IEnumerable<string> FirstWords() =>
        _tables.SelectMany(table => WordList.Rows(table))
            .Where(row => row.Length < 4 || row[3] != "after")
            .Select(row => First(row[0]));

    static string First(string phrase)
    {
        var end = 0;
        while (end < phrase.Length && char.IsLetter(phrase[end]))
            end++;
        return phrase[..end];
    }
}
