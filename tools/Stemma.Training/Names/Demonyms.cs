using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Words for peoples, creeds and parties, where a set does not mark them as such.</summary>
static class Demonyms
{
    static readonly FrozenSet<string> _words = WordList.Words("demonyms.tsv", StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => char.IsUpper(word[0]) && _words.Contains(word);
}
