using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds the clause that a cue reports without quotation marks.</summary>
sealed class IndirectReader(Phrases phrases, QuotedTokens quoted)
{
    readonly Analysis _analysis = phrases.Analysis;
    readonly ReportedEnd _ends = new(phrases, quoted);
    readonly SpeakingWords _words = new(phrases);
    readonly ReportedDoubts _doubts = new(phrases, quoted);

    /// <summary>The tokens of what is reported; empty where the cue reports nothing.</summary>
    public TokenRange Content(SpeechCue cue, ReadOnlySpan<SpeechCue> later)
    {
        var sentence = _analysis.Sentences[cue.Sentence];
        if (cue.IsPhrase)
            return AroundPhrase(cue, sentence);
        // "The knowledge that explains the fact", "why won't anyone admit": nobody says so.
        if (cue.Source.Count == 1 && (phrases.IsAny(cue.Source.Start, "anyone", "anybody") || phrases.IsAny(cue.Source.Start, "that", "which")
            && phrases.Tag(cue.Source.Start - 1) == PartOfSpeech.Noun && !_words.MaySpeak(new(cue.Source.Start - 1, cue.Source.Start))))
            return TokenRange.None;
        if (cue.Source.IsEmpty || SourceWords.NamesNobody(new(_analysis[cue.Source.Span(_analysis)])) || !MayReport(cue)
            || cue.IsHypothetical || !cue.Says && IsNarratorsOwn(cue) || IsGap(cue) || cue.IsParticiple && IsDenied(cue)
            || cue.Source.Count == 1 && phrases.IsAny(cue.Source.Start, "you", "his", "its", "their", "my", "our"))
            return TokenRange.None;
        if (cue.Classes.HasFlag(CueClasses.Shows) && !MayShow(cue))
            return TokenRange.None;
        if (cue.IsInverted || !cue.IsParticiple && EndsSentence(cue, sentence))
            return BeforeCue(cue, sentence);
        return IsAside(cue) ? TokenRange.None : AfterCue(cue, later, sentence);
    }

    /// <summary>What is reported, a gist where something speaks against its being the source's own words, or what is only wanted.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="content">What it reports.</param>
    /// <param name="beside">The cues of its sentence.</param>
    public QuotationKind KindOf(SpeechCue cue, TokenRange content, ReadOnlySpan<SpeechCue> beside) =>
        cue.IsAttitude || IsIntent(cue, content) ? QuotationKind.Attitude
        : _doubts.IsSure(cue, content, beside) ? QuotationKind.Indirect : QuotationKind.Gist;

    /// <summary>The words stand in marks, all of them: they are a quotation already.</summary>
    public bool IsQuoted(TokenRange content) => quoted.IsInside(content.Start) && quoted.IsInside(content.End - 1)
        && quoted.PassageAt(content.Start) == quoted.PassageAt(content.End - 1);

    /// <summary>What is wanted or opposed rather than said: "to close the pit", "the plan".</summary>
    bool IsIntent(SpeechCue cue, TokenRange content) => phrases.Is(content.Start, "to")
        || !content.IsEmpty && content == Thing(content.Start, cue, content.End);

    static bool MayReport(SpeechCue cue) =>
        (cue.Classes & ~(CueClasses.Calls | CueClasses.Voices)) != 0;

    /// <summary>"I think", "we can expect", "they would find": the writer's own thought, or what might be.</summary>
    bool IsNarratorsOwn(SpeechCue cue)
    {
        if (cue.Source.Count == 1 && phrases.IsAny(cue.Source.Start, "i", "we", "you", "one"))
            return true;
        for (var i = cue.Words.Start; i < cue.Verb; i++)
        {
            if (phrases.IsAny(i, "will", "would", "'d", "’d", "'ll"))
                return true;
        }

        return false;
    }

    /// <summary>"The poll shows", "Holt suggested": who or what says something, and not what it looks like from a thing or a deed.</summary>
    bool MayShow(SpeechCue cue)
    {
        // "Holt's willingness to wait indicates that": what she has tells nothing, whatever it looks like.
        if (IsPossession(cue.Source))
            return false;
        var source = SourceWords.ClassOf(new(_analysis[cue.Source.Span(_analysis)]));
        if (source is SpeakerClass.Document or SpeakerClass.Outlet or SpeakerClass.Unnamed)
            return true;
        var isPronoun = cue.Source.Count == 1 && phrases.IsPersonalPronoun(cue.Source.Start);
        var isName = phrases.IsCapital(cue.Source.End - 1) || phrases.IsCapital(cue.Source.Start) && phrases.Tag(cue.Source.Start) == PartOfSpeech.Propn;
        // "Holt found the door open" tells what became of her; with "that" she tells what she knows.
        return (isPronoun || isName) && (cue.Says || phrases.Is(cue.After, "that"));
    }

    bool IsPossession(TokenRange source)
    {
        for (var i = source.Start; i < source.End; i++)
        {
            if (phrases.IsPossessiveMark(i) && phrases.BaseAfter(i + 1, source.End) is { IsEmpty: false } thing)
                return !phrases.EndsName(thing.End - 1) && !SourceWords.HasClass(new(phrases.Text(thing.End - 1)));
        }

        return false;
    }

    /// <summary>"A flaw from which he said the boats suffer": what is said has a hole, which stands before.</summary>
    bool IsGap(SpeechCue cue) => phrases.IsAny(cue.Source.Start - 1, "if", "how", "what", "whatever")
        || phrases.Is(cue.Source.Start - 1, "that") && phrases.IsAny(cue.Source.Start - 2, "several", "some", "many", "those", "one", "something")
        || phrases.IsAny(cue.Source.Start - 1, "when", "whenever") && phrases.Is(cue.Source.Start, "we")
        || phrases.IsAny(cue.Source.Start - 1, "which", "whom")
        && phrases.Tag(cue.Source.Start - 2) == PartOfSpeech.Adp;

    /// <summary>"The harbour, said Ana Holt, will reopen": what is said stands on both sides.</summary>
    bool IsAside(SpeechCue cue) => phrases.IsComma(cue.Words.Start - 1) && cue.Source.End == cue.Words.Start - 1
        && cue.Says && cue.Addressee.IsEmpty && phrases.IsCapital(cue.After) && !HasComma(cue.Source);

    bool HasComma(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (phrases.IsComma(i))
                return true;
        }

        return false;
    }

    bool EndsSentence(SpeechCue cue, Sentence sentence)
    {
        var after = cue.After;
        return after >= sentence.EndToken || phrases.IsAny(after, ".") && after + 1 >= sentence.EndToken;
    }

    /// <summary>"The bridge will reopen, the mayor said": from the sentence's start to the comma.</summary>
    TokenRange BeforeCue(SpeechCue cue, Sentence sentence)
    {
        var end = cue.Cover.Start;
        if (!phrases.IsComma(end - 1) || !cue.Says || !phrases.HasFiniteVerb(Math.Max(sentence.FirstToken, end - 100), end - 1))
            return TokenRange.None;
        return Trimmed(sentence.FirstToken, end - 1);
    }

    /// <summary>"According to X, …" and "…, according to X".</summary>
    TokenRange AroundPhrase(SpeechCue cue, Sentence sentence)
    {
        // "According to its whims", "to plan": nobody says so.
        if (cue.Source.IsEmpty || SourceWords.ClassOf(new(_analysis[cue.Source.Span(_analysis)])) == SpeakerClass.None
            && phrases.IsAny(cue.Source.Start, "its", "his", "her", "their", "our", "my", "plan"))
            return TokenRange.None;
        // "What is clear, according to the port, is that": the words stand on both sides.
        if (cue.Words.Start - sentence.FirstToken > 2 && phrases.IsComma(cue.After) && phrases.IsFinite(cue.After + 1))
            return TokenRange.None;
        // "Her aim, according to people close to her, is to": no clause yet.
        if (cue.Words.Start - sentence.FirstToken > 2)
            return phrases.HasFiniteVerb(sentence.FirstToken, cue.Words.Start)
                ? Trimmed(sentence.FirstToken, phrases.IsComma(cue.Words.Start - 1) ? cue.Words.Start - 1 : cue.Words.Start)
                : TokenRange.None;
        var start = cue.After + 1;
        if (phrases.IsAny(start, "of", "from", "at", "with", "who"))
        {
            while (start < sentence.EndToken && !phrases.IsComma(start))
                start++;
        }

        return phrases.IsComma(cue.After) ? Trimmed(start, sentence.EndToken) : TokenRange.None;
    }

    TokenRange AfterCue(SpeechCue cue, ReadOnlySpan<SpeechCue> later, Sentence sentence)
    {
        var start = cue.After;
        while (start < sentence.EndToken && IsSkipped(start))
            start++;
        start = AfterAgo(start);
        start = AfterPlace(start, cue, sentence);
        start = AfterManner(start);
        if (phrases.IsAny(start, "repeatedly", "publicly", "privately", "flatly", "simply", "again"))
            start++;
        if (start >= sentence.EndToken || quoted.IsInside(start) && quoted.IsInside(start - 1) || phrases.IsPossessiveMark(start)
            || phrases.IsAny(start - 1, "even") || phrases.Tag(start) == PartOfSpeech.Cconj
            || phrases.Is(start, "by") && _analysis.Tokens[start + 1].Form == WordForm.PresentParticiple
            || phrases.Is(start, "guilty") || phrases.Is(start, "not") && phrases.Is(start + 1, "guilty")
            || cue.Lemma == "quote" || cue.Lemma == "write" && IsDenied(cue)
            || cue.Lemma is "encourage" or "urge" or "invite" && !phrases.IsAny(start, "to", "not", "that")
            || cue.Lemma == "mention" && !OpensContent(start, cue) && (IsDenied(cue) || phrases.IsCapital(start))
            || phrases.IsAny(start, "him", "them", "me", "us", "each") || phrases.IsAny(start, "himself", "herself", "themselves", "itself", "myself"))
            return TokenRange.None;
        var end = _ends.Of(cue, later, start);
        if (Thing(start, cue, end) is { IsEmpty: false } thing)
            return thing;
        if (phrases.IsAny(start, "whatever", "anything", "something", "nothing", "things"))
            return TokenRange.None;
        var opens = OpensContent(start, cue) ? !IsRelativeClause(start, cue) && phrases.HasFiniteVerb(start, end) : StartsClause(start, cue, end);
        return opens && !EndsInGap(start, end) ? Trimmed(start, end) : TokenRange.None;
    }

    /// <summary>"The help that sailors say they want": what is wanted stands before.</summary>
    bool EndsInGap(int start, int end)
    {
        var last = phrases.Is(end - 1, ".") ? end - 2 : end - 1;
        return last - start < 3 && phrases.IsAny(last, "want", "wanted", "need", "needed", "owe", "owed", "deserve", "deserved");
    }

    /// <summary>"Rejected the plan", "called for a wall": the thing itself is what somebody is for or against.</summary>
    TokenRange Thing(int start, SpeechCue cue, int end)
    {
        if ((cue.Classes & CueClasses.Names) == 0 && !cue.Lemma.EndsWith(" for", StringComparison.Ordinal) || quoted.IsInside(start)
            || phrases.IsPersonalPronoun(start) || phrases.IsRelative(start))
            return TokenRange.None;
        var noun = phrases.BaseAfter(start, end);
        return !noun.IsEmpty && !phrases.IsFinite(noun.End) && !phrases.IsRelative(noun.End) && !_ends.OpensClause(noun.End)
            ? Trimmed(start, end) : TokenRange.None;
    }

    /// <summary>"Did not say when": what is left open, not when it was said.</summary>
    bool IsDenied(SpeechCue cue)
    {
        for (var i = cue.Words.Start; i < cue.Verb; i++)
        {
            if (phrases.IsAny(i, "not", "n't", "n’t", "never"))
                return true;
        }

        return false;
    }

    bool OpensContent(int start, SpeechCue cue) => phrases.IsAny(start, "that", "whether", "how", "why", "if", "what", "who")
        || phrases.IsAny(start, "when", "where") && IsDenied(cue);

    /// <summary>"In a filing that raises questions": the word before is what the clause is about.</summary>
    bool IsRelativeClause(int start, SpeechCue cue) => IsOfAddressee(start, cue) ||
        phrases.Is(start, "that") && start > cue.After && phrases.IsNominal(start - 1)
            && (phrases.IsFinite(start + 1) || phrases.Tag(start + 1) == PartOfSpeech.Adv && phrases.IsFinite(start + 2)
                || phrases.IsAny(start - 1, "way", "fact", "sense"));

    /// <summary>"Asked fellow traders who owe rent to": the clause says who they are.</summary>
    bool IsOfAddressee(int start, SpeechCue cue) => phrases.Is(start, "who") && start == cue.Addressee.End && start > 0
        && phrases.Tag(start + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv
        && (_analysis.Tokens[start - 1].Form == WordForm.Plural || phrases.Tag(start - 1) == PartOfSpeech.Noun);

    /// <summary>"Said in an interview he did not know": where it was said is no part of it.</summary>
    int AfterPlace(int start, SpeechCue cue, Sentence sentence)
    {
        // "Agreed to a ruling that": the clause says what the ruling is.
        if (!cue.Says || cue.Lemma == "agree" && phrases.Is(start, "to")
            || !phrases.IsAny(start, "in", "at", "during", "on", "after", "before", "following", "to")
            && phrases.Tag(start) != PartOfSpeech.Adv || phrases.Is(start, "to") && phrases.Tag(start + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux)
            return start;
        if (phrases.Tag(start) == PartOfSpeech.Adv && phrases.IsAny(start + 1, "that", "whether", "if"))
            return start + 1;
        // "Argued loudly against the notion that": the clause says what the notion is.
        if (phrases.Tag(start) == PartOfSpeech.Adv && phrases.Tag(start + 1) == PartOfSpeech.Adp)
            return start;
        for (var next = start + 2; next < Math.Min(sentence.EndToken, start + 10); next++)
        {
            // "Said in the first sign that": the clause says what it is a sign of.
            if (phrases.Is(next, "that") && phrases.IsAny(next - 1, "sign", "signal", "proof", "evidence", "hint", "indication", "belief", "hope", "fear"))
                return start;
            if (phrases.Is(next, "that") || phrases.IsPersonalPronoun(next) && !phrases.IsRelative(next)
                && phrases.IsNominal(next - 1))
                return next;
            if (!quoted.IsInside(next) && !phrases.IsNominal(next) && phrases.Tag(next) is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adp)
                && !phrases.IsComma(next))
                break;
        }

        return start;
    }

    /// <summary>Words between the cue and its clause: "on Friday", "this week", a comma.</summary>
    bool IsSkipped(int token) => phrases.IsTimeWord(token) && !phrases.IsHyphen(token + 1)
            && (!phrases.IsAny(token, "this", "last", "next") || phrases.IsTimeWord(token + 1))
        || phrases.IsAny(token, ",", "on", "this", "last", "late", "early") && phrases.IsTimeWord(token + 1);

    /// <summary>"Said two years ago that": when it was said.</summary>
    int AfterAgo(int start)
    {
        for (var i = start; i < start + 4; i++)
        {
            if (phrases.Is(i, "ago"))
                return i + 1;
        }

        return start;
    }

    /// <summary>"Told them over and over again that": how often it was told.</summary>
    int AfterManner(int start)
    {
        var next = start;
        while (next < start + 5 && phrases.Tag(next) is PartOfSpeech.Adv or PartOfSpeech.Adp or PartOfSpeech.Cconj)
            next++;
        var opens = phrases.Is(next, "that") && phrases.Tag(next) == PartOfSpeech.Sconj;
        return opens && next > start + 1 && phrases.Tag(next - 1) == PartOfSpeech.Adv ? next : start;
    }

    bool StartsClause(int start, SpeechCue cue, int end)
    {
        if (phrases.Is(start, "to") && phrases.Tag(start) == PartOfSpeech.Part && cue.Lemma != "say")
            return true;
        if (NamesThing(start, end) || NamesActor(start, end) || cue.Lemma is "post" or "share" or "retweet"
            || !cue.Says && phrases.Tag(start) == PartOfSpeech.Noun && _analysis.Tokens[start].Form == WordForm.Base
            && phrases.Tag(start + 1) is PartOfSpeech.Adp or PartOfSpeech.Sconj || phrases.Is(start, "("))
            return false;
        if (quoted.IsInside(start) || phrases.IsAny(start, ":", ",", ".", "—", "–", "--") || phrases.Tag(start) == PartOfSpeech.Adp
            || _ends.Subordinates(start))
            return false;
        // A noun phrase and then a verb of its own.
        var relatives = 0;
        for (var i = start; i < Math.Min(end, start + 25); i++)
        {
            // "Those who spoke", "data that the port obtained": the first verb is not yet that of the clause.
            if (i > start && LeavesNoun(i))
                return false;
            relatives += i > start && OpensRelative(i) ? 1 : 0;
            if (phrases.IsFinite(i) && relatives-- <= 0)
                return i > start || phrases.Tag(i) is PartOfSpeech.Pron;
            if (i > start && phrases.IsAny(i, "-", "–", "—") && _analysis.Tokens[i].Span.Start > _analysis.Tokens[i - 1].Span.End)
                return false;
            while (phrases.IsFinite(i) && phrases.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv)
                i++;

            if (phrases.IsAny(i, ";", ":") || phrases.IsComma(i) && (i - start < 2 || !ClosesAside(i, end)))
                return false;
        }

        return false;
    }

    /// <summary>"Noting our faults so that", "the timing by saying": no verb of the noun comes any more.</summary>
    bool LeavesNoun(int token) => phrases.IsAny(token, "so", "because", "when", "while")
        || phrases.Is(token, "by") && token + 1 < _analysis.Tokens.Length && _analysis.Tokens[token + 1].Form == WordForm.PresentParticiple;

    bool OpensRelative(int token) => phrases.Is(token, "what")
        || phrases.IsRelative(token) && (phrases.IsNominal(token - 1) || phrases.Tag(token - 1) == PartOfSpeech.Adp)
        || phrases.Is(token, "than") && phrases.Tag(token + 1) is PartOfSpeech.Det or PartOfSpeech.Pron
        || phrases.Tag(token - 1) == PartOfSpeech.Noun && phrases.IsAny(token, "why", "how", "when", "he", "she", "they", "we", "i");

    /// <summary>"The risks their children face": a noun, and what is said of it without "that".</summary>
    bool NamesThing(int start, int end)
    {
        if (!phrases.IsAny(start, "the", "its", "his", "their"))
            return false;
        var noun = phrases.BaseAfter(start, end);
        // "The risk Holt took": one verb, and it is the noun's.
        if (!noun.IsEmpty && noun.End < end && !phrases.IsFinite(noun.End) && phrases.IsCapital(noun.End)
            && !phrases.HasFiniteVerb(SecondFinite(noun.End, end), end))
            return true;
        return !noun.IsEmpty && noun.End < end
            && (phrases.IsAny(noun.End, "the", "its", "his", "her", "their", "he", "she", "they", "it", "we", "i", "you"));
    }

    /// <summary>"A march demanding that": a noun, and what it does.</summary>
    bool NamesActor(int start, int end) => phrases.Tag(start) == PartOfSpeech.Det && phrases.BaseAfter(start, end) is { IsEmpty: false } noun
        && noun.End < end && _analysis.Tokens[noun.End].Form == WordForm.PresentParticiple && phrases.Tag(noun.End) == PartOfSpeech.Verb;

    /// <summary>The token after the first finite verb.</summary>
    int SecondFinite(int start, int end)
    {
        while (start < end && !phrases.IsFinite(start))
            start++;
        return start + 1;
    }

    /// <summary>Whether what stands after a comma is said of the noun before it, up to a second comma.</summary>
    bool ClosesAside(int comma, int end)
    {
        if (phrases.IsPersonalPronoun(comma + 1) && !phrases.IsRelative(comma + 1) || _ends.Subordinates(comma + 1))
            return false;
        for (var i = comma + 1; i < Math.Min(end, comma + 16); i++)
        {
            if (phrases.IsComma(i))
                return !_ends.Subordinates(i + 1);
        }

        return false;
    }

    TokenRange Trimmed(int start, int end)
    {
        while (start < end && (phrases.IsComma(start) || phrases.IsAny(start, "but", "and")))
            start++;
        end = BeforeBracket(start, end);
        while (end > start && phrases.IsAny(end - 1, ".", ",", ";", ":", "and", "but", "-", "–", "—", "which", "who", "while", "whereas"))
            end--;
        // "…, in a statement": where it was said.
        if (end - start > 6 && phrases.IsAny(end - 1, "statement", "interview", "tweet") && phrases.Is(end - 2, "a") && phrases.Is(end - 3, "in")
            && phrases.IsComma(end - 4))
            end -= 4;
        return end - start >= 2 && !(phrases.Is(start, "(") && !phrases.Is(end - 1, ")")) ? new(start, end) : TokenRange.None;
    }

    /// <summary>Where a bracket closes that was opened before the words.</summary>
    int BeforeBracket(int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += phrases.Is(i, "(") ? 1 : phrases.Is(i, ")") ? -1 : 0;
            if (depth < 0)
                return i;
        }

        return end;
    }
}
