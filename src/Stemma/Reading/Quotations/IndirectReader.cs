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
        if (cue.Source.IsEmpty || !MayReport(cue))
            return TokenRange.None;
        if (cue.IsInverted || EndsSentence(cue, sentence))
            return BeforeCue(cue, sentence);
        return AfterCue(cue, next, sentence);
    }

    static bool MayReport(SpeechCue cue) =>
        (cue.Classes & ~(CueClasses.Calls | CueClasses.Voices)) != 0;

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
        if (start >= sentence.EndToken)
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
        return Trimmed(start, end);
    }

    /// <summary>Words between the cue and its clause: "on Friday", "in a statement", a comma, "last week".</summary>
    bool IsSkipped(int token) => phrases.IsTimeWord(token) || phrases.IsAny(token, ",", "on") && phrases.IsTimeWord(token + 1)
        || phrases.IsAny(token, "on") && phrases.IsTimeWord(token + 1);

    bool StartsClause(int start, SpeechCue cue, Sentence sentence)
    {
        if ((cue.Classes & CueClasses.Believes) != 0 && phrases.Is(start, "to"))
            return true;
        if (quoted.IsInside(start) || phrases.IsAny(start, ":", ",", "."))
            return false;
        // A noun phrase and then a verb of its own.
        for (var i = start; i < Math.Min(sentence.EndToken, start + 25); i++)
        {
            if (phrases.Tag(i) is PartOfSpeech.Aux || phrases.Tag(i) is PartOfSpeech.Verb
                && _analysis.Tokens[i].Form is WordForm.Past or WordForm.Present or WordForm.Modal)
                return i > start || phrases.Tag(i) is PartOfSpeech.Pron;
            if (phrases.IsAny(i, ",", ";", ":") && i - start < 2)
                return false;
        }

        return false;
    }

    TokenRange Trimmed(int start, int end)
    {
        while (start < end && (phrases.IsComma(start) || phrases.IsAny(start, "but", "and")))
            start++;
        while (end > start && phrases.IsAny(end - 1, ".", ",", ";", ":"))
            end--;
        return end - start >= 2 ? new(start, end) : TokenRange.None;
    }
}
