using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads what narrows a denial: "it does not spread easily" leaves open that it spreads.</summary>
/// <remarks>Negation turns entailment around: a denial speaks against a claim only as far as the claim tells all that narrows it.</remarks>
sealed class DenialLimits(ArticleReading reading, Vocabulary vocabulary)
{
    /// <summary>What says how far, how long or how surely something is denied, and not what.</summary>
    static readonly FrozenSet<string> _beside = WordList.Words("words-beside-denials.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a denial beside its verb and those that take part; places and times leave open what they say of others.</summary>
    public Terms Of(Claim claim)
    {
        var predicate = reading.TokenOf(claim);
        var words = reading.Analysis.Tokens[predicate].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj
            ? reading.Analysis.ChildrenOf(predicate).Where(child => !IsOfPredicate(claim, predicate, child)).SelectMany(Narrowing)
            : Below(predicate);
        return vocabulary.PlainTermsOf(words.Where(token =>
            (claim.Span.Contains(token.Span) || token.Relation is DependencyRelation.Xcomp)
            && !_beside.Contains(token.Lemma) && !IsSetting(claim, token)));
    }

    /// <summary>"Made public" is "published", "brought under control" is "contained".</summary>
    bool IsOfPredicate(Claim claim, int predicate, int child) => reading.Analysis.Tokens[predicate].Lemma != claim.Lemma
        && reading.Analysis.Tokens[child].Relation is DependencyRelation.Xcomp or DependencyRelation.Obl;

    /// <summary>"The video", "Osby", not "evidence" nor "any evidence": what is left open is no other thing that somebody else tells of.</summary>
    bool IsKnown(int noun) => reading.Analysis.Tokens[noun].Tag is PartOfSpeech.Propn or PartOfSpeech.Pron
        || reading.Analysis.ChildrenOf(noun).Any(child => reading.Analysis.Tokens[child]
            is { Relation: DependencyRelation.NmodPoss } or { Lemma: "the" or "this" or "that" or "these" or "those" });

    /// <summary>What a phrase of the denial says besides who takes part.</summary>
    IEnumerable<Token> Narrowing(int child) => reading.Analysis.Tokens[child] switch
    {
        { Relation: DependencyRelation.Advmod, Tag: PartOfSpeech.Adv } adverb => [adverb],
        { Relation: DependencyRelation.Obj, Tag: PartOfSpeech.Adj } amount => Below(child).Append(amount),
        { Relation: DependencyRelation.Obj or DependencyRelation.NsubjPass } thing => IsKnown(child) ? Below(child) : Below(child).Append(thing),
        { Relation: DependencyRelation.Obl } phrase => Below(child).Append(phrase),
        { Relation: DependencyRelation.Xcomp, Tag: PartOfSpeech.Adj or PartOfSpeech.Verb } state => Below(child).Append(state),
        _ => [],
    };

    IEnumerable<Token> Below(int token) => reading.Analysis.ChildrenOf(token)
        .Where(child => reading.Analysis.Tokens[child].Relation is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Nmod)
        .SelectMany(child => Below(child).Append(reading.Analysis.Tokens[child]))
        .Where(Terms.IsContent);

    bool IsSetting(Claim claim, Token token) =>
        claim.Times.Any(time => reading.Times[time].Phrase.Contains(token.Span))
        || reading.PlaceAt(token.Span) is not null;
}
