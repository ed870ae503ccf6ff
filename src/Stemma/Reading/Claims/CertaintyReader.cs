using Stemma.Language;
using static Stemma.Language.DependencyRelation;

namespace Stemma.Reading;

/// <summary>How sure a predicate is, as it is told, and the token from which that is told.</summary>
/// <param name="From">The outermost word that governs it and is no claim of its own; else the predicate's head.</param>
readonly record struct Certainty(ClaimCertainty Value, bool IsNegated, int From);

/// <summary>Reads how sure a predicate is from its own clause and from what governs it.</summary>
sealed class CertaintyReader(ClauseTree tree, bool isQuestion)
{
    const int MostSteps = 8;

    public Certainty Read(Predicate predicate)
    {
        var state = new State(predicate.Head);
        if (predicate.Kind is PredicateKind.Noun)
            state = OwnWords(predicate.Head, state, isNominal: true);
        else
            state = FromMood(predicate.Head, OwnWords(predicate.Head, state, isNominal: false));
        if (predicate.Kind is PredicateKind.LightVerb or PredicateKind.Classification && predicate.Word != predicate.Head)
            state = OwnWords(predicate.Word, state, isNominal: true);
        state = Upwards(predicate, state);
        if (isQuestion)
            state = state.Apply(Effect.Possible);
        return new(state.Value, state.IsNegated, state.From);
    }

    // Hedges, negations and auxiliaries of the clause; a "no" before its subject or object.
    State OwnWords(int head, State state, bool isNominal)
    {
        for (var child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            var relation = tree[child].Relation;
            if (relation is Aux && IsWouldHave(head, child))
                state = state.Apply(Effect.Possible);
            else if (relation is Advmod or Aux || relation is Det or CcPreconj or Cc && IsNegative(child))
                state = IsNotOnly(child) ? state : state.Apply(ClaimWords.HedgeOf(tree.Text(child)));
            else if (!isNominal && (relation is Nsubj or NsubjPass or Obj && IsNone(child) || relation is Obl && IsNobody(child)))
                state = state.Apply(Effect.Negated);
            else if (relation is Mark or Case && tree[child].Lemma is "without" or "instead" or "rather")
                state = state.Apply(Effect.Negated);
        }

        return state;
    }

    // "Did not just close the mill", "is not only a baker": it is so, and more.
    bool IsNotOnly(int token) => IsNegative(token) && token + 1 < tree.Count
        && tree[token + 1].Lemma is "only" or "just" or "simply" or "merely" or "solely";

    /// <summary>"Does not deny", "nobody denies".</summary>
    public bool IsSaidNot(int head) => OwnWords(head, new(head), isNominal: false).IsNegated;

    // "Would have burned": it did not.
    bool IsWouldHave(int head, int auxiliary)
    {
        if (tree.Text(auxiliary) is not ("would" or "'d" or "’d"))
            return false;
        for (var child = tree.NextSibling(auxiliary); child >= 0; child = tree.NextSibling(child))
            if (tree[child] is { Relation: Aux, Lemma: "have" })
                return true;
        return false;
    }

    bool IsNegative(int token) => ClaimWords.HedgeOf(tree.Text(token)) is Effect.Negated;

    // "No prisoners", "none of them", "nobody".
    bool IsNone(int token) => tree[token].Tag is PartOfSpeech.Pron or PartOfSpeech.Noun && IsNegative(token)
        || tree.Child(token, Det) is >= 0 and var determiner && IsNegative(determiner);

    // "On no one", not "in no time" or "for nothing".
    bool IsNobody(int token) => tree[token].Lemma is "one" or "nobody" or "no-one" or "none" && IsNone(token);

    // What the form of the clause says: a condition, an aim, a headline's "to leave".
    State FromMood(int head, State state)
    {
        var mark = tree.Child(head, Mark);
        if (mark < 0)
            return state;
        return tree[mark].Lemma switch
        {
            "if" or "unless" or "whether" => state.Apply(Effect.Possible),
            "due" when tree[head].Form is WordForm.Base => state.Apply(Effect.Planned),
            "to" when tree.Relation(head) is Root or Advcl or Acl or Parataxis or AclRelcl or Conj
                && !IsGovernedInfinitive(head) && !IsResult(head) => state.Apply(Effect.Planned),
            _ => state,
        };
    }

    // "Gave up its gains to fall 3 percent": nobody aims at it.
    bool IsResult(int head) => tree.Relation(head) is Advcl
        && tree.Child(head, Obj) is >= 0 and var measure && tree[measure].Lemma is "percent" or "%" or "point"
        && tree.Head(head) is >= 0 and var before && tree[before].Form is WordForm.Past;

    State Upwards(Predicate predicate, State state)
    {
        if (IsOfNone(predicate.Head))
            state = state.Apply(Effect.Negated);
        var (token, isNominal) = (predicate.Head, predicate.Kind is PredicateKind.Noun);
        for (var step = 0; step < MostSteps && tree.Head(token) is >= 0 and var head; step++, token = head)
        {
            var relation = tree.Relation(token);
            if (AsksWhether(token, head) || IsOfAny(token, head) || IsUnderModal(token, head))
                return state.Apply(Effect.Possible);
            if (relation is Conj && step > 0 && ClaimWords.IsSaying(tree[token].Lemma))
                return state;
            if (relation is Conj && !HasOwnStart(token))
                state = Mood(head, state, isOr: step == 0 && IsOr(token, head));
            else if (predicate.Kind is not PredicateKind.Noun && IsNounClause(token, head))
                state = OfNoun(head, state);
            else if (relation is Xcomp or Ccomp or Csubj or CsubjPass || relation is Acl && (IsInfinitive(token) || IsMatterOf(token, head))
                || relation is Advcl && (IsAfterPreposition(token) || IsGovernedInfinitive(token))
                || isNominal && (relation is Obj or NsubjPass || relation is Nmod && IsOpen(head)
                    || relation is Obl && IsComplement(token) || relation is Nsubj && tree.Child(head, AuxPass) >= 0))
                state = Governed(token, head, state);
            else
                return state;
            isNominal = isNominal && relation is Nmod or Conj || IsNounClause(token, head) && IsDenied(head);
        }

        return state;
    }

    // "It is impossible to determine whether he had left".
    bool AsksWhether(int token, int head) => tree.Child(token, Mark) is >= 0 and var mark && tree[mark].Lemma is "if" or "whether"
        && (tree.Relation(token) is Ccomp || tree.Relation(token) is Advcl && token > head
            && tree[head].Lemma is "ask" or "wonder" or "determine" or "know" or "tell" or "say" or "decide" or "learn" or "establish" or "see");

    // "Any dam that is not approved": whether there is one is left open.
    bool IsOfAny(int token, int head) => tree.Relation(token) is AclRelcl or Acl
        && (tree[head].Lemma is "anything" or "anyone" or "anybody" or "whoever" or "whatever"
            || tree.Child(head, Det) is >= 0 and var determiner && tree[determiner].Lemma == "any");

    // "Releasing the film could harm the case": nothing is released yet.
    bool IsUnderModal(int token, int head) => IsClauseAsSubject(token, head)
        && OwnWords(head, new(head), isNominal: false).Value is ClaimCertainty.Planned or ClaimCertainty.Possible;

    bool IsClauseAsSubject(int token, int head) => tree.Relation(token) is Csubj or CsubjPass
        || (tree.Relation(token) is Advcl && token < head && tree.Child(head, Nsubj) < 0 && tree.Child(head, NsubjPass) < 0);

    // A coordinated clause without a subject and without an auxiliary of its own goes on in the mood of the first.
    bool HasOwnStart(int token) => tree.Child(token, Nsubj) >= 0 || tree.Child(token, NsubjPass) >= 0
        || tree.Child(token, Aux) >= 0 || tree.Child(token, AuxPass) >= 0 || tree.Child(token, Cop) >= 0;

    // The mood is shared; a negation is only by "or": "did not apologise or resign".
    State Mood(int head, State state, bool isOr) =>
        FromMood(head, OwnWords(head, state, isNominal: true)) with { IsNegated = state.IsNegated ^ (isOr && IsSaidNot(head)) };

    bool IsOr(int token, int head) => tree[token].Form == tree[head].Form
        && tree.Child(token, Cc) is >= 0 and var conjunction && tree[conjunction].Lemma == "or";

    // "There were no guards involved".
    bool IsOfNone(int token) => tree.Relation(token) is Acl && !IsInfinitive(token) && tree.Child(token, Nsubj) < 0
        && tree.Head(token) is >= 0 and var noun && IsNone(noun);

    // "Reports that it had closed": what the noun tells.
    bool IsNounClause(int token, int head) => tree.Relation(token) is Acl or AclRelcl or Ccomp && tree[head].Tag is PartOfSpeech.Noun
        && tree.Child(head, Cop) < 0 && tree.Child(token, Mark) is >= 0 and var mark && tree[mark].Lemma == "that";

    // "Denied reports that".
    bool IsDenied(int noun) => tree.Relation(noun) is Obj && GovernorAt(tree.Head(noun)) is { Effect: Effect.Denied };

    // "No evidence that" leaves it open, "no chance that" does not, "no doubt that" says so.
    State OfNoun(int noun, State state)
    {
        if (!IsNone(noun))
            return ClaimWords.GovernorOf(tree[noun].Lemma) is { Effect: not Effect.Planned } governor ? state.Apply(governor.Effect) : state;
        return tree[noun].Lemma switch
        {
            "doubt" or "question" => state,
            "chance" or "possibility" or "prospect" or "likelihood" or "hope" or "risk" or "danger" or "way" =>
                state.Apply(Effect.Possible).Apply(Effect.Negated),
            _ => state.Apply(Effect.Possible),
        };
    }

    State Governed(int token, int head, State state)
    {
        if (IsYetTo(token, head))
            return state.Apply(Effect.Negated).StartingAt(head);
        var relation = tree.Relation(token);
        if (relation is Ccomp && tree[head].Lemma is "think" or "believe" or "suppose" or "imagine" && IsSaidNot(head))
            return state.Apply(Effect.Possible).Apply(Effect.Negated);
        if (IsLeftOpen(head, relation))
            return state.Apply(Effect.Possible);
        if (relation is Xcomp && tree[head].Lemma == "say" && tree.Child(head, AuxPass) >= 0)
            return state.Apply(Effect.Alleged).StartingAt(head);
        if (relation is Advcl && IsAfterPreposition(token) && ClaimWords.IsBlaming(tree[head].Lemma))
            return state.Apply(Effect.Alleged);
        if (GovernorAt(head) is not { } governor)
            return relation is Xcomp or Acl && IsInfinitive(token) && !IsPerfect(token) ? state.Apply(Effect.Planned) : state;
        var effect = relation is Ccomp ? governor.OnClause : governor.Effect;
        if ((effect is Effect.Denied || effect is Effect.Negated && governor.IsClaim) && IsSaidNot(head))
            return state.Apply(Effect.Possible).StartingAt(governor.IsClaim || relation is Ccomp ? state.From : head);
        state = state.Apply(effect);
        if (relation is Obj or NsubjPass && effect is Effect.Planned && IsKnown(token) && IsSaidNot(head))
            return state;
        if (tree[head].Lemma == "true" && (relation is Csubj || relation is Ccomp && head < token))
            return IsSaidNot(head) ? state.Apply(Effect.Negated) : state;
        if (governor.IsClaim || relation is Nmod or Obl or Ccomp)
            return state;
        return OwnWords(head, state, isNominal: false) is var own && relation is Xcomp or Advcl or Obj or NsubjPass
            ? own.StartingAt(head)
            : own;
    }

    // "Did not foresee Holt's loss": she lost all the same.
    bool IsKnown(int noun) => tree.Child(noun, NmodPoss) >= 0 || tree.Child(noun, Det) is >= 0 and var determiner && tree[determiner].Lemma == "the";

    // "Ruled out" is not "ruled".
    Governor? GovernorAt(int head) =>
        tree.Child(head, CompoundPrt) is >= 0 and var particle && ClaimWords.GovernorOf($"{tree[head].Lemma} {tree[particle].Lemma}") is { } phrasal
            ? phrasal
            : ClaimWords.GovernorOf(tree[head].Lemma);

    // "Would not confirm that he had left".
    bool IsLeftOpen(int head, DependencyRelation relation) => relation is Ccomp
        && tree[head].Lemma is "say" or "confirm" or "state" or "announce" or "argue" or "conclude" or "insist" or "declare" or "testify"
        && IsSaidNot(head);

    // "Declined to confirm", also where a parser takes the infinitive for an aim.
    bool IsGovernedInfinitive(int token) => tree.Relation(token) is Advcl && IsInfinitive(token)
        && ClaimWords.GovernorOf(tree[tree.Head(token)].Lemma) is not null;

    // "Hesitation about closing the mill", "the risk of losing it".
    bool IsMatterOf(int token, int head) => tree[token].Form is WordForm.PresentParticiple && tree[head].Tag is PartOfSpeech.Noun
        && tree.Child(token, Mark) is >= 0 and var mark && tree[mark].Tag is not PartOfSpeech.Part
        && ClaimWords.GovernorOf(tree[head].Lemma) is not null;

    bool IsAfterPreposition(int token) =>
        tree.Child(token, Mark) is >= 0 and var mark && (tree[mark].Lemma is "of" or "from"
            || tree[mark].Lemma is "with" or "for" && ClaimWords.IsBlaming(tree[tree.Head(token)].Lemma));

    // "Reports of the attack", "a round of talks"; not "responsibility for the attack".
    bool IsOpen(int noun) => ClaimWords.GovernorOf(tree[noun].Lemma) is not null || tree[noun].Lemma is "round" or "series" or "wave" or "phase";

    // "Called for the withdrawal of", not "was cancelled after the withdrawal of".
    bool IsComplement(int noun) => tree.Child(noun, Case) is not (>= 0 and var preposition)
        || tree[preposition].Lemma is not ("after" or "before" or "during" or "since" or "following" or "amid" or "despite" or "until" or "because");

    // "Known to have died": it is over.
    bool IsPerfect(int token) => tree.Child(token, Aux) is >= 0 and var auxiliary && tree[auxiliary].Lemma == "have";

    bool IsInfinitive(int token) => tree.Child(token, Mark) is >= 0 and var mark && tree[mark].Lemma == "to";

    // "Have yet to sign" says that nothing is signed.
    bool IsYetTo(int token, int head)
    {
        if (!IsInfinitive(token) || tree[head].Lemma is not ("have" or "be"))
            return false;
        for (var child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (tree[child].Lemma == "yet")
                return true;
        return tree.Child(token, Advmod) is >= 0 and var adverb && tree[adverb].Lemma == "yet";
    }

    readonly record struct State(int From)
    {
        public ClaimCertainty Value { get; init; }
        public bool IsNegated { get; init; }

        public State StartingAt(int token) => this with { From = token };

        public State Apply(Effect effect) => effect switch
        {
            Effect.Planned => AtLeast(ClaimCertainty.Planned),
            Effect.Possible => AtLeast(ClaimCertainty.Possible),
            Effect.Alleged => AtLeast(ClaimCertainty.Alleged),
            Effect.Denied => AtLeast(ClaimCertainty.Denied) with { IsNegated = true },
            Effect.Negated => this with { IsNegated = !IsNegated },
            _ => this,
        };

        State AtLeast(ClaimCertainty certainty) => certainty > Value ? this with { Value = certainty } : this;
    }
}
