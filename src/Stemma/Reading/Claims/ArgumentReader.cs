using Stemma.Language;
using static Stemma.Language.DependencyRelation;

namespace Stemma.Reading;

/// <summary>A phrase that takes part in a predicate, by its head token.</summary>
/// <param name="IsOwn">Whether it stands in the predicate's own clause, not in one that shares it.</param>
readonly record struct Participant(ArgumentRole Role, int Token, string Preposition, bool IsOwn);

/// <summary>Reads who and what takes part in a predicate.</summary>
sealed class ArgumentReader(ClauseTree tree, Lexicon lexicon, Func<int, bool> isTime)
{
    const int MostSteps = 8;

    public List<Participant> Read(Predicate predicate)
    {
        var found = new List<Participant>();
        if (predicate.Kind is PredicateKind.Noun)
        {
            AddNominal(predicate.Head, predicate.Lemma, found);
            return found;
        }

        if (predicate.Kind is PredicateKind.Classification)
        {
            AddClassified(predicate, found);
            return found;
        }

        AddOwn(predicate, found);
        if (predicate.Kind is PredicateKind.LightVerb)
            AddNominal(predicate.Word, predicate.Lemma, found);
        if (!found.Exists(p => p.Role is ArgumentRole.Subject) || IsPassive(predicate))
            AddShared(predicate, found);
        if (predicate is { Kind: PredicateKind.Verb, Idiom: null })
            AddOfSeries(predicate.Head, found);
        if (found.TrueForAll(p => p.Token != predicate.Head && tree.Relation(p.Token) is Xcomp))
            found.Clear();
        return found;
    }

    void AddOwn(Predicate predicate, List<Participant> found)
    {
        var isPassive = IsPassive(predicate);
        for (var child = tree.FirstChild(predicate.Head); child >= 0; child = tree.NextSibling(child))
        {
            if (predicate.Idiom is { } idiom && idiom.Token == child)
            {
                AddOfIdiom(predicate, idiom, found);
                continue;
            }

            if (child == predicate.Word || RoleOf(child, isPassive) is not { } role)
                continue;
            var token = Antecedent(predicate.Head, child);
            if (token != child && role is ArgumentRole.Subject && HasOtherSubject(predicate.Head, child))
                role = ArgumentRole.Object;
            if (!IsRelative(token))
                AddWithConjuncts(new(role, token, Preposition(child), token == child), found);
        }

        if (predicate is { Kind: PredicateKind.Copula, Lemma: "be" })
            found.Add(new(IsThing(predicate.Head) ? ArgumentRole.Object : ArgumentRole.Other,
                predicate.Head, Preposition(predicate.Head), true));
    }

    // What was an accident, or who was freed in an exchange, has no part of its own in it; who has one in what it was part of is told by that.
    void AddClassified(Predicate predicate, List<Participant> found)
    {
        AddNominal(predicate.Word, predicate.Lemma, found);
        if (found.Count > 0 && tree.Head(predicate.Word) >= 0 && ClassificationFinder.IsShare(tree[tree.Head(predicate.Word)].Lemma))
            return;
        var clause = predicate with { Word = predicate.Head, Kind = PredicateKind.Verb };
        var beside = new List<Participant>();
        AddOwn(clause, beside);
        AddShared(clause, beside);
        found.AddRange(beside.Where(p => p.Token != predicate.Word && p.Token != tree.Head(predicate.Word))
            .Select(p => p with { Role = ArgumentRole.Other }));
    }

    // In "that a neighbour took" somebody else does it.
    bool HasOtherSubject(int head, int subject)
    {
        for (var child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (child != subject && tree[child].Relation is Nsubj or NsubjPass)
                return true;
        return false;
    }

    // "Gave the islanders a ferry": of two objects the first receives the second.
    bool IsReceiver(int child)
    {
        for (var next = tree.NextSibling(child); next >= 0; next = tree.NextSibling(next))
            if (tree[next].Relation is Obj && tree.Phrase(child).Last + 1 == tree.Phrase(next).First)
                return true;
        return false;
    }

    // "Allows the navy to use it": what is allowed is the use.
    bool IsAllowed(int child) => tree[tree.Head(child)].Lemma is "allow" or "permit" or "enable"
        && (tree.Child(tree.Head(child), Xcomp) > child || tree.Child(tree.Head(child), Ccomp) > child
            || tree.Child(tree.Head(child), Advcl) > child);

    // "Place" takes no part in "take place", nor the subject twice in "lost its life"; whom the attack was by does in "came under attack".
    void AddOfIdiom(Predicate predicate, IdiomPart idiom, List<Participant> found)
    {
        if (idiom.Voice is IdiomVoice.Prepositional)
        {
            AddWithConjuncts(new(ArgumentRole.Object, idiom.Token, "", true), found);
            return;
        }

        AddNominal(idiom.Token, predicate.Lemma, found);
        if (idiom.Voice is IdiomVoice.Active)
            found.RemoveAll(p => tree[p.Token].Tag is PartOfSpeech.Pron && tree.Relation(p.Token) is NmodPoss);
    }

    bool IsThing(int token) => tree.Child(token, Case) < 0
        && tree[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num;

    ArgumentRole? RoleOf(int child, bool isPassive) => tree[child].Relation switch
    {
        Nsubj or NsubjOuter => isPassive ? ArgumentRole.Object : ArgumentRole.Subject,
        NsubjPass => !isPassive ? ArgumentRole.Subject : IsGivenTo(child) ? ArgumentRole.Other : ArgumentRole.Object,
        Obj when isPassive => IsGiven(child) ? ArgumentRole.Object : ArgumentRole.Other,
        Obj => IsReceiver(child) || IsAllowed(child) ? ArgumentRole.Other : ArgumentRole.Object,
        OblAgent => ArgumentRole.Subject,
        Obl when isTime(child) || Preposition(child) is "accord to" or "according to" => null,
        Obl => isPassive && Preposition(child) == "by" ? ArgumentRole.Subject : ArgumentRole.Other,
        Iobj => ArgumentRole.Other,
        Xcomp when IsName(child) => ArgumentRole.Other,
        _ => null,
    };

    // "Was named coach", "pleaded guilty".
    bool IsName(int child) => tree[child].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj
        && tree.Child(child, Cop) < 0 && tree.Child(child, Mark) < 0;

    // "The teacher was given a medal": she receives it.
    bool IsGivenTo(int subject) => tree.Child(tree.Head(subject), Obj) is >= 0 and var thing && IsGiven(thing);

    bool IsGiven(int thing) => ClaimWords.IsGiving(tree[tree.Head(thing)].Lemma);

    void AddNominal(int noun, string verb, List<Participant> found)
    {
        for (var child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (NominalRole(child, ClaimWords.IsIntransitive(verb)) is { } role && !isTime(child))
                AddWithConjuncts(new(role, child, Preposition(child), true), found);
        }

    }

    ArgumentRole? NominalRole(int child, bool isIntransitive) => tree[child].Relation switch
    {
        NmodPoss => ArgumentRole.Subject,
        Nmod => Preposition(child) switch
        {
            "by" => ArgumentRole.Subject,
            "of" when isIntransitive => ArgumentRole.Subject,
            "of" or "on" or "against" => ArgumentRole.Object,
            _ => ArgumentRole.Other,
        },
        Compound when tree[child].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn =>
            isIntransitive ? ArgumentRole.Subject : ArgumentRole.Object,
        Amod when lexicon.CountryOf(tree[child].Lemma) is not null => ArgumentRole.Subject,
        _ => null,
    };

    void AddWithConjuncts(Participant participant, List<Participant> found)
    {
        found.Add(participant);
        for (var child = tree.FirstChild(participant.Token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree[child].Relation == Conj && tree[child].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                found.Add(participant with { Token = child });
        }
    }

    // What the clause takes from another: a subject shared by coordination or control, or the noun it describes.
    void AddShared(Predicate predicate, List<Participant> found)
    {
        var (token, isPassive) = (predicate.Head, IsPassive(predicate));
        var role = isPassive ? ArgumentRole.Object : ArgumentRole.Subject;
        if (found.Exists(p => p.Role == role))
            return;
        for (var step = 0; step < MostSteps && tree.Head(token) is >= 0 and var head; step++, token = head)
        {
            switch (tree.Relation(token))
            {
                case Acl when IsParticiple(token):
                    AddWithConjuncts(new(role, head, "", false), found);
                    return;
                case Conj or Xcomp or Advcl:
                    if (SubjectOf(head, IsControlled(token, head)) is >= 0 and var subject)
                    {
                        AddWithConjuncts(new(role, Antecedent(head, subject), "", false), found);
                        return;
                    }

                    break;
                default:
                    return;
            }
        }
    }

    // "Biting, scratching and punching the miners": all three are done to them.
    void AddOfSeries(int verb, List<Participant> found)
    {
        if (VerbSeries.Of(tree, verb).Last is var last && last != verb)
            AddWithConjuncts(new(ArgumentRole.Object, tree.Child(last, Obj), "", true), found);
    }

    // "Asked the troops to leave": they are to leave.
    int SubjectOf(int head, bool isControl)
    {
        if (isControl && !IsPassive(head))
        {
            if (tree.Child(head, Obj) is >= 0 and var controller)
                return controller;
            if (tree.Child(head, Iobj) is >= 0 and var receiver)
                return receiver;
        }

        return tree.Child(head, Nsubj) is >= 0 and var subject ? subject : tree.Child(head, NsubjPass);
    }

    // "Ordered the troops to leave", "accused the firm of hiding", "kept them from leaving".
    bool IsControlled(int token, int head) => tree.Relation(token) is Xcomp
        || tree.Child(token, Mark) is >= 0 and var mark
        && (tree[mark].Lemma is "of" or "from"
            || tree[mark].Lemma is "to" && ClaimWords.GovernorOf(tree[head].Lemma) is not null);

    bool IsParticiple(int token) =>
        tree[token].Form is WordForm.PastParticiple or WordForm.PresentParticiple && tree.Child(token, Mark) < 0;

    bool IsPassive(Predicate predicate) => predicate.Idiom is { Voice: IdiomVoice.Passive } || IsPassive(predicate.Head);

    public bool IsPassive(int token)
    {
        if (tree.Child(token, AuxPass) >= 0)
            return true;

        // "Had collapsed" is active, whatever a parser calls its subject.
        if (tree.Child(token, Aux) is >= 0 and var auxiliary && tree[auxiliary].Lemma == "have")
            return false;
        if (tree.Child(token, NsubjPass) >= 0 || tree.Child(token, OblAgent) >= 0 || IsOfPassive(token))
            return true;
        return tree[token] is { Tag: PartOfSpeech.Verb, Form: WordForm.PastParticiple }
            && tree.Child(token, Aux) < 0 && tree.Child(token, Obj) < 0 && tree.Child(token, Nsubj) < 0
            && tree.Relation(token) is Acl or Advcl;
    }

    // "Were arrested and later released".
    bool IsOfPassive(int token) => tree.Relation(token) is Conj && tree[token] is { Tag: PartOfSpeech.Verb, Form: WordForm.PastParticiple }
        && tree.Child(token, Aux) < 0 && tree.Child(token, Obj) < 0 && tree.Child(token, Nsubj) < 0
        && !ClaimWords.IsIntransitive(tree[token].Lemma) && IsPassive(tree.Head(token));

    // The noun that "who", "which" or "that" stands for.
    int Antecedent(int clause, int token)
    {
        for (var step = 0; step < MostSteps && tree.Relation(clause) is Conj; step++)
            clause = tree.Head(clause);
        return tree.Relation(clause) is AclRelcl && IsRelative(token)
            ? tree.Head(clause)
            : token;
    }

    bool IsRelative(int token) =>
        tree[token].Tag is PartOfSpeech.Pron or PartOfSpeech.Det && tree[token].Lemma is "who" or "which" or "whom"
        || tree[token] is { Tag: PartOfSpeech.Pron, Lemma: "that", Relation: Nsubj or NsubjPass or Obj };

    public string Preposition(int token)
    {
        var mark = tree.Child(token, Case);
        if (mark < 0 || tree[mark].Lemma is "'s" or "’s" or "'" or "’")
            return "";
        var word = tree[mark].Lemma.ToLowerInvariant();
        return tree.Child(mark, Fixed) is >= 0 and var more ? $"{word} {tree[more].Lemma}" : word;
    }
}
