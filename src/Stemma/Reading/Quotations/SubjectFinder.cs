using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds the subject of a verb in the dependency tree, with all that is said of it.</summary>
sealed class SubjectFinder(Phrases phrases, QuotedTokens quoted)
{
    /// <summary>A longer sentence is a line without an end: its tree is not worth walking.</summary>
    const int LongestSentence = 400;

    readonly Analysis _analysis = phrases.Analysis;

    /// <summary>The subject of a verb, its own or that of the verb it hangs on; empty where the tree shows none.</summary>
    public TokenRange Of(int verb, int sentence)
    {
        if (Tree(sentence) is not { } tree)
            return TokenRange.None;
        var at = verb - tree.First;
        for (var steps = 0; steps < 4 && at >= 0; steps++)
        {
            if (OwnSubject(tree, at) is >= 0 and var subject)
                return Checked(tree, subject, verb);
            switch (tree.Relation(at))
            {
                case DependencyRelation.Acl:
                    return Checked(tree, tree.Head(at), verb);
                case DependencyRelation.Conj or DependencyRelation.Advcl or DependencyRelation.Parataxis
                    or DependencyRelation.Xcomp or DependencyRelation.Dep:
                    at = tree.Head(at);
                    break;
                default:
                    return TokenRange.None;
            }
        }

        return TokenRange.None;
    }

    /// <summary>Whether a subject hangs on the verb itself.</summary>
    public bool HasOwn(int verb, int sentence) => Tree(sentence) is { } tree && OwnSubject(tree, verb - tree.First) >= 0;

    /// <summary>What stands between "quoted" and "as": "a clerk in Lisse"; not "in the report".</summary>
    public TokenRange Cited(int end, Sentence sentence)
    {
        for (var i = end - 1; i >= sentence.FirstToken && end - i < 15 && !quoted.IsInside(i); i--)
        {
            if (phrases.IsAny(i, "quotes", "quoted", "quoting", "cites", "cited", "citing"))
                return phrases.Tag(i + 1) == PartOfSpeech.Adp ? TokenRange.None : new(i + 1, end);
        }

        return TokenRange.None;
    }

    ClauseTree? Tree(int sentence) => _analysis.Sentences[sentence].TokenCount <= LongestSentence ? phrases.Tree(sentence) : null;

    static int OwnSubject(ClauseTree tree, int verb)
    {
        var subject = tree.Child(verb, DependencyRelation.Nsubj);
        return subject >= 0 ? subject : tree.Child(verb, DependencyRelation.NsubjOuter);
    }

    TokenRange Checked(ClauseTree tree, int subject, int verb)
    {
        var (first, last) = (subject, subject);
        Widen(tree, subject, ref first, ref last, depth: 0);
        // "Rep. Ana Holt": the tree may see two subjects in one name.
        if (last + 1 < verb - tree.First && tree.Relation(last + 1) == DependencyRelation.Nsubj && tree.Head(last + 1) == tree.Head(subject))
            Widen(tree, last + 1, ref first, ref last, depth: 0);
        (first, last) = (first + tree.First, last + tree.First);
        if (first <= verb && verb <= last)
        {
            // A clause of the subject holds the verb: "the letter saying …".
            last = verb - 1;
        }

        while (last > first && _analysis.Tokens[last].Tag == PartOfSpeech.Punct && !Is(last, ")"))
            last--;
        while (first < last && _analysis.Tokens[first].Tag == PartOfSpeech.Punct)
            first++;
        return quoted.IsInside(first) || quoted.IsInside(last) ? TokenRange.None : new(first, last + 1);
    }

    static void Widen(ClauseTree tree, int token, ref int first, ref int last, int depth)
    {
        first = Math.Min(first, token);
        last = Math.Max(last, token);
        for (var child = tree.FirstChild(token); child >= 0 && depth < 40; child = tree.NextSibling(child))
        {
            if (depth > 0 || tree[child].Relation is not (DependencyRelation.Punct or DependencyRelation.Discourse
                or DependencyRelation.Parataxis or DependencyRelation.Dep or DependencyRelation.Cop
                or DependencyRelation.Nsubj or DependencyRelation.Aux))
                Widen(tree, child, ref first, ref last, depth + 1);
        }
    }

    bool Is(int token, string word) => _analysis[_analysis.Tokens[token]].SequenceEqual(word);
}
