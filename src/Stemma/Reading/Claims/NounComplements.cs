using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Phrases behind a noun that say more of it, whatever verb a tree gives them: "condemned the attack on the convoy".</summary>
static class NounComplements
{
    static readonly FrozenDictionary<string, string> _prepositions = WordList.Map("noun-complements.tsv", StringComparer.Ordinal);

    /// <summary>The dependencies of a sentence with such phrases where they belong.</summary>
    public static Token[] Attached(Analysis analysis, Sentence sentence)
    {
        var tokens = analysis.Tokens.AsSpan()[sentence.FirstToken..sentence.EndToken].ToArray();
        for (var preposition = 1; preposition < tokens.Length; preposition++)
        {
            var (noun, phrase) = (preposition - 1, tokens[preposition].Head - sentence.FirstToken);
            if (phrase > preposition && phrase < tokens.Length && IsComplement(tokens[noun], tokens[preposition], tokens[phrase]))
                tokens[phrase] = tokens[phrase] with { Head = sentence.FirstToken + noun, Relation = DependencyRelation.Nmod };
            else if (phrase == preposition + 1 && phrase < tokens.Length && IsWork(analysis, tokens[preposition], tokens[phrase]))
                (tokens[preposition], tokens[phrase]) = (
                    tokens[preposition] with { Relation = DependencyRelation.Case },
                    tokens[phrase] with { Relation = DependencyRelation.Obl, Tag = PartOfSpeech.Noun });
        }

        new ClauseRepairs(tokens, sentence.FirstToken).Apply();
        return tokens;
    }

    static bool IsComplement(in Token noun, in Token preposition, in Token phrase) =>
        noun is { Tag: PartOfSpeech.Noun, Relation: DependencyRelation.Obj }
        && preposition.Relation == DependencyRelation.Case && phrase.Relation == DependencyRelation.Obl && phrase.Head == noun.Head
        && _prepositions.TryGetValue(noun.Lemma, out var prepositions) && prepositions.Split(',').Contains(preposition.Lemma);

    // In "return to work" the work is a place.
    static bool IsWork(Analysis analysis, in Token to, in Token phrase) =>
        phrase is { Relation: DependencyRelation.Xcomp or DependencyRelation.Advcl, Lemma: "work", Head: >= 0 } && to.Lemma == "to"
        && phrase.Head < analysis.Tokens.Length && analysis.Tokens[phrase.Head].Lemma is "return" or "go" or "come" or "get";
}
