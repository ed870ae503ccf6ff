using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds the clause that a cue reports without quotation marks.</summary>
sealed class IndirectReader(Phrases phrases, QuotedTokens quoted)
{
    readonly Analysis _analysis = phrases.Analysis;

    /// <summary>The tokens of what is reported; empty where the cue reports nothing.</summary>
    public TokenRange Content(SpeechCue cue, SpeechCue? next)
    {
        var sentence = _analysis.Sentences[cue.Sentence];
        if (cue.IsPhrase)
            return AroundPhrase(cue, sentence);
        if (cue.Source.IsEmpty || !MayReport(cue) || cue.Source.Count == 1 && phrases.Is(cue.Source.Start, "you") || !cue.Says && IsNarratorsOwn(cue))
            return TokenRange.None;
        if (cue.IsInverted || EndsSentence(cue, sentence))
            return BeforeCue(cue, sentence);
        return AfterCue(cue, next, sentence);
    }

    static bool MayReport(SpeechCue cue) =>
        (cue.Classes & ~(CueClasses.Calls | CueClasses.Voices)) != 0;

    /// <summary>"I think", "we can expect", "they could find": the writer's own thought, or what might be.</summary>
    bool IsNarratorsOwn(SpeechCue cue)
    {
        if (cue.Source.Count == 1 && phrases.IsAny(cue.Source.Start, "i", "we", "you", "one"))
            return true;
        for (var i = cue.Words.Start; i < cue.Verb; i++)
        {
            if (phrases.IsAny(i, "can", "could", "may", "might", "will", "would", "should", "must", "'d", "’d", "'ll"))
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
        if (!phrases.IsComma(end - 1) || !cue.Says)
            return TokenRange.None;
        return Trimmed(sentence.FirstToken, end - 1);
    }

    /// <summary>"According to X, …" and "…, according to X".</summary>
    TokenRange AroundPhrase(SpeechCue cue, Sentence sentence)
    {
        if (cue.Source.IsEmpty)
            return TokenRange.None;
        if (cue.Words.Start - sentence.FirstToken > 2)
            return Trimmed(sentence.FirstToken, phrases.IsComma(cue.Words.Start - 1) ? cue.Words.Start - 1 : cue.Words.Start);
        return phrases.IsComma(cue.After)
            ? Trimmed(cue.After + 1, sentence.EndToken)
            : TokenRange.None;
    }

    TokenRange AfterCue(SpeechCue cue, SpeechCue? next, Sentence sentence)
    {
        var start = cue.After;
        while (start < sentence.EndToken && IsSkipped(start))
            start++;
        start = AfterPlace(start, cue, sentence);
        if (start >= sentence.EndToken || phrases.IsAny(start, "himself", "herself", "themselves", "itself", "myself"))
            return TokenRange.None;
        var hasThat = phrases.IsAny(start, "that", "whether", "how", "why", "if", "what");
        if (!hasThat && !StartsClause(start, cue, sentence))
            return TokenRange.None;
        var end = sentence.EndToken;
        if (next is not null && next.Sentence == cue.Sentence && next.IsParticiple && phrases.IsComma(next.Cover.Start - 1)
            && next.Cover.Start > start)
            end = next.Cover.Start - 1;
        else if (next is not null && next.Sentence == cue.Sentence && next.IsParticiple && phrases.IsComma(next.Words.Start - 1)
            && next.Words.Start > start)
            end = next.Words.Start - 1;
        else if (next is not null && next.Sentence == cue.Sentence && StartsAnew(next, start))
            end = next.Cover.Start;
        return Trimmed(start, end);
    }

    /// <summary>"…, the union opposes the sale", "…, and witnesses said": another source speaks.</summary>
    bool StartsAnew(SpeechCue next, int start)
    {
        var before = next.Cover.Start - 1;
        if (phrases.Tag(before) == PartOfSpeech.Cconj)
            before--;
        return !next.IsInverted && !next.IsPhrase && next.Source.Count > 0 && next.Cover.Start == next.Source.Start
            && before > start && phrases.IsComma(before);
    }

    /// <summary>"Said in an interview he did not know": where it was said is no part of it.</summary>
    int AfterPlace(int start, SpeechCue cue, Sentence sentence)
    {
        if (!cue.Says || phrases.Tag(start) != PartOfSpeech.Adp || !phrases.IsAny(start, "in", "at", "during", "on"))
            return start;
        for (var next = start + 2; next < Math.Min(sentence.EndToken, start + 8); next++)
        {
            if (phrases.IsPersonalPronoun(next) || phrases.Is(next, "that"))
                return next;
            if (!phrases.IsNominal(next) && phrases.Tag(next) is not (PartOfSpeech.Det or PartOfSpeech.Adj) && !phrases.IsComma(next))
                break;
        }

        return start;
    }

    /// <summary>Words between the cue and its clause: "on Friday", "in a statement", a comma, "last week".</summary>
    bool IsSkipped(int token) => phrases.IsTimeWord(token) || phrases.IsAny(token, ",", "on") && phrases.IsTimeWord(token + 1)
        || phrases.IsAny(token, "on") && phrases.IsTimeWord(token + 1);

    bool StartsClause(int start, SpeechCue cue, Sentence sentence)
    {
        if ((cue.Classes & CueClasses.Believes) != 0 && phrases.Is(start, "to"))
            return true;
        // "Called for a wall", "pushed for talks": the thing itself is what is wanted.
        if (cue.Lemma.EndsWith(" for", StringComparison.Ordinal) && !quoted.IsInside(start) && !phrases.BaseAfter(start, sentence.EndToken).IsEmpty)
            return true;
        if (quoted.IsInside(start) || phrases.IsAny(start, ":", ",", ".") || phrases.Tag(start) == PartOfSpeech.Adp)
            return false;
        // A noun phrase and then a verb of its own.
        for (var i = start; i < Math.Min(sentence.EndToken, start + 25); i++)
        {
            if (phrases.Tag(i) is PartOfSpeech.Aux || phrases.Tag(i) is PartOfSpeech.Verb
                && _analysis.Tokens[i].Form is WordForm.Past or WordForm.Present or WordForm.Modal)
            {
                // "Of those who spoke": not yet the verb of the clause.
                if (!cue.Says && phrases.IsRelative(i - 1) && i - 1 > start)
                    continue;
                return i > start || phrases.Tag(i) is PartOfSpeech.Pron;
            }

            if (phrases.IsAny(i, ",", ";", ":") && i - start < 2)
                return false;
        }

        return false;
    }

    TokenRange Trimmed(int start, int end)
    {
        while (start < end && (phrases.IsComma(start) || phrases.IsAny(start, "but", "and")))
            start++;
        while (end > start && phrases.IsAny(end - 1, ".", ",", ";", ":", "and", "but"))
            end--;
        return end - start >= 2 ? new(start, end) : TokenRange.None;
    }
}
