using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Nouns whose number names a thing and counts none: "Flight 370", "page 3", "Article 50".</summary>
static class NameNouns
{
    static readonly FrozenSet<string> _words = WordList.Words("numbered-names.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);
}
