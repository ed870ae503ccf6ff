using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Finds what is said to be at a place: "the crash" of "the crash occurred in a mine in Osby".</summary>
sealed class PlacedThings(ArticleReading reading, PlacePrepositions prepositions, Func<int, bool> namesPlace)
{
    /// <summary>Places told within each other: "in a room in a house in Osby".</summary>
    const int MostNested = 4;

    static readonly FrozenSet<string> _occurrence = WordList.Words("verbs-of-occurrence.tsv", StringComparer.OrdinalIgnoreCase);

    ImmutableArray<Token> Tokens => reading.Analysis.Tokens;

    /// <summary>The token that the place hangs on, past other places; -1 for none.</summary>
    public int Of(int place)
    {
        if (SubjectOf(place) is >= 0 and var told)
            return OfAmount(told);
        var token = Tokens[place].Head;
        for (var steps = 0; steps < MostNested && token >= 0 && IsPlaceToo(token); steps++)
            token = Tokens[token].Head;
        return OfAmount(token >= 0 && OccurrenceAt(token) is >= 0 and var verb && SubjectOf(verb) is >= 0 and var subject ? subject : token);
    }

    /// <summary>"The number of attacks that happened in Osby": the attacks.</summary>
    int OfAmount(int token) => token >= 0 && ClaimWords.IsAmount(Tokens[token].Lemma)
        ? reading.Analysis.ChildrenOf(token).FirstOrDefault(IsOfPhrase, token)
        : token;

    bool IsOfPhrase(int token) => Tokens[token].Relation is DependencyRelation.Nmod
        && reading.Analysis.ChildrenOf(token).Any(child => Tokens[child] is { Relation: DependencyRelation.Case, Lemma: "of" });

    /// <summary>A verb that says only that something happens: "occur", "take place"; -1 for none.</summary>
    int OccurrenceAt(int token) =>
        Tokens[token] is { Tag: PartOfSpeech.Verb } verb && (_occurrence.Contains(verb.Lemma) || TakesPlace(token)) ? token
        : Tokens[token] is { Lemma: "place", Head: >= 0 and var head } && Tokens[head].Lemma == "take" ? head
        : -1;

    bool TakesPlace(int verb) => Tokens[verb].Lemma == "take" && reading.Analysis.ChildrenOf(verb).Any(child => Tokens[child].Lemma == "place");

    /// <summary>The noun that is its subject; of "the crash that occurred" the crash; -1 for none.</summary>
    int SubjectOf(int predicate)
    {
        foreach (var child in reading.Analysis.ChildrenOf(predicate))
        {
            if (Tokens[child].Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
                return Tokens[child].Tag is PartOfSpeech.Noun ? child
                    : Tokens[predicate].Relation is DependencyRelation.AclRelcl ? Tokens[predicate].Head
                    : -1;
        }

        return Tokens[predicate] is { Relation: DependencyRelation.Conj, Head: >= 0 and var first } ? SubjectOf(first) : -1;
    }

    /// <summary>"Tunnel" of "in a tunnel in Osby", "a town" of "in Osby, a town in the north".</summary>
    bool IsPlaceToo(int token) => namesPlace(token)
        && (Tokens[token].Relation is DependencyRelation.Appos || reading.Analysis.ChildrenOf(token).Any(IsPreposition));

    bool IsPreposition(int token) => Tokens[token].Relation is DependencyRelation.Case
        && prepositions.RelationOf(token) is not (null or "to" or "from");
}
