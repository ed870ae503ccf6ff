using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds where a reported clause ends and the reporter goes on.</summary>
sealed class ReportedEnd(Phrases phrases, QuotedTokens quoted)
{
    /// <summary>How far a reported clause may run, in tokens: a bound for lines without an end.</summary>
    const int Reach = 200;

    readonly Analysis _analysis = phrases.Analysis;

    public int Of(SpeechCue cue, ReadOnlySpan<SpeechCue> later, int start)
    {
        var sentence = _analysis.Sentences[cue.Sentence];
        var end = BeforeBreak(start, WithQuote(start, Math.Min(sentence.EndToken, start + Reach)));
        foreach (var next in later)
        {
            if (next.Sentence != cue.Sentence || next.Verb >= end)
                break;
            end = BeforeNext(cue, next, start, end);
        }

        end = BeforeDash(cue, start, end, sentence);
        if (IsCondition(cue, sentence))
            end = BeforeMainClause(start, end);
        // "The clerk, who asked that it be shut, has left": the main clause goes on.
        var isRelative = cue.Source.Count == 1 && phrases.IsRelative(cue.Source.Start);
        var isIntent = cue.IsAttitude || phrases.Is(start, "to");
        for (var i = start + 1; i < end; i++)
        {
            // "Voters who say they may change range from": the verb of the sentence.
            if (isRelative && i > start + 1 && _analysis.Tokens[i].Relation == DependencyRelation.Root && phrases.IsFinite(i))
                return i;
            if (phrases.Is(i, "according") && phrases.Is(i + 1, "to") && quoted.IsInside(i - 1) && !quoted.IsInside(i))
                return i;
            // "… “… to go,” a sign that", "… “… will heal,” the palace wrote": the reporter's own words.
            if (quoted.IsInside(i - 1) && !quoted.IsInside(i) && phrases.IsComma(i - 2)
                && (phrases.IsAny(i, "a", "an", "the") || LeavesForReporter(i)))
                return i;
            if (!phrases.IsComma(i) || quoted.IsInside(i))
                continue;
            if (phrases.Is(i + 1, "which") && !isIntent && i > start + 2
                || phrases.Is(i + 1, "so") && phrases.IsAny(start, "what", "how", "why", "where", "who"))
                return i;
            if (LeavesForReporter(i + 1) && !isIntent || IsObjection(i + 1, cue) || GoesBack(start, i, end))
                return i;
            if (phrases.Is(i + 1, "according") || (isRelative || cue.IsParticiple) && phrases.IsFinite(i + 1)
                || (isIntent ? LeavesIntent(i + 1) : GoesOnWithBut(i + 1) && !HasNotOnly(start, i)))
                return i;
        }

        return end;
    }

    /// <summary>"As", "while", "because": what follows is about the saying, or beside it.</summary>
    public bool Subordinates(int token) => phrases.IsAny(
        token, "as", "while", "when", "after", "before", "because", "since", "though", "although", "until", "unless", "whereas");

    /// <summary>Where the sentence ends within marks, the words go on to their end.</summary>
    int WithQuote(int start, int end)
    {
        var passage = quoted.PassageAt(end - 1);
        return passage >= 0 && quoted.Ranges[passage].Start > start ? Math.Max(end, quoted.Ranges[passage].End) : end;
    }

    /// <summary>A line ends: what follows is no part of the sentence, whatever it lacks at its end.</summary>
    int BeforeBreak(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (!quoted.IsInside(i) && Gap(i).Contains('\n'))
                return i;
        }

        return end;
    }

    ReadOnlySpan<char> Gap(int token) =>
        _analysis.Text.AsSpan(_analysis.Tokens[token - 1].Span.End.._analysis.Tokens[token].Span.Start);

    /// <summary>A later cue speaks of this one's source, the same source goes on, or another has the word.</summary>
    int BeforeNext(SpeechCue cue, SpeechCue next, int start, int end)
    {
        if (next.IsParticiple && phrases.IsComma(next.Cover.Start - 1) && next.Cover.Start > start)
            return next.Cover.Start - 1;
        if (next.IsParticiple && phrases.IsComma(next.Words.Start - 1) && next.Words.Start > start)
            return next.Words.Start - 1;
        if (next.IsParticiple && phrases.Tag(next.Words.Start - 1) == PartOfSpeech.Adv && phrases.IsComma(next.Words.Start - 2)
            && next.Words.Start - 2 > start)
            return next.Words.Start - 2;
        // "… is late; she said it was wet".
        if (next.Says && next.Cover.Start == next.Source.Start && phrases.Is(next.Cover.Start - 1, ";") && next.Cover.Start - 1 > start)
            return next.Cover.Start - 1;
        // "… “… of the pier,” the port adds": the last words have a cue of their own.
        if (next.Says && next.Cover.Start - 2 > start && quoted.IsInside(next.Cover.Start - 1) && phrases.IsComma(next.Cover.Start - 2))
            return next.Cover.Start;
        // "17 % saying they approve and 69 % saying they do not".
        if (cue.IsParticiple && next.IsParticiple && next.Cover.Start > start && next.Source.Count > 0 && next.Source.End == next.Words.Start
            && phrases.Tag(next.Cover.Start - 1) == PartOfSpeech.Cconj)
            return next.Cover.Start - 1;
        if (next.Source == cue.Source && next.IsParticiple == cue.IsParticiple && next.Words.Start - 1 > start
            && phrases.Tag(next.Words.Start - 1) == PartOfSpeech.Cconj)
            return next.Words.Start - 1;
        // "The talks were dead while others said they were not".
        if (next.Says && next.Cover.Start == next.Source.Start && phrases.IsAny(next.Cover.Start - 1, "while", "whereas") && next.Cover.Start - 1 > start)
            return next.Cover.Start - 1;
        // "… that it was late and Becker said it was not".
        if (next.Says && next.Cover.Start == next.Source.Start && phrases.Tag(next.Cover.Start - 1) == PartOfSpeech.Cconj && next.Cover.Start - 1 > start
            && phrases.IsCapital(next.Source.Start) && phrases.Is(cue.After, "that") && !phrases.Is(next.After, "that"))
            return next.Cover.Start - 1;
        // "… was calm but he vowed to wait".
        if (next.Says && next.Source.Count == 1 && phrases.Is(cue.After, "that") && phrases.Is(next.Source.Start - 1, "but") && !phrases.Is(next.After, "that")
            && phrases.IsPersonalPronoun(next.Source.Start) && next.Source.Start - 1 > start)
            return next.Source.Start - 1;
        return StartsAnew(next, start) && !Subordinates(start + 1) && !phrases.Is(start + 1, "if") ? next.Cover.Start : end;
    }

    /// <summary>"…, the union opposes the sale", "…, and witnesses said": another source speaks.</summary>
    bool StartsAnew(SpeechCue next, int start)
    {
        var before = next.Cover.Start - 1;
        if (phrases.Tag(before) == PartOfSpeech.Cconj || phrases.IsAny(before, "while", "whereas"))
            before--;
        // "That the cut was narrow, and once widened, it would have shown": what would be is still told.
        for (var i = next.Words.Start; i < next.Verb; i++)
        {
            if (phrases.Is(i, "would"))
                return false;
        }

        return !next.IsInverted && !next.IsPhrase && !next.IsHypothetical && next.Source.Count > 0 && next.Cover.Start == next.Source.Start
            && before > start && phrases.IsComma(before);
    }

    /// <summary>A dash that closes what another opened before the cue.</summary>
    int BeforeDash(SpeechCue cue, int start, int end, Sentence sentence)
    {
        var isOpen = false;
        for (var i = Math.Max(sentence.FirstToken, cue.Words.Start - Reach); i < cue.Words.Start; i++)
            isOpen ^= IsDash(i);
        for (var i = start; i < end; i++)
        {
            if (IsSpacedHyphen(i) && IsGloss(i, end) || IsDash(i) && (isOpen || IsSigned(i) || IsGloss(i, end)
                || phrases.Tag(i + 1) == PartOfSpeech.Cconj && phrases.HasFiniteVerb(i + 2, end)))
                return i;
        }

        return end;
    }

    /// <summary>"— a key finding, as the budget only allows …": the reporter's own word for it, which no second dash closes.</summary>
    bool IsGloss(int dash, int end)
    {
        var noun = phrases.IsAny(dash + 1, "a", "an") ? phrases.BaseAfter(dash + 1, end) : TokenRange.None;
        if (noun.IsEmpty || phrases.IsFinite(noun.End))
            return false;
        for (var i = noun.End; i < end; i++)
        {
            if (IsDash(i) || IsSpacedHyphen(i))
                return false;
        }

        return true;
    }

    /// <summary>"— Ana Holt (@anaholt)": the name under a post.</summary>
    bool IsSigned(int dash)
    {
        for (var i = dash + 2; i < dash + 7; i++)
        {
            if (phrases.Is(i, "(") && phrases.Text(i + 1) is ['@', ..])
                return true;
        }

        return false;
    }

    /// <summary>", while making clear", ", fanning fears that", ", the first step to": what the reporter makes of it.</summary>
    bool LeavesForReporter(int token) => phrases.Is(token, "while") && token + 1 < _analysis.Tokens.Length
            && _analysis.Tokens[token + 1].Form == WordForm.PresentParticiple
        || phrases.Is(token, "all") && phrases.Is(token + 1, "while")
        || phrases.IsAny(token, "fanning", "sparking", "prompting", "stoking", "triggering", "raising", "referring", "citing", "alluding")
        || phrases.IsAny(token, "while", "whereas") && phrases.IsCapital(token + 1)
        || phrases.Is(token, "one") && phrases.Is(token + 1, "of") && phrases.Is(token + 2, "the")
        || phrases.Is(token, "the") && phrases.IsAny(token + 1, "first", "latest") && phrases.IsAny(token + 2, "move", "step", "sign", "time");

    /// <summary>"The plan fails the quay, and the board amended it": what was done is told by the reporter, not by who spoke of what is.</summary>
    bool GoesBack(int start, int comma, int end)
    {
        if (!phrases.Is(comma + 1, "and") || phrases.IsPersonalPronoun(comma + 2) || !OpensClause(comma + 2))
            return false;
        var (told, next) = (FirstFinite(start, comma), FirstFinite(comma + 2, end));
        return told >= 0 && next >= 0 && _analysis.Tokens[told].Form == WordForm.Present && _analysis.Tokens[next].Form == WordForm.Past;
    }

    int FirstFinite(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (phrases.IsFinite(i) && !quoted.IsInside(i))
                return i;
        }

        return -1;
    }

    /// <summary>"Holt said …, though Holt / officials would not say why": what the reporter adds of the speaker.</summary>
    bool IsObjection(int token, SpeechCue cue)
    {
        if (!phrases.IsAny(token, "though", "although", "but"))
            return false;
        var isSpeaker = !cue.Source.IsEmpty && phrases.IsCapital(token + 1)
            && phrases.Text(token + 1).SequenceEqual(phrases.Text(cue.Source.End - 1));
        for (var i = token + 1; i < Math.Min(_analysis.Tokens.Length, token + 9) && !phrases.IsComma(i); i++)
        {
            var isDenied = phrases.IsAny(i - 1, "not", "n't", "n’t") || phrases.IsAny(i - 2, "not", "n't", "n’t");
            if (isSpeaker || phrases.IsAny(i, "declined", "refused")
                || isDenied && phrases.IsAny(i, "say", "specify", "elaborate", "explain", "name", "provide", "offer"))
                return true;
        }

        return false;
    }

    bool IsSpacedHyphen(int token) => phrases.Is(token, "-") && token + 1 < _analysis.Tokens.Length && !quoted.IsInside(token)
        && Gap(token).Length > 0 && Gap(token + 1).Length > 0;

    bool IsDash(int token) => phrases.IsAny(token, "—", "–", "--") && !quoted.IsInside(token);

    /// <summary>"When the mayor says …, you know": the cue stands in a clause that another follows.</summary>
    bool IsCondition(SpeechCue cue, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < Math.Min(cue.Cover.Start, sentence.FirstToken + 4); i++)
        {
            if (quoted.IsInside(i) || phrases.IsComma(i))
                return false;
            if (phrases.IsAny(i, "as", "when", "whenever", "if", "while", "although", "though", "because", "since", "once", "until", "after", "before")
                || phrases.Is(i, "time") && phrases.IsAny(i - 1, "next", "every", "each", "first", "last"))
                return true;
        }

        return false;
    }

    int BeforeMainClause(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (phrases.IsComma(i) && !quoted.IsInside(i + 1) && (OpensClause(i + 1)
                || phrases.Is(i + 1, "there") && phrases.IsFinite(i + 2) || OpensLongClause(i + 1, end) || phrases.Tag(i + 1) == PartOfSpeech.Verb
                && _analysis.Tokens[i + 1].Form == WordForm.Base))
                return i;
            // "…, that office is gone", "…, the details of it and its course became a matter": a noun with all its phrases, and a verb.
            if (phrases.IsComma(i) && !quoted.IsInside(i + 1) && OpensAfterPhrases(i + 1, end))
                return i;
        }

        return end;
    }

    /// <summary>"The inquiry asked for by the crew would": a noun that a participle describes, and its verb.</summary>
    bool OpensLongClause(int token, int end)
    {
        var subject = phrases.BaseAfter(token, Math.Min(_analysis.Tokens.Length, token + 8));
        if (subject.IsEmpty || phrases.Tag(token) != PartOfSpeech.Det || _analysis.Tokens[Math.Min(subject.End, end - 1)].Form != WordForm.PastParticiple)
            return false;
        for (var i = subject.End + 1; i < end && !phrases.IsComma(i); i++)
        {
            if (phrases.Tag(i) == PartOfSpeech.Aux)
                return true;
        }

        return false;
    }

    bool OpensAfterPhrases(int token, int end)
    {
        var isThat = phrases.Is(token, "that") && phrases.Tag(token + 1) == PartOfSpeech.Noun;
        if (!isThat && (phrases.Tag(token) is not (PartOfSpeech.Det or PartOfSpeech.Propn) || phrases.IsRelative(token)))
            return false;
        for (var i = token + 1; i < Math.Min(end, token + 15); i++)
        {
            if (phrases.IsFinite(i))
                return phrases.IsNominal(i - 1) || phrases.Tag(i - 1) == PartOfSpeech.Adv;
            var isOfPhrase = phrases.IsNominal(i) || phrases.IsPossessiveMark(i)
                || phrases.Tag(i) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Adv;
            if (!isOfPhrase || phrases.IsRelative(i))
                return false;
        }

        return false;
    }

    /// <summary>A subject and soon its verb.</summary>
    public bool OpensClause(int token)
    {
        var subject = phrases.BaseAfter(token, Math.Min(_analysis.Tokens.Length, token + 8));
        // "Traders and crews left".
        if (!subject.IsEmpty && phrases.Is(subject.End, "and")
            && phrases.BaseAfter(subject.End + 1, Math.Min(_analysis.Tokens.Length, token + 10)) is { IsEmpty: false } other)
            subject = new(subject.Start, other.End);
        var verb = subject.End;
        while (!subject.IsEmpty && phrases.Tag(verb) == PartOfSpeech.Adv)
            verb++;
        return !subject.IsEmpty && phrases.Tag(verb) is PartOfSpeech.Verb or PartOfSpeech.Aux
            && _analysis.Tokens[verb].Form is not (WordForm.PastParticiple or WordForm.PresentParticiple);
    }

    /// <summary>", but neither dwelled on it": the reporter objects; ", but he did not know" is still told.</summary>
    bool GoesOnWithBut(int token) => phrases.Is(token, "but") && !phrases.IsAny(token + 1, "that", "would", "could", "also")
        && !phrases.IsPersonalPronoun(token + 1) && !quoted.IsInside(token + 1);

    /// <summary>"That not only the pier was shut, but the dam".</summary>
    bool HasNotOnly(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (phrases.Is(i, "not") && phrases.IsAny(i + 1, "only", "just"))
                return true;
        }

        return false;
    }

    /// <summary>A wish ends where a clause of its own begins beside it.</summary>
    bool LeavesIntent(int token)
    {
        if (quoted.IsInside(token))
            return false;
        if (phrases.IsAny(token, "which", "while", "whereas", "although", "though", "but", "telling", "saying", "according", "where"))
            return true;
        return phrases.Tag(token) == PartOfSpeech.Cconj && OpensClause(token + 1)
            || phrases.IsAny(token, "a", "an") && EndsInRelative(token)
            || phrases.IsPersonalPronoun(token) && OpensClause(token);
    }

    /// <summary>", a move that would …": the reporter's own words for it.</summary>
    bool EndsInRelative(int token)
    {
        var phrase = phrases.BaseAfter(token, Math.Min(_analysis.Tokens.Length, token + 6));
        return !phrase.IsEmpty && phrases.IsAny(phrase.End, "that", "which");
    }
}
