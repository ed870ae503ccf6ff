using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds the verbs and phrases that credit words to somebody, with who that is, sentence by sentence.</summary>
sealed class SpeechCueFinder(Phrases phrases, QuotedTokens quoted)
{
    readonly Analysis _analysis = phrases.Analysis;
    readonly SourceFinder _sources = new(phrases, quoted);
    readonly SourcePhrase _phrase = new(phrases, quoted);

    public ImmutableArray<SpeechCue> Find()
    {
        var cues = ImmutableArray.CreateBuilder<SpeechCue>();
        for (var index = 0; index < _analysis.Sentences.Length; index++)
        {
            var sentence = _analysis.Sentences[index];
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (!quoted.IsInside(token) && CueAt(token, index, sentence, cues) is { } cue)
                    cues.Add(cue);
            }
        }

        return cues.DrainToImmutable();
    }

    SpeechCue? CueAt(int token, int index, Sentence sentence, ImmutableArray<SpeechCue>.Builder earlier)
    {
        if (phrases.Is(token, "according") && phrases.Is(token + 1, "to") && token + 2 < sentence.EndToken)
            return AccordingTo(token, index, sentence);
        if (phrases.Tag(token) == PartOfSpeech.Punct)
            return MarkCue(token, index, sentence);
        var verbs = CueVerbs.Of(phrases.Text(token));
        foreach (var verb in verbs)
        {
            var hasParticle = verb.Particle.Length > 0;
            if (hasParticle && !phrases.Is(token + 1, verb.Particle))
                continue;
            return ActsAsVerb(token, sentence) ? VerbCue(token, verb, index, sentence, earlier) : null;
        }

        return null;
    }

    SpeechCue AccordingTo(int token, int index, Sentence sentence)
    {
        var source = WithKnowledge(_phrase.WithWholeName(WithName(phrases.After(token + 2, sentence.EndToken), sentence), sentence), sentence);
        return new()
        {
            Words = new(token, token + 2),
            Verb = token,
            Lemma = "according to",
            Classes = CueClasses.Says,
            Sentence = index,
            Source = WithClosedApposition(source, sentence),
            IsPhrase = true,
        };
    }

    /// <summary>"Two people familiar with the talks", "an aide with knowledge of it": with what they are said to know.</summary>
    TokenRange WithKnowledge(TokenRange source, Sentence sentence)
    {
        var link = phrases.IsAny(source.End, "familiar", "close", "briefed", "involved", "present") ? source.End + 1 : source.End;
        if (source.IsEmpty || link == source.End && !(phrases.Is(link, "with") && phrases.IsAny(link + 1, "knowledge", "direct"))
            || !phrases.IsAny(link, "with", "to", "on", "in", "at"))
            return source;
        var known = phrases.After(link + 1, sentence.EndToken);
        return known.IsEmpty ? source : new(source.Start, known.End);
    }

    /// <summary>"According to the report, the boat sank": at the start of a sentence, what follows a comma describes only up to another.</summary>
    TokenRange WithClosedApposition(TokenRange source, Sentence sentence)
    {
        var whole = _sources.WithApposition(source, sentence);
        if (source.Start - sentence.FirstToken > 3 || whole == source)
            return whole;
        // "According to the Post, the U.S., Norby and Lisse agreed": another name, and no description.
        if (phrases.Is(source.End + 1, "the") && phrases.IsCapital(source.End + 2) && phrases.EndsName(whole.End - 1))
            return source;
        // "According to officers, the crowd that had gathered was": officers are no crowd.
        if (!phrases.EndsName(source.End - 1) && phrases.Is(source.End + 1, "the"))
            return source;
        if (phrases.IsComma(whole.End))
            return whole;
        var isRelative = false;
        for (var i = whole.Start; i < sentence.EndToken; i++)
        {
            if (i > source.End && phrases.IsComma(i))
                return new(source.Start, i);
            isRelative |= phrases.IsRelative(i);
            if (phrases.IsFinite(i) && !isRelative)
                break;
        }

        return source;
    }

    /// <summary>"Norby Under-Secretary-General Ana Holt", of which the tags saw the first word: up to the last word written large.</summary>
    TokenRange WithName(TokenRange source, Sentence sentence)
    {
        if (source.IsEmpty || !phrases.EndsName(source.End - 1))
            return source;
        var end = source.End;
        while (end < sentence.EndToken && !quoted.IsInside(end) && (phrases.IsCapital(end) && !phrases.IsTimeWord(end)
            && phrases.Tag(end) != PartOfSpeech.Pron || phrases.IsHyphen(end)))
            end++;
        return phrases.IsCapital(end - 1) ? new(source.Start, end) : source;
    }

    /// <summary>A dash that signs a quotation ("…" — Ana Holt), or a colon after a name at the start (Holt: "…").</summary>
    SpeechCue? MarkCue(int token, int index, Sentence sentence)
    {
        var source = TokenRange.None;
        if (phrases.IsAny(token, "―", "—", "–") && quoted.IsInside(token - 1))
            source = BeforeComma(NameBetween(token + 1, ParagraphEnd(token + 1)));
        else if (phrases.Is(token, ":") && quoted.IsInside(token + 1))
            source = NameBetween(AfterColon(token, sentence), token);
        return source.IsEmpty ? null : new()
        {
            Words = new(token, token + 1),
            Verb = token,
            Lemma = "",
            Classes = CueClasses.Says,
            Sentence = index,
            Source = source,
            IsInverted = source.Start > token,
        };
    }

    /// <summary>"— Ana Holt, Harbour Post": the name, and not where it was printed.</summary>
    TokenRange BeforeComma(TokenRange name)
    {
        for (var i = name.Start + 2; i < name.End; i++)
        {
            if (phrases.IsComma(i))
                return new(name.Start, i);
        }

        return name;
    }

    /// <summary>"Also on the Post: Ana Holt: “…”": the name stands after the last mark.</summary>
    int AfterColon(int colon, Sentence sentence)
    {
        var start = colon;
        while (start > sentence.FirstToken && colon - start < 9 && !phrases.IsAny(start - 1, ":", "(", "|"))
            start--;
        // "Asked Ana Holt (Norby) and Tom Becker: “…”": the bracket was closed before.
        var isClosed = phrases.Is(start - 1, "(") && Enumerable.Range(start, colon - start).Any(token => phrases.Is(token, ")"));
        return isClosed ? colon : start;
    }

    int ParagraphEnd(int token)
    {
        var end = token;
        while (end < _analysis.Tokens.Length && end - token < 10
            && !_analysis.Text.AsSpan(_analysis.Tokens[end - 1].Span.End, Gap(end)).Contains('\n'))
            end++;
        return end;
    }

    int Gap(int token) => Math.Max(0, _analysis.Tokens[token].Span.Start - _analysis.Tokens[token - 1].Span.End);

    /// <summary>The whole range, where it is a short phrase that starts and ends with words written large.</summary>
    TokenRange NameBetween(int start, int end)
    {
        // "Holt to Harbour Post: “…”" is Holt; "On Holt: “…”" is somebody else.
        for (var i = start + 1; i < end; i++)
            end = phrases.Is(i, "to") ? i : end;
        if (phrases.Tag(start) == PartOfSpeech.Adp || end - start is < 1 or > 8 || !phrases.IsCapital(start) || !phrases.IsCapital(end - 1))
            return TokenRange.None;
        for (var i = start; i < end; i++)
        {
            if (phrases.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Pron || quoted.IsInside(i))
                return TokenRange.None;
        }

        // "Claim: …" names nobody.
        return end - start > 1 || NameWords.IsSurname(phrases.Folded(start)) || IsAcronym(phrases.Text(start)) && phrases.Text(start).Length < 6
            ? new(start, end) : TokenRange.None;
    }

    static bool IsAcronym(ReadOnlySpan<char> word) => word.Length > 1 && word.IndexOfAnyInRange('a', 'z') < 0;

    bool ActsAsVerb(int token, Sentence sentence)
    {
        // A line in capitals: what is a name and what a verb cannot be told. "To, quote, “…”": read aloud.
        // "On the harbour's “Late Tide” show".
        // "All told, ten boats sank".
        if (IsAcronym(phrases.Text(token)) || phrases.Is(token, "told") && phrases.Is(token - 1, "all")
            || phrases.IsAny(token, "show", "shows") && quoted.IsInside(token - 1)
            || phrases.Is(token, "quote") && phrases.IsComma(token - 1) && phrases.IsComma(token + 1))
            return false;
        if (phrases.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Aux)
            return !IsInfinitiveOrImperative(token, sentence) && !IsOwned(token) && !Describes(token);
        if (phrases.Tag(token) == PartOfSpeech.Noun && (EndsCredit(token, sentence) || InvertsCredit(token) || LeadsToQuote(token)
            || _analysis.Tokens[Math.Min(token + 1, _analysis.Tokens.Length - 1)].Relation == DependencyRelation.CompoundPrt))
            return true;
        // The tagger may fail on "said" or "says", which are hardly anything else.
        return phrases.IsAny(token, "said", "says", "told", "added") && !phrases.IsPossessiveMark(token - 1)
            && phrases.Tag(token) is PartOfSpeech.X or PartOfSpeech.Noun or PartOfSpeech.Adj
            && phrases.Tag(token - 1) is not (PartOfSpeech.Det or PartOfSpeech.Adj);
    }

    /// <summary>"A certified mechanic", "(reported deaths a day)": a participle that only describes.</summary>
    bool Describes(int token) => _analysis.Tokens[token].Form is WordForm.PastParticiple or WordForm.PresentParticiple
        && (_analysis.Tokens[token].Relation == DependencyRelation.Amod || phrases.Is(token - 1, "("));

    /// <summary>And Holt replies, "…"; not: in a Gullpost post: "…".</summary>
    bool LeadsToQuote(int token) => phrases.IsCapital(token - 1) && phrases.Tag(token - 1) == PartOfSpeech.Propn
        && (phrases.IsComma(token + 1) || phrases.Is(token + 1, ":")) && quoted.IsInside(token + 2)
        && !phrases.IsAny(phrases.BaseBefore(token, Math.Max(0, token - 6)).Start, "a", "an", "his", "her", "their", "its");

    /// <summary>"…," writes Ana Holt.</summary>
    bool InvertsCredit(int token) => quoted.IsInside(token - 1) && phrases.IsAny(token - 2, ",", "!", "?") && phrases.IsCapital(token + 1)
        && phrases.Tag(token + 1) == PartOfSpeech.Propn;

    /// <summary>"…," the Harbour Post reports. What stands between the mark and the stop can only be the credit.</summary>
    bool EndsCredit(int token, Sentence sentence)
    {
        if (!phrases.IsAny(token + 1, ".", ",") || !phrases.IsAny(token, "reports", "notes", "says", "claims", "writes", "adds", "warns"))
            return false;
        var first = token - 1;
        while (first > sentence.FirstToken && token - first < 8 && !quoted.IsInside(first)
            && phrases.Tag(first) is PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj)
            first--;
        return first < token - 1 && quoted.IsInside(first);
    }

    /// <summary>"Romney's claim", "his stated aim": a noun or what describes one, whatever it was tagged.</summary>
    bool IsOwned(int token) => phrases.IsPossessiveMark(token - 1) && !phrases.Is(token, "said")
        || phrases.IsAny(token - 1, "his", "its", "their", "my", "our", "your", "the", "a", "an", "few")
        || _analysis.Tokens[token].Form == WordForm.PresentParticiple && phrases.IsAny(token - 1, "some", "any", "no", "more", "much")
        || phrases.IsAny(token, "post", "posts") && phrases.IsAny(token - 2, "a", "an", "the", "his", "her")
        || phrases.IsHyphen(token + 1) && _analysis.Tokens[token].Span.End == _analysis.Tokens[token + 1].Span.Start;

    bool IsInfinitiveOrImperative(int token, Sentence sentence) =>
        phrases.Is(token - 1, "to")
            && (phrases.Tag(token - 1) == PartOfSpeech.Part || _analysis.Tokens[token].Form == WordForm.Base)
        || _analysis.Tokens[token].Form == WordForm.Base && (IsSplitInfinitive(token, sentence) || JoinsInfinitive(token, sentence))
        || _analysis.Tokens[token].Form == WordForm.Base && phrases.Tag(token - 1) == PartOfSpeech.Verb && token > sentence.FirstToken
        || token == sentence.FirstToken
            && (_analysis.Tokens[token].Form == WordForm.Base || phrases.IsAny(token, "asked", "told"));

    /// <summary>"Likely to wait and claim": nothing is claimed yet.</summary>
    bool JoinsInfinitive(int token, Sentence sentence) => phrases.Tag(phrases.Tag(token - 1) == PartOfSpeech.Adv ? token - 2 : token - 1) == PartOfSpeech.Cconj
        && _analysis.Tokens[token].Relation == DependencyRelation.Conj
        && _analysis.Tokens[token].Head is var verb && verb > sentence.FirstToken && phrases.Is(verb - 1, "to") && phrases.Tag(verb - 1) == PartOfSpeech.Part;

    /// <summary>"To publicly and clearly state".</summary>
    bool IsSplitInfinitive(int token, Sentence sentence)
    {
        var start = token - 1;
        while (start > sentence.FirstToken && phrases.Tag(start) is PartOfSpeech.Adv or PartOfSpeech.Cconj)
            start--;
        return start < token - 1 && phrases.Is(start, "to") && phrases.Tag(start) == PartOfSpeech.Part;
    }

    SpeechCue? VerbCue(
        int token, CueVerb verb, int index, Sentence sentence, ImmutableArray<SpeechCue>.Builder earlier)
    {
        var form = _analysis.Tokens[token].Form;
        var group = GroupStart(token, sentence);
        // "Let's also note that": nobody has said it.
        if (IsPassive(token, group, form) || phrases.Is(group - 2, "let") && (phrases.IsPossessiveMark(group - 1) || phrases.IsAny(group - 1, "us", "me")))
            return null;
        var end = token + (verb.Particle.Length > 0 ? 2 : 1);
        var isParticiple = form == WordForm.PresentParticiple && group == token;
        var (source, inverted) = _sources.Of(new(group, end), token, isParticiple, index, earlier);
        source = _phrase.Of(source, sentence);
        if (IsRatherNoun(token, form, source) || isParticiple && source.End == token && phrases.IsAny(token - 1, "time", "trouble", "difficulty"))
            return null;
        return new()
        {
            Words = new(group, end),
            Verb = token,
            Lemma = verb.Particle.Length > 0 ? $"{verb.Lemma} {verb.Particle}" : verb.Lemma,
            Classes = verb.Classes,
            Sentence = index,
            Source = source,
            IsInverted = inverted,
            IsParticiple = isParticiple,
            IsHypothetical = IsHypothetical(group, token, source, isParticiple),
            Addressee = (verb.Classes & CueClasses.Tells) != 0 && !inverted
                ? _sources.Addressee(end, sentence)
                : TokenRange.None,
        };
    }

    /// <summary>"After his floor remarks that": a noun in the plural, since nobody who could speak stands before it.</summary>
    bool IsRatherNoun(int token, WordForm form, TokenRange source) => phrases.Is(token, "states") && source.End == token
        && phrases.Tag(token - 1) is PartOfSpeech.Noun or PartOfSpeech.Adj && !phrases.IsCapital(token - 1)
        && !SourceWords.HasClass(new(phrases.Text(token - 1))) || form == WordForm.Present && source.End == token && !phrases.Is(token, "says")
        && phrases.IsAny(source.Start, "his", "her", "its", "their", "my", "our") && !SourceWords.HasClass(new(_analysis[source.Span(_analysis)]));

    bool IsHypothetical(int group, int verb, TokenRange source, bool isParticiple)
    {
        // "What would Holt say", "it could wait, noting that".
        if (!source.IsEmpty && phrases.IsAny(source.Start - 1, "would", "could", "might", "should")
            || isParticiple && IsOfMaybe(_analysis.Tokens[verb].Head))
            return true;
        for (var i = group; i < verb; i++)
        {
            // "They would have asked": they did not.
            if (phrases.IsAny(i, "would", "'d", "’d") && phrases.Is(i + 1, "have"))
                return true;
            if (phrases.IsAny(i, "can", "could", "may", "might", "must", "should", "cannot", "ca"))
                return true;
        }

        return false;
    }

    bool IsOfMaybe(int verb) => verb > 0 && (phrases.IsAny(verb - 1, "could", "might", "should", "may")
        || phrases.Tag(verb - 1) == PartOfSpeech.Adv && phrases.IsAny(verb - 2, "could", "might", "should", "may"));

    /// <summary>Where "has also" starts before "said".</summary>
    int GroupStart(int token, Sentence sentence)
    {
        var start = token;
        for (var i = token - 1; i >= sentence.FirstToken && token - i <= 5; i--)
        {
            var isAuxiliary = phrases.Tag(i) == PartOfSpeech.Aux;
            var isBetween = phrases.Tag(i) is PartOfSpeech.Adv or PartOfSpeech.Part && !phrases.IsPossessiveMark(i);
            // "Hotovely told": a name may look like an adverb.
            var isName = phrases.IsCapital(i) && (i > sentence.FirstToken || i == token - 1 && phrases.Tag(token) == PartOfSpeech.Verb
                && phrases.Text(i) is [.., 'l', 'y']);
            if (!isAuxiliary && !isBetween || quoted.IsInside(i) || isName && !isAuxiliary)
                break;
            start = i;
        }

        return start;
    }

    /// <summary>"called the deal …" against "a letter written that day".</summary>
    bool TakesObject(int next) =>
        phrases.Tag(next) is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron
            or PartOfSpeech.Adj
        && !phrases.IsTimeWord(next + 1) && !phrases.Is(next + 1, "day");

    bool GoesOnPassive(int token, int group)
    {
        var head = _analysis.Tokens[token].Head;
        var takesObject = phrases.Tag(token + 1) is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Pron;
        if (_analysis.Tokens[token].Relation != DependencyRelation.Conj || !phrases.Is(group - 1, "and") || head <= 0 || head >= token || token - head > 4
            || takesObject || _analysis.Tokens[head].Form != WordForm.PastParticiple)
            return false;
        for (var i = head - 1; i >= Math.Max(0, head - 3); i--)
        {
            if (phrases.IsAny(i, "is", "are", "was", "were", "be", "been", "being"))
                return true;
        }

        return false;
    }

    bool HasAuxiliary(int group, int verb)
    {
        for (var i = group; i < verb; i++)
        {
            if (phrases.Tag(i) == PartOfSpeech.Aux)
                return true;
        }

        return false;
    }

    bool IsPassive(int token, int group, WordForm form)
    {
        if (form is WordForm.Present or WordForm.Base or WordForm.PresentParticiple)
            return false;
        for (var i = group; i < token; i++)
        {
            if (_analysis.Tokens[i].Relation == DependencyRelation.AuxPass
                || phrases.IsAny(i, "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"))
                return true;
        }

        // "He was beaten and denied care": as the first verb, so the second.
        if (form is WordForm.Past or WordForm.PastParticiple && GoesOnPassive(token, group))
            return true;
        // "A seminar called the “Tide”": a name.
        if (form == WordForm.PastParticiple && group == token && phrases.IsAny(token, "called", "dubbed", "labeled", "labelled")
            && _analysis.Tokens[token].Relation == DependencyRelation.Acl && phrases.Tag(token - 1) == PartOfSpeech.Noun)
            return true;
        // "When asked if": somebody else asked.
        if (form is WordForm.Past or WordForm.PastParticiple && phrases.IsAny(token - 1, "when", "if", "once"))
            return true;
        // "All justified on the grounds of": nobody says so.
        if (form == WordForm.PastParticiple && group < token && !HasAuxiliary(group, token) && phrases.IsAny(token + 1, "on", "in", "under", "as"))
            return true;
        return form == WordForm.PastParticiple && group == token
            && (phrases.IsAny(token + 1, "by", "(")
                || _analysis.Tokens[token].Relation == DependencyRelation.Acl && !TakesObject(token + 1));
    }
}
