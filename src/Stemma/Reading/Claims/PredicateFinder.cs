using Stemma.Language;
using static Stemma.Language.DependencyRelation;

namespace Stemma.Reading;

/// <summary>Finds the words of a sentence that say what happens or what is so.</summary>
sealed class PredicateFinder(ClauseTree tree, Lexicon lexicon, Func<int, bool> isCue, Func<int, bool> isTime)
{
    const string Shooting = "shoot";

    readonly ClassificationFinder _classifications = new(tree, lexicon);

    public IEnumerable<Predicate> Find()
    {
        for (var token = 0; token < tree.Count; token++)
            if (PredicateAt(token) is { } predicate)
                yield return predicate;
    }

    Predicate? PredicateAt(int token)
    {
        if (tree[token].Tag == PartOfSpeech.Verb)
            return IsClause(token) && !isCue(token) ? OfVerb(token) : null;
        if (_classifications.At(token) is { } classification)
            return classification;
        if (tree.Child(token, Cop) is >= 0 and var copula)
            return OfCopula(token, copula);
        return tree[token].Tag == PartOfSpeech.Noun ? OfNoun(token) : null;
    }

    bool IsClause(int token) => tree.Relation(token) is Root or Acl or AclRelcl or Advcl or AdvclRelcl or Ccomp
        or Conj or Csubj or CsubjPass or Parataxis or Xcomp;

    Predicate? OfVerb(int token)
    {
        if (IsOnlySaying(token) || IsOnlyGoverning(token))
            return null;
        if (tree[token].Lemma == "be")
            return OfExistence(token);
        var idiom = IdiomOf(token);
        var lemma = idiom?.Verb ?? PlainLemma(token);
        if (IsHappening(lemma) && EventOf(token, Nsubj) is { } happening)
            return happening;
        if (ClaimWords.IsLight(lemma) && (EventOf(token, Obj) ?? EventOf(token, NsubjPass)) is { } event_)
            return event_;
        return new(token, token, lemma, PredicateKind.Verb, idiom?.Part);
    }

    bool IsOnlySaying(int token) => IsSaidTo(token) || ClaimWords.IsSaying(tree[token].Lemma)
        && (tree.Child(token, Ccomp) >= 0 || (tree.Child(token, Parataxis) is >= 0 and var words && !SpeaksBefore(token, words)));

    // "Is said to have carried weapons".
    bool IsSaidTo(int token) =>
        tree[token].Lemma == "say" && tree.Child(token, AuxPass) >= 0 && tree.Child(token, Xcomp) >= 0;

    // "He denied it, and his lawyer said: …": the lawyer says the words.
    bool SpeaksBefore(int token, int words) =>
        tree.Child(token, Conj) is >= 0 and var other && other < words && ClaimWords.IsSaying(tree[other].Lemma);

    bool IsOnlyGoverning(int token) => ClaimWords.GovernorOf(tree[token].Lemma) is { IsClaim: false }
        && (tree.Child(token, Xcomp) is >= 0 and var inner && IsPredicative(inner)
            || tree.Child(token, Advcl) is >= 0 and var aim && IsInfinitive(aim) && tree.Child(token, Obj) < 0
            || tree.Child(token, Ccomp) >= 0);

    bool IsInfinitive(int token) => tree.Child(token, Mark) is >= 0 and var mark && tree[mark].Lemma == "to";

    bool IsPredicative(int token) => tree[token].Tag is PartOfSpeech.Verb || tree.Child(token, Cop) >= 0;

    // "There was an explosion" says that something exploded.
    Predicate? OfExistence(int token)
    {
        var subject = tree.Child(token, Nsubj);
        if (subject < 0 || tree.Child(token, Expl) < 0)
            return subject < 0 ? null : new(token, token, "be", PredicateKind.Verb);
        return lexicon.VerbOf(tree[subject].Lemma) is { } verb
            ? new(token, subject, verb, PredicateKind.LightVerb)
            : new(token, token, "be", PredicateKind.Verb);
    }

    Predicate? EventOf(int token, DependencyRelation relation)
    {
        var noun = tree.Child(token, relation);
        return noun >= 0 && tree[noun].Tag == PartOfSpeech.Noun && lexicon.VerbOf(tree[noun].Lemma) is { } verb
            ? new(token, noun, verb, PredicateKind.LightVerb)
            : null;
    }

    Predicate? OfCopula(int token, int copula)
    {
        var isGoverning = ClaimWords.GovernorOf(tree[token].Lemma) is { IsClaim: false }
            && (tree.Child(token, Xcomp) >= 0 || tree.Child(token, Ccomp) >= 0 || tree.Child(token, Csubj) >= 0);
        if (isGoverning)
            return null;
        if (IdiomWith("be", token) is { } idiom)
            return new(token, token, idiom.Verb, PredicateKind.Verb, new(token, idiom.Voice));
        if (tree[token].Tag is PartOfSpeech.Adj && tree.Child(token, Case) < 0)
            return new(token, token, tree[token].Lemma, PredicateKind.Copula);
        return StateOf(token) is { } state
            ? new(token, token, state, PredicateKind.Copula)
            : new(token, copula, "be", PredicateKind.Copula);
    }

    // "Is out of control", "was in a stable condition"; where or when something is, others read.
    string? StateOf(int token) => tree[token].Tag is PartOfSpeech.Noun && !isTime(token) && tree.Child(token, Nummod) < 0
        && tree.Child(token, Case) is >= 0 and var preposition && preposition < token
        && !lexicon.NamesPlace(tree[token].Lemma) && !lexicon.NamesPeople(tree[token].Lemma)
            ? string.Join(' ', Enumerable.Range(preposition, token - preposition).Where(word => SaysHow(word, token, preposition))
                .Append(token).Select(word => tree[word].Lemma).Prepend("be"))
            : null;

    bool SaysHow(int word, int noun, int preposition) => tree.Head(word) == noun
        ? tree.Relation(word) is Case or Amod or Compound
        : tree.Head(word) == preposition && tree.Relation(word) is Fixed;

    Predicate? OfNoun(int token)
    {
        if (IsLightObject(token) || !HasParticipant(token) || IsBody(token))
            return null;
        return (IsGunfire(token) ? Shooting : lexicon.VerbOf(tree[token].Lemma)) is { } verb
            ? new(token, token, verb, PredicateKind.Noun)
            : null;
    }

    // "The Osby administration", "her campaign"; not "the administration of the town", "a campaign against the dam".
    bool IsBody(int token) => ClaimWords.MayNameBody(tree[token].Lemma) && tree.Child(token, Nmod) < 0;

    // "Artillery fire".
    bool IsGunfire(int token) => tree[token].Lemma == "fire"
        && tree.Child(token, Compound) is >= 0 and var weapon && ClaimWords.IsWeapon(tree[weapon].Lemma);

    /// <summary>A light verb as the predicate itself, for a noun that nobody takes part in: "there was no explosion".</summary>
    public Predicate Plain(Predicate light) => new(light.Head, light.Head, VerbLemma(light.Head), PredicateKind.Verb);

    // A noun that its verb leaves the telling to is told with the verb.
    bool IsLightObject(int token)
    {
        if (tree.Head(token) is not (>= 0 and var verb) || tree[verb].Tag != PartOfSpeech.Verb)
            return false;
        return tree.Relation(token) switch
        {
            Obj or NsubjPass when ClaimWords.IsLight(VerbLemma(verb)) => true,
            Obj or NsubjPass or Obl => IdiomOf(verb) is { Part: { Voice: not IdiomVoice.Prepositional, Token: var part } } && part == token,
            Nsubj => tree[verb].Lemma == "be" && tree.Child(verb, Expl) >= 0 || IsHappening(VerbLemma(verb)),
            _ => false,
        };
    }

    static bool IsHappening(string verb) =>
        verb is "take place" or "occur" or "happen" or "begin" or "start" or "resume" or "continue";

    // A bare "the attack" only points back to what was told.
    bool HasParticipant(int token)
    {
        for (var child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree[child].Relation is Nmod or NmodPoss
                || tree[child].Relation is Compound && tree[child].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn
                || tree[child].Relation is Amod && lexicon.CountryOf(tree[child].Lemma) is not null)
                return true;
        }

        return false;
    }

    string VerbLemma(int token) => IdiomOf(token)?.Verb ?? PlainLemma(token);

    // "What is left of it" goes nowhere.
    string PlainLemma(int token)
    {
        if (PhrasalLemma(token) is { } phrasal)
            return phrasal;
        if (tree[token].Lemma == "leave" && tree.Child(token, AuxPass) >= 0)
            return "remain";
        return tree[token].Lemma;
    }

    // "Break down"; not "fall back down to the ground", "crashed down": it falls, and it crashed.
    string? PhrasalLemma(int token)
    {
        var own = tree.Child(token, CompoundPrt);
        var particle = own >= 0 ? own : AdverbAfter(token);
        if (particle < 0)
            return null;
        var phrasal = $"{tree[token].Lemma} {tree[particle].Lemma}";
        var isKnown = lexicon.IsVerb(phrasal);
        var isWay = tree[particle].Lemma is "down" or "back" && (!isKnown || HasGoal(token));
        return isWay || (own < 0 && !isKnown) ? null : phrasal;
    }

    int AdverbAfter(int token) => token + 1 < tree.Count && tree.Relation(token + 1) is Advmod && tree.Head(token + 1) == token ? token + 1 : -1;

    bool HasGoal(int token)
    {
        for (var child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relation(child) is Obl && PrepositionOf(child) is "to" or "into" or "onto" or "toward" or "towards")
                return true;
        return false;
    }

    // "Made public", "taken to hospital", "came under attack"; a preposition by itself only where nothing else completes the verb.
    (string Verb, IdiomPart Part)? IdiomOf(int token)
    {
        (string, IdiomPart)? prepositional = null;
        var hasObject = tree.Child(token, Obj) >= 0;
        for (var child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (child < token && tree.Relation(child) is not NsubjPass)
                continue;
            if (IdiomWith(tree[token].Lemma, child) is { } idiom)
                return (idiom.Verb, new(child, idiom.Voice));
            if (!hasObject && tree.Relation(child) is Obl && !isTime(child)
                && ClaimWords.VerbOfIdiom($"{tree[token].Lemma} {PrepositionOf(child)}") is { } verb)
                prepositional ??= (verb.Verb, new(child, verb.Voice));
        }

        return prepositional;
    }

    (string Verb, IdiomVoice Voice)? IdiomWith(string verb, int completion)
    {
        var start = PrepositionOf(completion) is { Length: > 0 } preposition ? $"{verb} {preposition}" : verb;
        var noun = tree[completion].Lemma;
        return (IsOfSubject(completion) ? ClaimWords.VerbOfIdiom($"{start} its {noun}") : null) ?? ClaimWords.VerbOfIdiom($"{start} {noun}");
    }

    // "Lies on its side", not "on the side of the road".
    bool IsOfSubject(int noun) => tree.Child(noun, NmodPoss) is >= 0 and var owner && tree[owner].Lemma is "its" or "their" or "it" or "they";

    string PrepositionOf(int token) => tree.Child(token, Case) is >= 0 and var word ? tree[word].Lemma : "";
}
