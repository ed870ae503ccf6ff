using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What the prepositions of one report say of the places after them: in, at or near them.</summary>
sealed class PlacePrepositions(ArticleReading reading)
{
    static readonly FrozenDictionary<string, string> _prepositions =
        WordList.Map("place-prepositions.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _compassPoints = WordList.Words("compass-points.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _nearness = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "near", "close", "next", "adjacent");

    ImmutableArray<Token> Tokens => reading.Analysis.Tokens;

    /// <summary>Whether a place may follow a preposition ("in", "near").</summary>
    public static bool AreOf(string preposition) => _prepositions.ContainsKey(preposition);

    /// <summary>Whether it says on which side of a place something lies.</summary>
    public static bool IsCompassPoint(string word) => _compassPoints.Contains(word);

    /// <summary>
    /// What it says of the place: "near" also in "near to Osby", "south of it", "two miles from it"; null where it says nothing, or where
    /// another word of the same preposition says it.
    /// </summary>
    public string? RelationOf(int token)
    {
        var lemma = Tokens[token].Lemma;
        if (StartOf(token) < token)
            return "near";
        return lemma is "of" || (IsDoubled(token) && Tokens[token + 1].Lemma is "to") ? null : _prepositions.GetValueOrDefault(lemma);
    }

    /// <summary>The first token of the preposition with what belongs to it.</summary>
    public int StartOf(int token) => token > 0 && IsOfDistance(token - 1, Tokens[token].Lemma) ? token - 1 : token;

    /// <summary>"Near" of "near to Osby".</summary>
    bool IsDoubled(int token) => token + 1 < Tokens.Length
        && Tokens[token + 1] is { Relation: DependencyRelation.Case } next && next.Head == Tokens[token].Head;

    bool IsOfDistance(int before, string preposition) => preposition switch
    {
        "of" => _compassPoints.Contains(Tokens[before].Lemma),
        "to" => _nearness.Contains(Tokens[before].Lemma),
        "from" => reading.Quantities.Any(quantity => quantity.Kind is QuantityKind.Measure && quantity.Span.Contains(Tokens[before].Span)),
        _ => false,
    };
}
