using Stemma.Language;
using static Stemma.Language.DependencyRelation;

namespace Stemma.Reading;

/// <summary>What a tree may get wrong about a clause and its words leave no doubt about.</summary>
/// <param name="tokens">The tokens of one sentence, changed in place.</param>
/// <param name="first">The index of the first in the text, from which their heads are counted.</param>
sealed class ClauseRepairs(Token[] tokens, int first)
{
    public void Apply()
    {
        for (var token = 1; token < tokens.Length; token++)
        {
            MendNoLonger(token);
            MendBound(token);
            MendAuxiliary(token);
            MendParticle(token);
            MendAgent(token);
            MendBlame(token);
            MendMatter(token);
            MendDoer(token);
            MendSubject(token);
            MendWho(token);
            MendThat(token);
            MendIntention(token);
            MendNamed(token);
        }
    }

    int Head(int token) => tokens[token].Head - first is >= 0 and var head && head < tokens.Length ? head : -1;

    bool Is(int token, DependencyRelation relation) => token >= 0 && tokens[token].Relation == relation && Head(token) >= 0;

    int Child(int head, DependencyRelation relation) =>
        Array.FindIndex(tokens, token => token.Head - first == head && token.Relation == relation);

    void Attach(int token, int head, DependencyRelation relation) =>
        tokens[token] = tokens[token] with { Head = first + head, Relation = relation };

    // "Is no longer in the country": where it is not, and not how long.
    void MendNoLonger(int token)
    {
        if (tokens[token] is not { Form: WordForm.Comparative, Lemma: "long" } || tokens[token - 1].Lemma != "no" || Child(token, Cop) < 0)
            return;
        var place = Array.FindIndex(tokens, token + 1, other => other.Head - first == token && other.Relation is Obl or Nmod);
        if (place < 0)
            return;
        for (var other = 0; other < tokens.Length; other++)
        {
            if (other != place && Head(other) == token)
                Attach(other, place, tokens[other].Relation);
        }

        tokens[place] = tokens[place] with { Head = tokens[token].Head, Relation = tokens[token].Relation };
        Attach(token, token - 1, Fixed);
    }

    // "Wounded at least two people", "more than 850 were hurt": such words say how large the number is, they are no preposition.
    void MendBound(int token)
    {
        if (token + 1 >= tokens.Length || tokens[token + 1].Tag is not PartOfSpeech.Num || !IsBound(tokens[token - 1].Lemma, tokens[token].Lemma))
            return;
        var number = token + 1;
        Attach(token - 1, number, Advmod);
        Attach(token, token - 1, Fixed);
        var counted = Is(number, Nummod) ? Head(number) : number;
        if (Is(counted, Obl) && Child(counted, Case) < 0)
            MendCounted(counted, Head(counted));
    }

    static bool IsBound(string first, string second) => (first, second) is ("at", "least" or "most")
        or ("more" or "few" or "fewer" or "less", "than") or ("up", "to");

    void MendCounted(int noun, int verb)
    {
        if (noun > verb && Child(verb, Obj) < 0)
            Attach(noun, verb, Obj);
        else if (noun < verb && Child(verb, Nsubj) < 0 && Child(verb, NsubjPass) < 0)
            Attach(noun, verb, Child(verb, AuxPass) >= 0 ? NsubjPass : Nsubj);
    }

    // "May or may not attend": a subject is of the verb.
    void MendAuxiliary(int token)
    {
        if ((Is(token, Nsubj) || Is(token, NsubjPass)) && Head(token) is var auxiliary && (Is(auxiliary, Aux) || Is(auxiliary, AuxPass)))
            Attach(token, Head(auxiliary), tokens[token].Relation);
    }

    // "Called off the strike", "turned off the lamp": the phrase is the object of both words.
    void MendParticle(int token)
    {
        if (!Is(token, Case) || Head(Head(token)) != token - 1)
            return;
        var (verb, phrase) = ($"{tokens[token - 1].Lemma} {tokens[token].Lemma}", Head(token));
        var isObject = Is(phrase, Obj) && Lexicon.Load().IsVerb(verb);
        if (!isObject && !(Is(phrase, Obl) && ClaimWords.GovernorOf(verb) is not null))
            return;
        Attach(token, token - 1, CompoundPrt);
        Attach(phrase, token - 1, Obj);
    }

    // "Was given a medal by the mayor": she gave it.
    void MendAgent(int token)
    {
        if (Is(token, Nmod) && Is(Head(token), Obj) && Head(Head(token)) is >= 0 and var verb && ClaimWords.IsGiving(tokens[verb].Lemma)
            && Child(verb, AuxPass) >= 0 && Child(token, Case) is >= 0 and var preposition && tokens[preposition].Lemma == "by")
            Attach(token, verb, OblAgent);
    }

    // "Accused the firm of hiding it": the hiding is what it is accused of.
    void MendBlame(int token)
    {
        if (tokens[token].Form is WordForm.PresentParticiple && Is(token, Acl) && Is(Head(token), Obj)
            && Head(Head(token)) is >= 0 and var verb && ClaimWords.IsBlaming(tokens[verb].Lemma)
            && Child(token, Mark) is >= 0 and var mark && tokens[mark].Lemma is "of" or "for" or "with")
            Attach(token, verb, Advcl);
    }

    // "Has doubts about closing the mill": the closing is what they are about.
    void MendMatter(int token)
    {
        if (tokens[token].Form is WordForm.PresentParticiple && Is(token, Advcl) && Child(token, Mark) is > 0 and var mark
            && tokens[mark].Lemma is "about" or "in" or "of" or "against" && tokens[mark - 1].Tag is PartOfSpeech.Noun
            && Head(mark - 1) == Head(token) && ClaimWords.GovernorOf(tokens[mark - 1].Lemma) is not null)
            Attach(token, mark - 1, Acl);
    }

    // "The capture of the town by rebels", "an attack by rebels on the port": both phrases are of what happens.
    void MendDoer(int token)
    {
        if (!Is(token, Nmod) || !Is(Head(token), Nmod) || Head(token) > token || Child(token, Case) is not (>= 0 and var preposition))
            return;
        var (inner, happening) = (Head(token), Head(Head(token)));
        if (Child(inner, Case) is not (>= 0 and var before) || Lexicon.Load().VerbOf(tokens[happening].Lemma) is null)
            return;
        var isDoer = tokens[before].Lemma == "of" && tokens[preposition].Lemma == "by" && IsDoneTo(inner);
        var isTarget = tokens[before].Lemma == "by" && tokens[preposition].Lemma is "on" or "against" or "of";
        if (isDoer || isTarget)
            Attach(token, happening, Nmod);
    }

    // Not a book by somebody.
    bool IsDoneTo(int noun) => tokens[noun].Tag is PartOfSpeech.Propn || NamesPeople(noun) || Lexicon.Load().NamesPlace(tokens[noun].Lemma);

    // "The captain of the trawler, who was hurt": of both nouns "who" means the person.
    void MendWho(int token)
    {
        if (!Is(token, AclRelcl) || !(IsWho(Child(token, Nsubj)) || IsWho(Child(token, NsubjPass))))
            return;
        var noun = Head(token);
        if (Is(noun, Nmod) && tokens[noun].Tag is PartOfSpeech.Noun && !NamesPeople(noun) && NamesPeople(Head(noun)))
            Attach(token, Head(noun), AclRelcl);
    }

    // "The law that the mayor signed": not "reports that the mayor signed".
    void MendThat(int token)
    {
        if (tokens[token].Lemma != "that" || !Is(token, Mark) || Head(token) is not (> 0 and var verb) || !Is(verb, AclRelcl)
            || Head(verb) != token - 1 || !LacksObject(verb) || TellsClause(tokens[token - 1].Lemma))
            return;
        tokens[token] = tokens[token] with { Tag = PartOfSpeech.Pron };
        Attach(token, verb, Obj);
    }

    bool LacksObject(int verb) => tokens[verb].Tag is PartOfSpeech.Verb && !ClaimWords.IsIntransitive(tokens[verb].Lemma)
        && Child(verb, Nsubj) >= 0 && Child(verb, Obj) < 0 && Child(verb, Ccomp) < 0 && Child(verb, Xcomp) < 0;

    static bool TellsClause(string noun) => ClaimWords.GovernorOf(noun) is not null || Lexicon.Load().VerbOf(noun) is not null
        || noun is "way" or "time" or "moment" or "day" or "night" or "week" or "month" or "year" or "reason" or "place" or "fact" or "idea";

    bool IsWho(int token) => token >= 0 && tokens[token].Lemma == "who";

    bool NamesPeople(int token) => Lexicon.Load().NamesPeople(tokens[token].Lemma);

    // "After the river Lorn burst its banks": the noun before a name says what bears it.
    void MendNamed(int token)
    {
        if (tokens[token].Tag is PartOfSpeech.Propn && tokens[token - 1].Tag is PartOfSpeech.Noun
            && (Is(token, Nsubj) || Is(token, NsubjPass)) && Head(token - 1) == Head(token)
            && (tokens[token - 1].Relation == tokens[token].Relation || (Is(token - 1, Obl) && Child(token - 1, Case) < 0)))
            Attach(token - 1, token, Compound);
    }

    // "Osby Mills plans to close it": it plans, these are not its plans.
    void MendIntention(int token)
    {
        if (!Is(token, Acl) || Child(token, Mark) is not (>= 0 and var to) || tokens[to].Lemma != "to")
            return;
        var intention = Head(token);
        if (tokens[intention].Tag is PartOfSpeech.Noun && IsNamedIntention(intention))
            MakeVerb(intention);
        if (tokens[intention].Tag is PartOfSpeech.Verb)
            Attach(token, intention, Xcomp);
    }

    bool IsNamedIntention(int noun) => tokens[noun].Form is WordForm.Plural
        && ClaimWords.GovernorOf(tokens[noun].Lemma) is { Effect: Effect.Planned } && Lexicon.Load().IsVerb(tokens[noun].Lemma)
        && noun > 0 && tokens[noun - 1].Tag is PartOfSpeech.Propn && Head(noun - 1) == noun && Is(noun - 1, Compound)
        && (Head(noun) < 0 || IsSecondSubject(noun));

    // Of "Osby plans to close it, the mayor said" a tree makes two subjects.
    bool IsSecondSubject(int noun) => Is(noun, Nsubj)
        && Array.FindLastIndex(tokens, other => other.Head == tokens[noun].Head && other.Relation is Nsubj) > noun;

    void MakeVerb(int noun)
    {
        Attach(noun - 1, noun, Nsubj);
        tokens[noun] = tokens[noun] with
        {
            Tag = PartOfSpeech.Verb,
            Form = WordForm.Present,
            Relation = Head(noun) < 0 ? Root : Ccomp,
        };
    }

    // "…opened the pier, and Ana Holt, a teacher, received a medal": whom two commas set off before the verb does it.
    void MendSubject(int token)
    {
        if (tokens[token].Tag is not PartOfSpeech.Verb || !Is(token, Conj) || Child(token, Cc) >= 0 || Child(token, Nsubj) >= 0
            || Child(token, NsubjPass) >= 0)
            return;
        var start = FirstOf(token);
        var isFinite = start < token || tokens[token].Form is WordForm.Past or WordForm.Present;
        if (!isFinite || start < 2 || !IsComma(start - 1))
            return;
        for (var name = start - 2; name > Head(token); name--)
        {
            if (IsDescribed(name))
            {
                Attach(name, token, Child(token, AuxPass) >= 0 ? NsubjPass : Nsubj);
                return;
            }
        }
    }

    // The verb or its first auxiliary.
    int FirstOf(int verb) =>
        Child(verb, Aux) is >= 0 and var auxiliary ? auxiliary : Child(verb, AuxPass) is >= 0 and var passive ? passive : verb;

    // "…, and Ana Holt, a teacher", which a tree hangs on the noun before.
    bool IsDescribed(int name) => tokens[name].Tag is PartOfSpeech.Propn && Is(name, Conj) && (Is(Head(name), Obj) || Is(Head(name), Obl))
        && Child(name, Appos) > name && Child(name, Cc) is > 0 and var and && IsComma(and - 1);

    bool IsComma(int token) => tokens[token] is { Tag: PartOfSpeech.Punct, Lemma: "," };
}
