using System.Collections.Frozen;

namespace Stemma.Reading;

/// <summary>Phrases of one word or more, each with a value; found at a place of a text, the longest first.</summary>
sealed class PhraseTable<T>
{
    readonly FrozenDictionary<string, ImmutableArray<Entry>> _entries;
    readonly FrozenDictionary<string, ImmutableArray<Entry>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        _entries = phrases
            .Select(phrase => new Entry(Cut(phrase.Phrase), phrase.Value))
            .GroupBy(entry => entry.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Words.Length).ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase);
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a phrase starts here; then its value, and the index after its last lexeme.</summary>
    public bool TryMatch(LexedText text, int index, out T? value, out int end)
    {
        (value, end) = (default, index);
        if (text.IsBreak(index) || !_lookup.TryGetValue(text.Text(index), out var entries))
            return false;
        foreach (var entry in entries)
        {
            if (!Stands(text, index, entry.Words))
                continue;
            (value, end) = (entry.Value, index + entry.Words.Length);
            return true;
        }

        return false;
    }

    static bool Stands(LexedText text, int index, ImmutableArray<string> words)
    {
        for (var place = 1; place < words.Length; place++)
        {
            var found = text.Text(index + place);
            var isMark = text[index + place].Kind == LexemeKind.Mark;
            // "m2" is one unit, "12 m 2 dm" are two.
            if (text.IsFigure(index + place) && !text.IsGlued(index + place))
                return false;
            if (!found.Equals(words[place], StringComparison.OrdinalIgnoreCase)
                && !(isMark && found is "’" && words[place] == "'"))
                return false;
        }

        return true;
    }

    static ImmutableArray<string> Cut(string phrase) =>
        [.. Lexer.Cut(phrase).SkipLast(1).Select(lexeme => phrase[lexeme.Start..lexeme.End])];

    sealed record Entry(ImmutableArray<string> Words, T Value);
}
