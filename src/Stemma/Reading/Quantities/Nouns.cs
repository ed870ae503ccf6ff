using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>What the form of a word tells of nouns: plurals, and words that no noun phrase goes over.</summary>
static class Nouns
{
    static readonly FrozenSet<string> _plurals = WordList.Words("irregular-plurals.tsv",
        StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _isPlural =
        _plurals.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is a plural by its form: "troops", "people", "crew".</summary>
    public static bool LooksPlural(LexedText text, int index)
    {
        if (text[index].Kind != LexemeKind.Word)
            return false;
        if (text.Token(index).Tag == PartOfSpeech.Verb)
            return false;
        var word = text.Text(index);
        if (_isPlural.Contains(word))
            return true;
        return word.Length > 3 && word[^1] == 's' && !word.EndsWith("less", StringComparison.Ordinal) && word[^2] is not ('s' or 'u' or 'i')
            && !text.IsWord(index, "was", "has") && !text.IsWord(index, "does", "this")
                && !text.IsWord(index, "says", "others");
    }

    /// <summary>The singular of a plural by its ending, where no model gives the lemma.</summary>
    public static string Singular(string word)
    {
        if (word is "people")
            return "person";
        if (word.EndsWith("men", StringComparison.Ordinal))
            return word[..^2] + "an";
        if (word is "children" or "schoolchildren" or "grandchildren")
            return word[..^3];
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))
            return word[..^2];
        return word[^1] == 's' && !_isPlural.Contains(word) ? word[..^1] : word;
    }
}
