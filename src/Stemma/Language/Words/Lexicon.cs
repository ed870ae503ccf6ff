using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>What words have to do with each other: kin, opposites, the verb of a noun, the country of a people.</summary>
/// <remarks>Each part is read when it is first asked for. All words are dictionary forms in lower case, but for names.</remarks>
public sealed class Lexicon
{
    static readonly Lexicon _shipped = new();

    readonly Lazy<WordVectors> _vectors = new(() => WordVectors.Load(WordList.Open(WordVectors.FileName)));
    readonly Lazy<WordRelations> _relations = new(() => WordRelations.Load(WordList.Open(WordRelations.FileName)));
    readonly Lazy<FrozenDictionary<string, ImmutableArray<int>>> _groups = new(ReadGroups);
    readonly Lazy<FrozenSet<(string, string)>> _opposites = new(ReadOpposites);
    readonly Lazy<FrozenDictionary<string, string>> _verbs =
        new(() => WordList.Map("event-nouns.tsv", StringComparer.Ordinal));
    readonly Lazy<FrozenDictionary<string, string>> _countries =
        new(() => WordList.Rows("peoples.tsv")
            .ToFrozenDictionary(row => row[1], row => row[0], StringComparer.OrdinalIgnoreCase));

    Lexicon()
    {
    }

    public WordVectors Vectors => _vectors.Value;

    internal WordRelations Relations => _relations.Value;

    /// <summary>The shipped lexicon, one for the whole program.</summary>
    public static Lexicon Load() => _shipped;

    /// <summary>The verb of a noun for what happens: "withdrawal" is of "withdraw"; null for any other noun.</summary>
    public string? VerbOf(string noun)
    {
        if (_verbs.Value.TryGetValue(noun, out var verb))
            return verb;
        var entry = Relations.Find(noun, PartOfSpeech.Noun);
        return entry < 0 || WordSenses.EventShare(Relations, entry) < WordSenses.MostlyEvent
            ? null
            : LemmaOf(Relations.Follow(entry, WordLink.VerbOfEvent));
    }

    /// <summary>The verb of a noun for who does it: "attacker" is of "attack"; null for any other noun.</summary>
    public string? VerbOfAgent(string noun) =>
        Relations.Find(noun, PartOfSpeech.Noun) is >= 0 and var entry
            ? LemmaOf(Relations.Follow(entry, WordLink.VerbOfAgent))
            : null;

    /// <summary>How surely two words can stand for one thing, 0 to 1.</summary>
    public double Similarity(string left, string right, PartOfSpeech tag) =>
        left == right ? 1 : WordLikeness.Of(this, left, right, tag).Probability;

    /// <summary>Whether two words say the same in reports of one event.</summary>
    public bool AreSynonyms(string left, string right, PartOfSpeech tag) =>
        Similarity(left, right, tag) >= 0.5;

    /// <summary>Whether two nouns name things of different sorts, as people and carriages are; no where that is not known.</summary>
    public bool AreOfOtherSorts(string left, string right)
    {
        var (a, b) = (Relations.Find(left, PartOfSpeech.Noun), Relations.Find(right, PartOfSpeech.Noun));
        if (a < 0 || b < 0)
            return false;
        var (sort, other) = (WordSenses.SortOf(Relations, a), WordSenses.SortOf(Relations, b));
        return sort >= 0 && other >= 0 && sort != other;
    }

    /// <summary>Whether a noun mostly names a place, a building or a part of the land.</summary>
    public bool NamesPlace(string noun) =>
        Relations.Find(noun, PartOfSpeech.Noun) is >= 0 and var entry && WordSenses.IsPlace(Relations, entry);

    /// <summary>Whether a noun mostly names a person or a group: "man", "police".</summary>
    public bool NamesPeople(string noun) =>
        Relations.Find(noun, PartOfSpeech.Noun) is >= 0 and var entry && WordSenses.IsPeople(Relations, entry);

    /// <summary>Whether two words cannot both be so: "rise" and "fall", "stay" and "withdraw".</summary>
    public bool AreOpposed(string left, string right, PartOfSpeech tag)
    {
        var letter = WordRelations.Letter(tag);
        if (_opposites.Value.Contains(($"{letter}:{left}", $"{letter}:{right}")))
            return true;
        var (a, b) = (Relations.Find(left, tag), Relations.Find(right, tag));
        return a >= 0 && b >= 0
            && (Relations.AreLinked(a, b, WordLink.Antonym) || Relations.AreLinked(b, a, WordLink.Antonym));
    }

    /// <summary>The country of a people's name or a short form, as "Iraqi" or "U.S."; null where it is none.</summary>
    public string? CountryOf(string word) => _countries.Value.GetValueOrDefault(word);

    /// <summary>How rare a word is in news, 0 (in every article) to 10 (in hardly any).</summary>
    public double Rarity(string word)
    {
        var space = word.LastIndexOf(' ');
        return space < 0
            ? Vectors.Rarity(RowOf(word))
            : Math.Max(Rarity(word[..space]), Rarity(word[(space + 1)..]));
    }

    /// <summary>The row of a word's vector, or of its plural; -1 where neither has one.</summary>
    internal int RowOf(string word) => Vectors.Find(word) is >= 0 and var row ? row : Vectors.Find(word + "s");

    /// <summary>Whether one verb brings about what the other says: "kill" and "die".</summary>
    internal bool AreCauseAndEffect(string left, string right)
    {
        var (a, b) = (Relations.Find(left, PartOfSpeech.Verb), Relations.Find(right, PartOfSpeech.Verb));
        return a >= 0 && b >= 0
            && (Relations.AreLinked(a, b, WordLink.Causes) || Relations.AreLinked(b, a, WordLink.Causes));
    }

    internal bool IsNoun(string lemma) => Relations.Find(lemma, PartOfSpeech.Noun) >= 0;

    /// <summary>Whether it is a verb, as "slow" or "slow down".</summary>
    internal bool IsVerb(string lemma) => Relations.Find(lemma, PartOfSpeech.Verb) >= 0;

    /// <summary>Whether a lemma is a noun, a verb or an adjective of the language.</summary>
    internal bool IsWord(string lemma) => IsNoun(lemma) || IsVerb(lemma) || Relations.Find(lemma, PartOfSpeech.Adj) >= 0;

    /// <summary>Whether a list of this project's own holds both words as ways to say one thing.</summary>
    internal bool ShareGroup(string left, string right, PartOfSpeech tag)
    {
        var letter = WordRelations.Letter(tag);
        return _groups.Value.TryGetValue($"{letter}:{left}", out var groups)
            && _groups.Value.TryGetValue($"{letter}:{right}", out var others)
            && groups.Intersect(others).Any();
    }

    string? LemmaOf(int entry) => entry < 0 ? null : Relations.Lemma(entry);

    static FrozenDictionary<string, ImmutableArray<int>> ReadGroups() => WordList.Rows("synonyms.tsv")
        .SelectMany((row, group) => row[1].Split(", ").Select(word => (Key: Key(row[0], word), group)))
        .GroupBy(pair => pair.Key, pair => pair.group)
        .ToFrozenDictionary(words => words.Key, words => words.ToImmutableArray());

    static FrozenSet<(string, string)> ReadOpposites() => WordList.Rows("opposites.tsv")
        .Select(row => (Left: Key(row[0], row[1]), Right: Key(row[0], row[2])))
        .SelectMany(pair => new[] { pair, (pair.Right, pair.Left) })
        .ToFrozenSet();

    static string Key(string part, string word) => $"{part[0]}:{word}";
}
