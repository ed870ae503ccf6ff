using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Gives each quoted passage the cue that credits it, or the passage whose speaker it shares.</summary>
sealed class QuoteAttributor(
    Phrases phrases, ImmutableArray<QuotedPassage> passages, QuotedTokens quoted, ImmutableArray<SpeechCue> cues)
{
    /// <summary>How far before a quotation its cue may stand, in tokens, when only the sentence binds them.</summary>
    const int Reach = 40;

    readonly Analysis _analysis = phrases.Analysis;
    readonly ReportedEnd _ends = new(phrases, quoted);
    readonly ContextCredit _context = new(phrases, passages, quoted, cues);

    /// <summary>For each passage the index of its cue in the list of cues; -1 where there is none.</summary>
    public ImmutableArray<QuoteCredit> Credit()
    {
        var credits = ImmutableArray.CreateBuilder<QuoteCredit>(passages.Length);
        for (var i = 0; i < passages.Length; i++)
            credits.Add(CreditOf(i, credits));
        return credits.DrainToImmutable();
    }

    QuoteCredit CreditOf(int index, ImmutableArray<QuoteCredit>.Builder earlier)
    {
        var range = quoted.Ranges[index];
        var before = Before(range);
        var adjacentAfter = After(range, before);
        if (before >= 0 && IsIntroduced(before, range))
            return new(before, CreditKind.Beside);
        if (adjacentAfter >= 0)
            return new(IsReportOf(adjacentAfter, before, range) ? before : adjacentAfter, CreditKind.Beside);
        if (passages[index].Continues && index > 0)
            return earlier[index - 1] with { Kind = CreditKind.Shared };
        if (before >= 0 && !IsPastClause(before, range.Start))
            return new(before, CreditKind.Within);
        if (Closing(range) is >= 0 and var closing)
            return new(closing, CreditKind.Within);
        return _context.IsWhole(index, earlier) ? _context.Of(index, earlier) : new(-1, CreditKind.None);
    }

    /// <summary>"Talks that “help the coast” should start, Holt said.": the cue that ends the sentence; -1 where none does.</summary>
    int Closing(TokenRange range)
    {
        var sentence = phrases.SentenceOf(range.Start);
        var next = FirstCueAfter(range.End);
        while (next >= 0 && next + 1 < cues.Length && cues[next + 1].Sentence == sentence)
            next++;
        return next >= 0 && cues[next] is { Says: true, IsPhrase: false, IsParticiple: false, IsHypothetical: false } cue && cue.Sentence == sentence
            && !cue.Source.IsEmpty && phrases.IsComma(cue.Cover.Start - 1) && range.End < cue.Cover.Start - 1 && phrases.Is(cue.After, ".")
            && range.Start - 1 > _analysis.Sentences[sentence].FirstToken
                ? next
                : -1;
    }

    /// <summary>"Though Holt admits that it was late, he spoke of a “grave” loss": another clause.</summary>
    bool IsPastClause(int before, int start)
    {
        var cue = cues[before];
        // "As Holt said on Monday, the pier is “grave”", "the pier, Holt says, is “grave”": the words are around the cue.
        var isAround = phrases.IsComma(cue.After) || phrases.Is(_analysis.Sentences[cue.Sentence].FirstToken, "as");
        return !isAround && cue.After < start && _ends.Of(cue, cues.AsSpan()[(before + 1)..], cue.After) < start || OpensWithBut(cue, start)
            || OpensMainClause(cue, start);
    }

    /// <summary>"While aides told the Post that it was late, others called it a “loss”": the words stand in the clause that follows.</summary>
    bool OpensMainClause(SpeechCue cue, int start)
    {
        var first = _analysis.Sentences[cue.Sentence].FirstToken;
        if (!phrases.IsAny(first, "while", "although", "though", "whereas"))
            return false;
        for (var i = first; i < cue.Verb; i++)
        {
            if (phrases.IsComma(i))
                return false;
        }

        for (var i = cue.After; i < start - 2; i++)
        {
            var next = quoted.IsInside(i + 1) && !quoted.IsInside(i + 2) ? i + 2 : i + 1;
            if (!phrases.IsComma(i) || quoted.IsInside(next))
                continue;
            var end = phrases.IsAny(next, "another", "others") ? next + 1 : phrases.BaseAfter(next, start).End;
            if (end > next && phrases.Tag(end) is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return true;
        }

        return false;
    }

    /// <summary>"Becker accused her, but Holt had a “good” day".</summary>
    bool OpensWithBut(SpeechCue cue, int start)
    {
        for (var i = cue.After; i < start; i++)
        {
            if (phrases.IsComma(i) && !quoted.IsInside(i) && phrases.IsAny(i + 1, "but", "while", "whereas") && phrases.IsCapital(i + 2)
                && _ends.OpensClause(i + 2))
                return true;
        }

        return false;
    }

    /// <summary>"Holt said it was “…,” the Harbour Post reports": the outlet only passes on what she said.</summary>
    bool IsReportOf(int after, int before, TokenRange range) =>
        before >= 0 && !phrases.Is(range.Start - 1, ".") && (cues[after].Lemma == "report" || cues[after].IsPhrase)
        && cues[before].Says && range.Start - cues[before].After < 12;

    /// <summary>A cue right after the passage: "…," said Holt; "…," the minister, Ana Holt, said.</summary>
    int After(TokenRange range, int before)
    {
        var first = FirstCueAfter(range.End);
        if (first < 0 || !SameParagraph(range, cues[first]))
            return -1;
        var cue = cues[first];
        var start = cue.Source.IsEmpty ? cue.Words.Start : Math.Min(cue.Cover.Start, cue.Words.Start);
        if (start < range.End || cue.Source.IsEmpty && !cue.IsPhrase || StartsNextSentence(cue, range))
            return -1;
        // "His yearly “Log,” which showed": the words in marks are what shows it.
        var isRelative = cue.Source.Count == 1 && (phrases.Is(cue.Source.Start, "who")
            || phrases.IsAny(cue.Source.Start, "which", "that") && cue.Source.Start - range.End < 2);
        if (isRelative || cue.IsParticiple && cue.Source.Start < range.Start || cue.IsHypothetical || Modifies(cue, range))
            return -1;
        // After "…,” the sentence goes on to its subject and verb, whatever the words between were tagged.
        var goesOn = phrases.IsComma(range.End - 2) && cue.Words.Start - range.End <= 6 || cue.IsInverted && IsPlaceOnly(range.End, start);
        // "The call was “brief”, an aide said, and they agreed": the next clause has a subject of its own.
        if (before >= 0 && phrases.Tag(range.End) == PartOfSpeech.Cconj && !cue.IsInverted)
            return -1;
        for (var i = range.End; i < start && !(goesOn && !quoted.IsInside(i)); i++)
        {
            var isLight = phrases.Tag(i) is PartOfSpeech.Punct or PartOfSpeech.Adv or PartOfSpeech.Cconj
                && !phrases.IsAny(i, ".", ";", ":")
                && !(phrases.IsAny(i, "--", "—", "–") && !cue.IsInverted && !EndsCredit(cue.After));
            if (!isLight || quoted.IsInside(i) || before >= 0 && phrases.Tag(i) == PartOfSpeech.Cconj && !cue.IsInverted)
                return -1;
        }

        return cue.Says || cue.Classes.HasFlag(CueClasses.Shows) && (cue.IsPhrase || phrases.IsComma(range.End - 2)) || IsQuoteVerb(cue)
            ? first : -1;
    }

    /// <summary>"“Ferry” truths revealed": the words in marks belong to the noun behind them.</summary>
    bool Modifies(SpeechCue cue, TokenRange range) => !cue.IsInverted && cue.Source.Start == range.End
        && phrases.Tag(range.End) == PartOfSpeech.Noun && !phrases.IsCapital(range.End)
        && phrases.Tag(range.End - 2) != PartOfSpeech.Punct && range.Count < 6;

    /// <summary>"“… come back” in the east of the city, said Holt": no verb, and a comma before the cue.</summary>
    bool IsPlaceOnly(int first, int end)
    {
        if (end - first is < 2 or > 9 || !phrases.IsComma(end - 1) || phrases.Tag(first) != PartOfSpeech.Adp)
            return false;
        for (var i = first; i < end; i++)
        {
            if (phrases.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || quoted.IsInside(i) || phrases.IsAny(i, ".", ";", ":"))
                return false;
        }

        return true;
    }

    /// <summary>"… late." He added: the words ended before, and another sentence starts.</summary>
    bool StartsNextSentence(SpeechCue cue, TokenRange range) =>
        !cue.IsInverted && phrases.IsCapital(range.End) && cue.Sentence != phrases.SentenceOf(range.Start)
        && (phrases.Is(range.End - 2, ".") || phrases.IsAny(range.End - 2, "!", "?") && !EndsCredit(cue.After))
        || !cue.IsInverted && phrases.IsAny(range.End - 2, "!", "?") && cue.Source.Start == range.End && phrases.IsCapital(range.End)
            && phrases.Tag(cue.After) == PartOfSpeech.Det;

    /// <summary>"… every day?" Holt said at one point: nothing is reported after the cue.</summary>
    bool EndsCredit(int token) => phrases.Is(token, ".") || phrases.IsComma(token) && !quoted.IsInside(token + 1)
        || phrases.Tag(token) is PartOfSpeech.Adp or PartOfSpeech.Adv || phrases.IsTimeWord(token);

    static bool IsQuoteVerb(SpeechCue cue) =>
        cue.Classes.HasFlag(CueClasses.Voices) || cue.Lemma is "read" or "think" or "wonder" or "remember";

    int FirstCueAfter(int token)
    {
        var next = SpeechCue.LastBefore(cues, token) + 1;
        // "“…,” Roe reports that officials wrote": their words.
        if (next + 1 < cues.Length && phrases.Is(cues[next].After, "that") && cues[next + 1].Source.Start == cues[next].After + 1
            && cues[next + 1].Says && phrases.IsAny(cues[next + 1].After, "in", ".", ",", "on", "to"))
            next++;
        return next < cues.Length && cues[next].Verb - token < Reach ? next : -1;
    }

    bool SameParagraph(TokenRange range, SpeechCue cue) =>
        _analysis.Sentences[cue.Sentence].Paragraph == _analysis.Sentences[phrases.SentenceOf(range.End - 1)].Paragraph;

    /// <summary>The last cue before the passage in its sentence; -1 where there is none.</summary>
    int Before(TokenRange range)
    {
        var sentence = phrases.SentenceOf(range.Start);
        var best = -1;
        for (var i = SpeechCue.LastBefore(cues, range.Start); i >= 0 && cues[i].Sentence == sentence; i--)
        {
            var cue = cues[i];
            if (cue.IsHypothetical)
                continue;
            // "… I run,” says Holt, who founded a “fleet”": what is said stood before.
            if (IsOfNoun(cue, range) || IsOfAnything(cue) || cue.IsInverted && HoldsRelative(cue.After, range.Start))
                continue;
            // "Said that the board had agreed to sail, that the pier was “grave”": the second clause is not the board's.
            if (HoldsNewThat(cue.After, range.Start))
                continue;
            // "Becker stood firm when Holt pressed him on the quay: “…”": what he answered.
            if (phrases.Is(range.Start - 1, ":") && cue.After < range.Start - 1
                && phrases.IsAny(cue.Cover.Start - 1, "when", "after", "while", "before", "because"))
                continue;
            // "Holt added that she sped up the repairs Becker had asked for “at once”": her words.
            if (i > 0 && cues[i - 1].Sentence == sentence && cues[i - 1].Says && !cues[i - 1].Source.IsEmpty && phrases.IsNominal(cue.Source.Start - 1)
                && !phrases.IsRelative(cue.Source.Start) && _analysis.Tokens[cue.Verb].Relation == DependencyRelation.AclRelcl
                && cue.Source.End <= cue.Words.Start)
                continue;
            // "Dismissed the board's “harsh” words": the board's, not whoever dismissed them.
            if (!cue.Says && phrases.IsPossessiveMark(range.Start - 1))
                break;
            var isFinalPhrase = cue.IsPhrase && cue.Source.Start > _analysis.Sentences[sentence].FirstToken + 3;
            if (range.Start - cue.After > Reach || isFinalPhrase || CutsOff(cue, range.Start))
                break;
            // "Holt urged an end and Becker called for “peace”": what stands behind another's name is not Holt's.
            if (!cue.Says && !cue.Classes.HasFlag(CueClasses.Calls) && phrases.IsCapital(cue.Source.Start)
                && phrases.Tag(cue.Source.Start - 1) == PartOfSpeech.Cconj && !phrases.IsNominal(cue.Source.Start - 2))
                break;
            // "Holt said that Becker would demand “peace”": her words for it, or his.
            if (i > 0 && cue.Lemma is not ("say" or "tell" or "write") && cues[i - 1].Sentence == sentence && cues[i - 1].Says
                && !cues[i - 1].Source.IsEmpty && cue.Source.Start - cues[i - 1].After is 0 or 1
                && phrases.IsNominal(cue.Source.End - 1) && !phrases.IsPersonalPronoun(cue.Source.Start))
                break;
            // "The board had shown “…”" is no speech, "the paper shows “…”" is.
            var shows = cue.Classes.HasFlag(CueClasses.Shows) && (cue.Source.IsEmpty
                || SourceWords.ClassOf(new(_analysis[cue.Source.Span(_analysis)])) is not SpeakerClass.Named);
            var mayHold = cue.Says || shows || cue.Classes.HasFlag(CueClasses.Calls);
            if (mayHold || IsQuoteVerb(cue) && range.Start - cue.After < 2)
            {
                if (best < 0 || cues[best].Source.IsEmpty)
                    best = i;
                if (!cue.Source.IsEmpty)
                    break;
            }
        }

        return best >= 0 && !cues[best].Source.IsEmpty ? best : -1;
    }

    bool HoldsNewThat(int start, int end)
    {
        for (var i = start + 1; i < end - 1; i++)
        {
            if (phrases.IsComma(i) && phrases.Is(i + 1, "that") && !quoted.IsInside(i) && !phrases.Is(start, "that") && phrases.HasFiniteVerb(start, i))
                return true;
        }

        return false;
    }

    bool HoldsRelative(int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + 25); i++)
        {
            if (phrases.IsRelative(i) && (i == start || phrases.IsComma(i - 1)))
                return true;
        }

        return false;
    }

    /// <summary>"She takes anything the clerk says with “a grain”": what he says stands before.</summary>
    bool IsOfAnything(SpeechCue cue) => phrases.IsAny(cue.Cover.Start - 1, "anything", "everything", "whatever", "nothing");

    /// <summary>"From sailors claiming losses, “…”": the participle is of the noun, and its object stands between.</summary>
    bool IsOfNoun(SpeechCue cue, TokenRange range) => cue.IsParticiple && cue.Source.End == cue.Words.Start
        && range.Start - cue.After > 1 && phrases.IsComma(range.Start - 1);

    /// <summary>A quotation between the cue and the passage that the cue already closed: "…," he said. "…".</summary>
    bool CutsOff(SpeechCue cue, int start)
    {
        // "“…?” Holt asked, drawing gasps and “boos”": the cue is of the words before it.
        if (cue.Cover.Start > 0 && quoted.IsInside(cue.Cover.Start - 1) && phrases.IsComma(cue.After) && cue.After + 1 < start
            && _analysis.Tokens[cue.After + 1].Form == WordForm.PresentParticiple)
            return true;
        var isAside = phrases.IsComma(cue.Cover.Start - 1) && phrases.IsComma(cue.After) || IsInDashes(cue);
        for (var i = cue.After; i < start; i++)
        {
            if (phrases.Is(i, ".") && !quoted.IsInside(i) && i + 1 < start && phrases.IsCapital(i + 1))
                return true;
            // "… so “grave.” It was": the sentence ended within marks.
            if (quoted.IsInside(i) && !quoted.IsInside(i + 1) && phrases.IsAny(i - 1, ".", "!", "?", "]") && phrases.IsCapital(i + 1)
                && phrases.Tag(i + 1) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Adv)
                return true;
            // "Asked Holt about her claims that the quay is “safe”": her words.
            if (phrases.IsAny(i, "claim", "claims", "assertion", "allegation", "allegations") && phrases.Is(i + 1, "that")
                && (phrases.IsAny(i - 1, "his", "her", "their") || phrases.IsAny(i - 2, "his", "her", "their") || phrases.IsPossessiveMark(i - 1)))
                return true;
            // "– fought, she says, by the north – that …": the dash closes what she says.
            if (isAside && phrases.IsAny(i, "–", "—") && !quoted.IsInside(i))
                return true;
        }

        return false;
    }

    /// <summary>An odd number of dashes stands before it in its sentence.</summary>
    bool IsInDashes(SpeechCue cue)
    {
        var isOpen = false;
        for (var i = _analysis.Sentences[cue.Sentence].FirstToken; i < cue.Words.Start; i++)
            isOpen ^= phrases.IsAny(i, "–", "—") && !quoted.IsInside(i);
        return isOpen;
    }

    /// <summary>The cue leads up to the mark: said: "…", told reporters on Friday, "…".</summary>
    bool IsIntroduced(int index, TokenRange range)
    {
        var cue = cues[index];
        if (!cue.Says && !IsQuoteVerb(cue))
            return false;
        var last = range.Start - 1;
        return last < cue.After || phrases.IsAny(last, ":", ",") || last == cue.After - 1
            || phrases.Is(last, "that") && last - cue.After < 3;
    }
}

/// <summary>Which cue credits a quotation, and how it is bound to it.</summary>
readonly record struct QuoteCredit(int Cue, CreditKind Kind);

/// <summary>How a quotation is bound to its cue, the closest last.</summary>
enum CreditKind
{
    None,

    /// <summary>By what was said before: the same speaker goes on.</summary>
    Shared,

    /// <summary>It stands inside the reported clause.</summary>
    Within,

    /// <summary>The cue stands beside its marks.</summary>
    Beside,
}
