using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>The dictionary forms of verbs that rules of endings get wrong.</summary>
static class VerbForms
{
    static readonly FrozenDictionary<string, string> _irregular =
        WordList.Map("irregular-verbs.tsv", StringComparer.Ordinal);

    /// <summary>
    /// The lemma that a past, a participle or a third person has: an irregular one, or else of the stems that the
    /// ending allows the one that is a verb; the lemma that was guessed where no stem is.
    /// </summary>
    /// <param name="word">In lower case.</param>
    public static string LemmaOf(string word, string guessed)
    {
        if (_irregular.TryGetValue(word, out var lemma))
            return lemma;
        var relations = Lexicon.Load().Relations;
        if (EndsInSilentE(word, guessed) && IsVerb(relations, guessed + "e"))
            return guessed + "e";
        return IsVerb(relations, guessed) ? guessed : Stems(word).FirstOrDefault(stem => IsVerb(relations, stem)) ?? guessed;
    }

    // "Fined" is of "fine": "fin" would double its last letter.
    static bool EndsInSilentE(string word, string stem) => word.Length > stem.Length && word.StartsWith(stem, StringComparison.Ordinal)
        && word[stem.Length..] is "ed" or "ing" && stem.Length > 2
        && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x' or 'y') && IsVowel(stem[^2]) && stem.Count(IsVowel) == 1;

    static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    static bool IsVerb(WordRelations relations, string lemma) => relations.Find(lemma, PartOfSpeech.Verb) >= 0;

    static IEnumerable<string> Stems(string word)
    {
        var ending = word.EndsWith("ing", StringComparison.Ordinal) ? 3
            : word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) ? 2
            : word.EndsWith('s') ? 1 : 0;
        if (ending == 0 || word.Length < ending + 2)
            yield break;
        var stem = word[..^ending];
        yield return stem;
        yield return stem + "e";
        if (stem[^1] == stem[^2])
            yield return stem[..^1];
        if (stem[^1] == 'i')
            yield return stem[..^1] + "y";
    }
}
