using Stemma.Language;

namespace Stemma.Collation;

/// <summary>Finds whom a verb, an adjective or a noun of a fate is said of, with those that "and" adds.</summary>
sealed class SuffererFinder(CasualtyTree tree, FateFinder fates)
{
    /// <summary>The heads of their phrases.</summary>
    public IEnumerable<int> Find(int token)
    {
        var heads = tree[token].Tag switch
        {
            PartOfSpeech.Verb or PartOfSpeech.Adj when IsOfAnother(token) => [token - 1],
            PartOfSpeech.Verb => OfVerb(token),
            PartOfSpeech.Adj => OfState(token),
            PartOfSpeech.Noun => OfNoun(token),
            _ => [],
        };
        return WithoutTeller(heads, token).Select(Meant).SelectMany(WithJoined).Where(head => !fates.IsParticiple(head)).Distinct();
    }

    IEnumerable<int> WithJoined(int head) => tree.Children(head)
        .Where(child => tree[child].Relation is DependencyRelation.Conj && tree[child].Tag is not PartOfSpeech.Verb && !IsOfAnotherFate(head, child))
        .Prepend(head);

    /// <summary>"Killed one and injured four".</summary>
    bool IsOfAnotherFate(int head, int child) => Enumerable.Range(head + 1, Math.Max(0, child - head)).Any(fates.IsParticiple);

    /// <summary>"Three were killed, and another injured".</summary>
    bool IsOfAnother(int token) => token > 0 && tree.WordAt(token - 1) is "another" && tree[token - 1].Head == token;

    /// <summary>"Friends say Ana Holt was hurt": of two subjects the second.</summary>
    static IEnumerable<int> WithoutTeller(IEnumerable<int> heads, int token)
    {
        var all = heads.Order().ToList();
        return all.Where((head, index) => head > token || index + 1 == all.Count || all[index + 1] > token);
    }

    /// <summary>"Two men who died": the men.</summary>
    int Meant(int head) =>
        tree.WordAt(head) is "who" or "that" && tree[head].Head is >= 0 and var verb
            && tree[verb] is { Relation: DependencyRelation.AclRelcl, Head: >= 0 and var noun }
            ? noun : head;

    IEnumerable<int> OfVerb(int token)
    {
        var isActive = tree[token].Lemma is "die";
        var wanted = tree.Children(token).Where(child => tree[child].Relation is DependencyRelation.NsubjPass
            || (isActive ? tree[child].Relation is DependencyRelation.Nsubj : tree[child].Relation is DependencyRelation.Obj)).ToList();
        if (wanted.Any(child => tree.WordAt(child) is "himself" or "herself" or "themselves"))
            return tree.Subjects(token);
        if (wanted.Count > 0)
            return wanted;
        return tree[token] switch
        {
            { Relation: DependencyRelation.Conj, Head: >= 0 and var first } when tree[first].Tag is PartOfSpeech.Verb => OfVerb(first),
            { Relation: DependencyRelation.Acl or DependencyRelation.Amod, Head: >= 0 and var noun } => [noun],
            { Relation: DependencyRelation.Root, Form: WordForm.PastParticiple or WordForm.Past } =>
                tree.Children(token).Where(child => tree[child].Relation is DependencyRelation.Nsubj && !isActive && tree.IsHeadline(token)),
            _ => [],
        };
    }

    IEnumerable<int> OfState(int token)
    {
        var subjects = tree.Subjects(token).ToList();
        if (subjects.Count > 0 || tree[token].Head < 0)
            return subjects;
        var head = tree[token].Head;
        return tree[token].Relation is DependencyRelation.Amod
            ? [head]
            : tree.Children(head).Where(child => tree[child].Relation is DependencyRelation.NsubjPass or DependencyRelation.Obj);
    }

    /// <summary>"The death of Ana Holt", "Ana Holt's death", "the shooting death of a man", "two men suffered wounds", "two men with wounds".</summary>
    IEnumerable<int> OfNoun(int token) => tree[token] switch
    {
        { Relation: DependencyRelation.Obj } when fates.IsSuffered(token) => tree.Subjects(tree[token].Head),
        { Relation: DependencyRelation.Nmod } when fates.IsSuffered(token) => [tree[token].Head],
        { } when fates.IsHospital(token) => OfVerb(tree[token].Head),
        { } when fates.IsCondition(token) => tree.Subjects(token).Concat(OfGovernor(token)),
        { } when fates.IsSuffered(token) => OfGovernor(token),
        _ => OfPossessed(token),
    };

    IEnumerable<int> OfGovernor(int token) =>
        tree[token] is { Relation: DependencyRelation.Obl or DependencyRelation.Nmod, Head: >= 0 and var head }
            ? OfVerb(head).Concat(tree.Subjects(head)) : [];

    IEnumerable<int> OfPossessed(int token) => tree.Children(token).Where(child =>
        (tree[child].Relation is DependencyRelation.NmodPoss && tree[child].Tag is not PartOfSpeech.Pron)
        || (tree[child].Relation is DependencyRelation.Nmod && tree.HasMark(child, "of")));
}
