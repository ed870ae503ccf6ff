using System.Collections.Frozen;
using Stemma.Language;
using static Stemma.Language.DependencyRelation;

namespace Stemma.Reading;

/// <summary>Finds nouns that say what something was: "the fire was an accident", "freed as part of an exchange", "this is no coup".</summary>
sealed class ClassificationFinder(ClauseTree tree, Lexicon lexicon)
{
    static readonly FrozenSet<string> _shares =
        FrozenSet.Create(StringComparer.Ordinal, "part", "act", "result", "outcome", "consequence");

    static readonly FrozenSet<string> _calling =
        FrozenSet.Create(StringComparer.Ordinal, "brand", "call", "consider", "declare", "deem", "describe", "dub", "label", "regard", "rule", "see", "treat");

    /// <summary>The event that the noun says it was; null where it says none, or tells of one that is known.</summary>
    public Predicate? At(int token) =>
        tree[token].Tag is PartOfSpeech.Noun && HeadOf(token) is >= 0 and var head && IsNew(token) && lexicon.VerbOf(tree[token].Lemma) is { } verb
            ? new(head, token, verb, PredicateKind.Classification)
            : null;

    /// <summary>The word that says that it was; -1 where none does.</summary>
    int HeadOf(int noun)
    {
        if (tree.Child(noun, Cop) >= 0)
            return tree.Child(noun, Case) < 0 ? noun : -1;
        if (tree.Head(noun) is not (>= 0 and var head))
            return -1;
        return tree.Relation(noun) switch
        {
            Nmod when CaseOf(noun) == "of" && _shares.Contains(tree[head].Lemma) => HeadOfShare(head),
            Nmod when IsInReturn(noun) => tree.Relation(head) is Obj ? tree.Head(head) : head,
            Obl when IsVerb(head) && (IsCalledAs(noun, head) || IsInReturn(noun) || IsIn(noun)) => head,
            Xcomp when IsVerb(head) && _calling.Contains(tree[head].Lemma) => head,
            Obj when IsVerb(head) && tree.Child(head, AuxPass) >= 0 && _calling.Contains(tree[head].Lemma) => head,
            _ => -1,
        };
    }

    /// <summary>Whether the event is told by a word for its share in it: "part of an exchange".</summary>
    public static bool IsShare(string lemma) => _shares.Contains(lemma);

    // "Was part of", "freed as part of".
    int HeadOfShare(int share)
    {
        if (tree.Child(share, Cop) >= 0)
            return tree.Child(share, Case) < 0 ? share : -1;
        return tree.Relation(share) is Obl && CaseOf(share) == "as" && IsVerb(tree.Head(share)) ? tree.Head(share) : -1;
    }

    // "Described as an accident".
    bool IsCalledAs(int noun, int verb) => CaseOf(noun) == "as" && _calling.Contains(tree[verb].Lemma);

    // "Freed in exchange for two pilots".
    bool IsInReturn(int noun) => CaseOf(noun) == "in" && tree.Child(noun, Det) < 0 && tree.Child(noun, Amod) < 0
        && noun + 1 < tree.Count && tree[noun + 1].Lemma == "for";

    // "Freed in an exchange", not "said in a statement".
    bool IsIn(int noun) => CaseOf(noun) == "in" && tree.Child(noun, Det) is >= 0 and var article && tree[article].Lemma is "a" or "an"
        && !ClaimWords.IsSaying(tree[tree.Head(noun)].Lemma)
        && !(lexicon.VerbOf(tree[noun].Lemma) is { } verb && ClaimWords.IsSaying(verb));

    bool IsVerb(int token) => tree[token].Tag is PartOfSpeech.Verb;

    string CaseOf(int noun) => tree.Child(noun, Case) is >= 0 and var mark ? tree[mark].Lemma : "";

    // "The accident" is known, "their decision" is somebody's; "not an accident waiting to happen" and "not just an accident" deny something else.
    bool IsNew(int noun)
    {
        var adverbs = 0;
        for (var child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            var isElse = tree[child].Relation switch
            {
                Det => tree[child].Lemma is not ("a" or "an" or "no"),
                Advmod => ++adverbs > 1 || ClaimWords.HedgeOf(tree.Text(child)) is not Effect.Negated,
                NmodPoss or Nummod or Acl or AclRelcl => true,
                _ => false,
            };
            if (isElse)
                return false;
        }

        return true;
    }
}
