using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>What words do to the certainty of a clause: its own hedges, and the words that govern it.</summary>
static class ClaimWords
{
    static readonly FrozenDictionary<string, Effect> _hedges = WordList.Rows("claim-hedges.tsv")
        .ToFrozenDictionary(row => row[0], row => EffectOf(row[1]), StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, Effect>.AlternateLookup<ReadOnlySpan<char>> _hedgesByText =
        _hedges.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenDictionary<string, Governor> _governors = WordList.Rows("claim-governors.tsv")
        .ToFrozenDictionary(row => row[0], row => new Governor(EffectOf(row[1]), EffectOf(row[2]), row[3] == "yes"));

    static readonly FrozenSet<string> _light = WordList.Words("light-verbs.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _blaming = WordList.Words("blaming-verbs.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _giving = WordList.Words("giving-verbs.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _intransitive =
        WordList.Words("intransitive-verbs.tsv", StringComparer.Ordinal);

    static readonly FrozenSet<string> _bodies = WordList.Words("nouns-of-events-and-bodies.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _weapons = WordList.Words("weapons.tsv", StringComparer.OrdinalIgnoreCase);
    static readonly FrozenSet<string> _amounts = WordList.Words("amount-nouns.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _saying = WordList.Words("saying-verbs.tsv", StringComparer.Ordinal);

    static readonly FrozenDictionary<string, (string Verb, IdiomVoice Voice)> _idioms = WordList.Rows("verb-idioms.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], Enum.Parse<IdiomVoice>(row[2], ignoreCase: true)), StringComparer.Ordinal);

    /// <summary>What a word as it is written does to the clause it stands in.</summary>
    public static Effect HedgeOf(ReadOnlySpan<char> text) =>
        _hedgesByText.TryGetValue(text, out var effect) ? effect : Effect.None;

    /// <summary>What a verb, an adjective or a noun does to the clause or noun that depends on it; null for nothing.</summary>
    public static Governor? GovernorOf(string lemma) =>
        _governors.TryGetValue(lemma, out var governor) ? governor : null;

    /// <summary>Whether the verb leaves it to its object to say what happens: "reach an agreement".</summary>
    public static bool IsLight(string lemma) => _light.Contains(lemma);

    /// <summary>The verb that says the same as a verb and what completes it: "make public", "come under attack", "call for"; null for none.</summary>
    public static (string Verb, IdiomVoice Voice)? VerbOfIdiom(string phrase) => _idioms.TryGetValue(phrase, out var idiom) ? idiom : null;

    /// <summary>Whether the verb blames somebody for doing something: "accuse of taking", "charge with taking".</summary>
    public static bool IsBlaming(string lemma) => _blaming.Contains(lemma);

    /// <summary>Whether of two objects of the verb the first receives the second: "award".</summary>
    public static bool IsGiving(string lemma) => _giving.Contains(lemma);

    /// <summary>Whether the verb, with a clause, only says or knows it.</summary>
    public static bool IsSaying(string lemma) => _saying.Contains(lemma);

    /// <summary>Whether the noun only counts or gathers what its "of" phrase names: "number", "spate".</summary>
    public static bool IsAmount(string lemma) => _amounts.Contains(lemma);

    /// <summary>Whether the noun tells of an event with what it is of, and names a body without: "administration".</summary>
    public static bool MayNameBody(string lemma) => _bodies.Contains(lemma);

    /// <summary>Whether the noun before "fire" says that shots were fired: "rocket".</summary>
    public static bool IsWeapon(string lemma) => _weapons.Contains(lemma);

    /// <summary>Whether the "of" phrase of the verb's noun is who does it: "the death of".</summary>
    public static bool IsIntransitive(string lemma) => _intransitive.Contains(lemma);

    static Effect EffectOf(string name) => Enum.Parse<Effect>(name, ignoreCase: true);
}

/// <summary>What a word does to the certainty of a claim.</summary>
enum Effect
{
    None, Asserted, Planned, Possible, Alleged, Denied, Negated,
}

/// <summary>A word that governs a clause.</summary>
/// <param name="Effect">What it does to an infinitive, a participle or a noun.</param>
/// <param name="OnClause">What it does to a full clause.</param>
/// <param name="IsClaim">Whether it is a claim of its own beside that.</param>
readonly record struct Governor(Effect Effect, Effect OnClause, bool IsClaim);
