using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>Two words written as one: "don't", "cannot".</summary>
static class Contractions
{
    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _whole =
        WordList.Map("contractions.tsv", StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many units the first word has; 0 where there is one word.</summary>
    public static int Cut(ReadOnlySpan<char> word)
    {
        var last = word[^1];
        if (word.Length > 3 && last is 't' or 'T' && CharKinds.IsApostrophe(word[^2]) && word[^3] is 'n' or 'N')
            return word.Length - 3;
        if (word.Length is < 4 or > 8 || last is not ('t' or 'a' or 'e' or 'T' or 'A' or 'E'))
            return 0;
        return _whole.TryGetValue(word, out var cut) ? cut[0] - '0' : 0;
    }
}
