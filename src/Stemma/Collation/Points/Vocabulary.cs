using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Collation;

/// <summary>Which words mean the same, and how much each says, as the lexicon has it.</summary>
/// <remarks>It remembers what it was asked: one for each story and thread.</remarks>
sealed class Vocabulary(Lexicon lexicon)
{
    /// <summary>The rarity of a word that stands in no count: it says the most.</summary>
    const double MostRarity = 10;

    static readonly FrozenDictionary<string, string> _states = WordList.Map("states.tsv", StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<(string, string, PartOfSpeech), double> _similarities = [];
    readonly Dictionary<string, string> _terms = new(StringComparer.Ordinal);

    /// <summary>The country of a people, the verb of an event noun, else the word itself, in lower case.</summary>
    public string TermOf(string lemma)
    {
        if (!_terms.TryGetValue(lemma, out var term))
        {
            var word = lemma.ToLowerInvariant();
            _terms[lemma] = term = lexicon.CountryOf(lemma)?.ToLowerInvariant() ?? lexicon.VerbOf(word) ?? word;
        }

        return term;
    }

    /// <summary>The verb of a state or an event ("dead" is of "die"), as a term; empty for what is none.</summary>
    public string StateOf(string lemma) => _states.TryGetValue(lemma, out var verb) ? verb : TermOf(lemma);

    /// <summary>How much a term says, from 0 to 1.</summary>
    public double Weight(string term) => Math.Min(MostRarity, lexicon.Rarity(term)) / MostRarity;

    /// <summary>How surely two nouns name one kind of thing, from 0 to 1.</summary>
    public double SimilarityOfThings(string first, string second) =>
        Similarity(first, second, PartOfSpeech.Noun);

    /// <summary>How surely two verbs tell of one kind of event, from 0 to 1.</summary>
    public double SimilarityOfEvents(string first, string second) =>
        Similarity(first, second, PartOfSpeech.Verb);

    double Similarity(string first, string second, PartOfSpeech tag)
    {
        if (first == second)
            return 1;
        var key = string.CompareOrdinal(first, second) < 0 ? (first, second, tag) : (second, first, tag);
        return _similarities.TryGetValue(key, out var known)
            ? known
            : _similarities[key] = lexicon.Similarity(key.Item1, key.Item2, tag);
    }
}
