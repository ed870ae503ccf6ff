using Stemma.Language;

namespace Stemma.Collation;

/// <summary>Which words mean the same, and how much each says, as the lexicon has it.</summary>
sealed class Vocabulary(Lexicon lexicon)
{
    /// <summary>The rarity of a word that stands in no count: it says the most.</summary>
    const double MostRarity = 10;

    /// <summary>The country of a people, the verb of an event noun, else the word itself, in lower case.</summary>
    public string TermOf(string lemma)
    {
        var word = lemma.ToLowerInvariant();
        return lexicon.CountryOf(word)?.ToLowerInvariant() ?? lexicon.VerbOf(word) ?? word;
    }

    /// <summary>How much a term says, from 0 to 1.</summary>
    public double Weight(string term) => Math.Min(MostRarity, lexicon.Rarity(term)) / MostRarity;

    /// <summary>How surely two nouns name one kind of thing, from 0 to 1.</summary>
    public double SimilarityOfThings(string first, string second) =>
        first == second ? 1 : lexicon.Similarity(first, second, PartOfSpeech.Noun);

    /// <summary>How surely two verbs tell of one kind of event, from 0 to 1.</summary>
    public double SimilarityOfEvents(string first, string second) =>
        first == second ? 1 : lexicon.Similarity(first, second, PartOfSpeech.Verb);

    public bool AreOpposed(string first, string second) => lexicon.AreOpposed(first, second, PartOfSpeech.Verb);
}
