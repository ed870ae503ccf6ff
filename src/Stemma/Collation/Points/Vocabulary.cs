using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Which words mean the same, and how much each says, as the lexicon has it.</summary>
/// <remarks>It remembers what it was asked: one for each story and thread.</remarks>
sealed class Vocabulary(Lexicon lexicon)
{
    /// <summary>The rarity of a word that stands in no count: it says the most.</summary>
    const double MostRarity = 10;

    /// <summary>A story of two sentences says little of how common its words are: so many more are thought of.</summary>
    const int Unseen = 30;

    /// <summary>From here on two nouns may name one thing, whatever their sorts, and two verbs one kind of event.</summary>
    const double Akin = 0.3;

    static readonly FrozenDictionary<string, string> _states = WordList.Map("states.tsv", StringComparer.OrdinalIgnoreCase);
    static readonly FrozenDictionary<string, string> _statePhrases = WordList.Map("state-phrases.tsv", StringComparer.OrdinalIgnoreCase);
    static readonly FrozenSet<string> _fates = _states.Values.Concat(_statePhrases.Values).ToFrozenSet(StringComparer.Ordinal);
    readonly Dictionary<(string, string, PartOfSpeech), double> _similarities = [];
    readonly Dictionary<(string, string), bool> _causes = [];
    readonly Dictionary<string, double> _rarities = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _terms = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _sentences = new(StringComparer.Ordinal);

    /// <summary>By reference: an analysis is equal to another by all of its text.</summary>
    readonly Dictionary<Analysis, Terms?[]> _around = new(ReferenceEqualityComparer.Instance);
    int _sentenceCount;

    public WordVectors Vectors => lexicon.Vectors;

    /// <summary>A vocabulary that knows how often the story itself uses each word.</summary>
    public static Vocabulary Of(Lexicon lexicon, Story story)
    {
        var vocabulary = new Vocabulary(lexicon);
        foreach (var analysis in story.Reports.Select(reading => reading.Analysis))
        {
            foreach (var sentence in analysis.Sentences)
                vocabulary.Count(analysis.Tokens.AsSpan(sentence.FirstToken, sentence.TokenCount));
        }

        return vocabulary;
    }

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
    public string StateOf(string lemma) =>
        _states.TryGetValue(lemma, out var verb) || _statePhrases.TryGetValue(lemma, out verb) ? verb : TermOf(lemma);

    /// <summary>Whether a verb tells what became of people: "die", "miss", "carry".</summary>
    public static bool IsState(string verb) => _fates.Contains(verb);

    /// <summary>Whether a word says of people what became of them: "dead", "victim".</summary>
    public static bool NamesState(string lemma) => _states.ContainsKey(lemma);

    /// <summary>Whether a word or phrase says so without naming them: "on board", "lose life".</summary>
    public static bool TellsState(string phrase) => _statePhrases.ContainsKey(phrase);

    /// <summary>Whether a noun tells of something that happens: "crash", "talks".</summary>
    public bool NamesEvent(string noun) => lexicon.VerbOf(noun.ToLowerInvariant()) is not null;

    /// <summary>The verb of what a noun tells of; null for other words.</summary>
    public string? EventOf(Token word) =>
        word.Tag is PartOfSpeech.Noun ? lexicon.VerbOf(word.Lemma.ToLowerInvariant()) : null;

    /// <summary>How much a term says, from 0 to 1.</summary>
    public double Weight(string term) => Math.Min(MostRarity, Rarity(term)) / MostRarity;

    /// <summary>How rare a word is in news, 0 (in every article) to 10 (in hardly any).</summary>
    public double Rarity(string word)
    {
        if (!_rarities.TryGetValue(word, out var rarity))
            _rarities[word] = rarity = lexicon.Rarity(word);
        return rarity;
    }

    /// <summary>How much a term tells one part of the story from another, from 0 to 1: what stands all over it tells little.</summary>
    public double Telling(string term)
    {
        if (_sentenceCount == 0)
            return Weight(term);
        var all = 1.0 + _sentenceCount + Unseen;
        var rarity = Math.Log(all / (1 + _sentences.GetValueOrDefault(term))) / Math.Log(all);
        return Weight(term) * Math.Max(0, rarity);
    }

    /// <summary>The words of a sentence and of those beside it, each with what it tells.</summary>
    public Terms TermsAround(Analysis analysis, int sentence)
    {
        if (!_around.TryGetValue(analysis, out var known))
            _around[analysis] = known = new Terms?[analysis.Sentences.Length];
        var (first, last) = (Math.Max(0, sentence - 1), Math.Min(analysis.Sentences.Length - 1, sentence + 1));
        return known[sentence] ??= TermsOf(analysis.Tokens
            .Take(analysis.Sentences[first].FirstToken..analysis.Sentences[last].EndToken));
    }

    /// <summary>The words of tokens that say something of a subject, each with what it tells.</summary>
    public Terms TermsOf(IEnumerable<Token> tokens)
    {
        var terms = new Terms();
        foreach (var token in tokens)
        {
            if (Terms.IsContent(token) && TermOf(token.Lemma) is var term)
                terms.Add(term, Telling(term));
        }

        return terms;
    }

    /// <summary>The words of tokens, each as much as any other.</summary>
    public Terms PlainTermsOf(IEnumerable<Token> tokens)
    {
        var terms = new Terms();
        foreach (var token in tokens)
            terms.Add(TermOf(token.Lemma), 1);
        return terms;
    }

    /// <summary>What the words of a sentence tell, without those of a span.</summary>
    public Terms TermsBeside(Analysis analysis, int sentence, TextSpan span) =>
        TermsOf(analysis.TokensIn(analysis.Sentences[sentence].Span).Where(token => !span.Contains(token.Span)));

    /// <summary>How surely two nouns name one kind of thing, from 0 to 1.</summary>
    public double SimilarityOfThings(string first, string second) =>
        Similarity(first, second, PartOfSpeech.Noun);

    /// <summary>Whether two nouns may name one thing.</summary>
    public bool AreAkinThings(string first, string second) => SimilarityOfThings(first, second) >= Akin;

    /// <summary>Whether two nouns name things of different sorts: carriages and people.</summary>
    public bool AreOfOtherSorts(string first, string second) =>
        SimilarityOfThings(first, second) < Akin && lexicon.AreOfOtherSorts(first, second);

    /// <summary>Whether a noun mostly names something that one can be at: a town, a school, a forest.</summary>
    public bool NamesPlace(string lemma) => lexicon.NamesPlace(lemma.ToLowerInvariant());

    /// <summary>Whether a noun mostly names a person or a group.</summary>
    public bool NamesPeople(string lemma) => lexicon.NamesPeople(lemma.ToLowerInvariant());

    /// <summary>Whether two verbs may tell of one kind of event.</summary>
    public bool AreAkin(string first, string second) => SimilarityOfEvents(first, second) >= Akin;

    /// <summary>How surely two verbs tell of one kind of event, from 0 to 1.</summary>
    public double SimilarityOfEvents(string first, string second) =>
        Similarity(first, second, PartOfSpeech.Verb);

    /// <summary>How surely two words tell of one state, from 0 to 1.</summary>
    public double SimilarityOfStates(string first, string second) =>
        Similarity(first, second, PartOfSpeech.Adj);

    /// <summary>How surely two terms stand for one thing or one event, whatever their part of speech, from 0 to 1.</summary>
    public double SimilarityOfWords(string first, string second) =>
        first == second ? 1 : Math.Max(SimilarityOfThings(first, second), SimilarityOfEvents(first, second));

    /// <summary>Whether one verb brings about what the other says: "kill" and "die".</summary>
    public bool AreCauseAndEffect(string first, string second)
    {
        if (!_causes.TryGetValue((first, second), out var areSo))
            _causes[(first, second)] = areSo = lexicon.AreCauseAndEffect(first, second);
        return areSo;
    }

    void Count(ReadOnlySpan<Token> sentence)
    {
        _sentenceCount++;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in sentence)
        {
            if (Terms.IsContent(token) && TermOf(token.Lemma) is var term && seen.Add(term))
                _sentences[term] = _sentences.GetValueOrDefault(term) + 1;
        }
    }

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
