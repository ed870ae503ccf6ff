using Stemma.Language;
using static Stemma.Language.DependencyRelation;

namespace Stemma.Reading;

/// <summary>Verbs that stand side by side before one object: "biting, scratching and punching the miners".</summary>
static class VerbSeries
{
    /// <summary>The first and the last of the series that a verb stands in; the verb itself where it stands alone.</summary>
    public static (int First, int Last) Of(ClauseTree tree, int verb)
    {
        var last = EndOf(tree, verb, step: 1);
        return tree.Child(last, Obj) < last ? (verb, verb) : (EndOf(tree, verb, step: -1), last);
    }

    static int EndOf(ClauseTree tree, int verb, int step)
    {
        for (var next = Beside(tree, verb, step); AreOfOne(tree, Math.Min(verb, next), Math.Max(verb, next)); next = Beside(tree, verb, step))
            verb = next;
        return verb;
    }

    // The next word, past commas, "and" and particles; it may lie outside the sentence.
    static int Beside(ClauseTree tree, int verb, int step)
    {
        var next = verb + step;
        while (next >= 0 && next < tree.Count && tree.Relation(next) is Punct or Cc or CompoundPrt)
            next += step;
        return next;
    }

    static bool AreOfOne(ClauseTree tree, int verb, int next) =>
        verb >= 0 && next < tree.Count
        && tree[verb].Tag is PartOfSpeech.Verb && tree[next].Tag is PartOfSpeech.Verb && tree[verb].Form == tree[next].Form
        && tree.Relation(next) is Conj
        && (tree.Head(next) == verb || (tree.Relation(verb) is Conj && tree.Head(next) == tree.Head(verb)))
        && tree.Child(verb, Obj) < 0 && !ClaimWords.IsIntransitive(tree[verb].Lemma);
}
