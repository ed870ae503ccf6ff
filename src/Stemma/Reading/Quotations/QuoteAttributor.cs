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
        return IsWhole(index, earlier) ? FromContext(index, earlier) : new(-1, CreditKind.None);
    }

    /// <summary>"Though Holt admits that it was late, he spoke of a “grave” loss": another clause.</summary>
    bool IsPastClause(int before, int start)
    {
        var cue = cues[before];
        // "As Holt said on Monday, the pier is “grave”", "the pier, Holt says, is “grave”": the words are around the cue.
        var isAround = phrases.IsComma(cue.After) || phrases.Is(_analysis.Sentences[cue.Sentence].FirstToken, "as");
        return !isAround && cue.After < start && _ends.Of(cue, cues.AsSpan()[(before + 1)..], cue.After) < start || OpensWithBut(cue, start);
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
        before >= 0 && (cues[after].Lemma == "report" || cues[after].IsPhrase) && cues[before].Says && range.Start - cues[before].After < 12;

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
        var isRelative = cue.Source.Count == 1 && phrases.IsAny(cue.Source.Start, "which", "that") && cue.Source.Start - range.End < 2;
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
                && !phrases.IsAny(i, ".", ";", ":");
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
        !cue.IsInverted && phrases.IsCapital(range.End) && cue.Sentence != SentenceOf(range.Start)
        && (phrases.Is(range.End - 2, ".") || phrases.IsAny(range.End - 2, "!", "?") && !EndsCredit(cue.After));

    /// <summary>"… every day?" Holt said at one point: nothing is reported after the cue.</summary>
    bool EndsCredit(int token) => phrases.Is(token, ".") || phrases.IsComma(token) && !quoted.IsInside(token + 1)
        || phrases.Tag(token) is PartOfSpeech.Adp or PartOfSpeech.Adv || phrases.IsTimeWord(token);

    static bool IsQuoteVerb(SpeechCue cue) =>
        cue.Classes.HasFlag(CueClasses.Voices) || cue.Lemma is "read" or "think" or "wonder" or "remember";

    int FirstCueAfter(int token)
    {
        var next = LastCueBefore(token) + 1;
        // "“…,” Roe reports that officials wrote": their words.
        if (next + 1 < cues.Length && phrases.Is(cues[next].After, "that") && cues[next + 1].Source.Start == cues[next].After + 1
            && cues[next + 1].Says && phrases.IsAny(cues[next + 1].After, "in", ".", ",", "on", "to"))
            next++;
        return next < cues.Length && cues[next].Verb - token < Reach ? next : -1;
    }

    bool SameParagraph(TokenRange range, SpeechCue cue) =>
        _analysis.Sentences[cue.Sentence].Paragraph == _analysis.Sentences[SentenceOf(range.End - 1)].Paragraph;

    int SentenceOf(int token) =>
        _analysis.SentenceAt(_analysis.Tokens[Math.Min(token, _analysis.Tokens.Length - 1)].Span.Start);

    /// <summary>The last cue before the passage in its sentence; -1 where there is none.</summary>
    int Before(TokenRange range)
    {
        var sentence = SentenceOf(range.Start);
        var best = -1;
        for (var i = LastCueBefore(range.Start); i >= 0 && cues[i].Sentence == sentence; i--)
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

    int LastCueBefore(int token)
    {
        var (low, high) = (0, cues.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cues[middle].Verb >= token)
                high = middle;
            else
                low = middle + 1;
        }

        return low - 1;
    }

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

    /// <summary>Whole sentences stand between the marks, and nothing binds them to a sentence around.</summary>
    bool IsWhole(int index, ImmutableArray<QuoteCredit>.Builder earlier)
    {
        var range = quoted.Ranges[index];
        var content = _analysis[passages[index].Content];
        if (char.IsLower(content[0]) || IsSubject(range, content) || IsTitle(passages[index], content) || QuoteKinds.IsSigned(_analysis.Text, passages[index]))
            return false;
        var before = range.Start - 1;
        var startsSentence = before < 0 || phrases.IsAny(before, ".", "!", "?", ":") || quoted.IsInside(before)
            || _analysis.Sentences[SentenceOf(before)].Paragraph != _analysis.Sentences[SentenceOf(range.Start)].Paragraph
            || SentenceOf(before) != SentenceOf(range.Start);
        return startsSentence && (content.Count(' ') >= 2 || content[^1] is '.' or '!' or '?' && GoesOn(index, earlier));
    }

    /// <summary>A line that ends with a mark and has no stop is the title of a part.</summary>
    bool IsTitle(QuotedPassage passage, ReadOnlySpan<char> content) => passage.IsClosed && content[^1] is not (',' or '.' or '!' or '?' or '…' or ':' or ')')
        && _analysis.Text.AsSpan(passage.Outer.End..passage.Paragraph.End).IsWhiteSpace();

    /// <summary>"“We are not done” is no excuse": the words are only spoken of.</summary>
    bool IsSubject(TokenRange range, ReadOnlySpan<char> content) => content[^1] is not (',' or '.' or '!' or '?' or '…')
        && (phrases.Tag(range.End) is PartOfSpeech.Verb or PartOfSpeech.Aux || phrases.IsAny(range.End, "—", "–"));

    /// <summary>"…," Holt said. "Twice.": a few words, but of the speaker who just had the word.</summary>
    bool GoesOn(int index, ImmutableArray<QuoteCredit>.Builder earlier) =>
        index > 0 && earlier[index - 1].Kind is CreditKind.Beside && passages[index - 1].Paragraph == passages[index].Paragraph;

    /// <summary>The speaker of the passage just before, or the one who was speaking in the sentence before.</summary>
    QuoteCredit FromContext(int index, ImmutableArray<QuoteCredit>.Builder earlier)
    {
        // "“Harbour reopens,” ran the headline": whoever said it stands behind it.
        if (_analysis[passages[index].Content] is [.., ','] && SentenceOf(quoted.Ranges[index].End) == SentenceOf(quoted.Ranges[index].End - 1)
            && phrases.Tag(quoted.Ranges[index].End) != PartOfSpeech.Punct)
            return new(-1, CreditKind.None);
        var start = quoted.Ranges[index].Start;
        var paragraph = _analysis.Sentences[SentenceOf(start)].Paragraph;
        var cue = LastCueBefore(start);
        while (cue >= 0 && (cues[cue].Source.IsEmpty || !cues[cue].Says || cues[cue].IsPhrase || phrases.IsRelative(cues[cue].Source.Start)
            || cues[cue].IsHypothetical))
            cue--;
        var cueParagraph = cue < 0 ? -9 : _analysis.Sentences[cues[cue].Sentence].Paragraph;
        var previous = index - 1;
        var previousParagraph = previous < 0 ? -9 : _analysis.Sentences[SentenceOf(quoted.Ranges[previous].Start)].Paragraph;
        if (previous >= 0 && earlier[previous].Cue >= 0 && paragraph - previousParagraph <= 1
            && !(earlier[previous].Kind == CreditKind.Within && previousParagraph < paragraph && !cues[earlier[previous].Cue].Says)
            && !IsInterrupted(quoted.Ranges[previous].End, start, cues[earlier[previous].Cue]) && !IsIntroducedAnew(start, cues[earlier[previous].Cue])
            && (cue <= earlier[previous].Cue || cues[cue].Sentence == cues[earlier[previous].Cue].Sentence))
            return new(earlier[previous].Cue, CreditKind.Shared);
        // "Other owners said so.": what one says next need not be theirs.
        var isNear = cue >= 0 && paragraph - cueParagraph <= 1 && !IsIntroducedAnew(start, cues[cue]) && !IsInterrupted(cues[cue].After, start, cues[cue]);
        return isNear && !(cueParagraph < paragraph && IsCrowd(cues[cue].Source)) ? new(cue, CreditKind.Shared) : new(-1, CreditKind.None);
    }

    /// <summary>"Becker, in contrast, rejoiced. “…”": a sentence between opens with somebody else's name.</summary>
    bool IsInterrupted(int from, int start, SpeechCue cue)
    {
        for (var sentence = SentenceOf(from) + 1; sentence < SentenceOf(start + 1); sentence++)
        {
            var subject = phrases.BaseAfter(_analysis.Sentences[sentence].FirstToken, _analysis.Sentences[sentence].EndToken);
            if (!subject.IsEmpty && !quoted.IsInside(subject.Start) && phrases.IsCapital(subject.End - 1) && phrases.Tag(subject.End - 1) == PartOfSpeech.Propn
                && !cue.Source.IsEmpty && !phrases.Text(subject.End - 1).SequenceEqual(phrases.Text(cue.Source.End - 1)))
                return true;
        }

        return false;
    }

    /// <summary>"Becker was out with a warning: “…”": a name before the colon, and no verb of speech that is his.</summary>
    bool IsIntroducedAnew(int start, SpeechCue cue)
    {
        if (!phrases.Is(start - 1, ":") || cue.Sentence == SentenceOf(start - 1))
            return false;
        var first = _analysis.Sentences[SentenceOf(start - 1)].FirstToken;
        if (phrases.IsAny(first, "he", "she", "they"))
            return false;
        for (var i = first; i < Math.Min(first + 4, start - 1); i++)
        {
            if (phrases.Tag(i) == PartOfSpeech.Propn && phrases.Text(i).SequenceEqual(phrases.Text(cue.Source.End - 1)))
                return false;
        }

        return true;
    }

    bool IsCrowd(TokenRange source) => _analysis.Tokens[source.End - 1].Form == WordForm.Plural && !phrases.IsCapital(source.Start + 1)
        || phrases.IsAny(source.Start, "some", "many", "others", "other", "several", "most", "critics", "observers",
            "one", "a", "an", "another") || phrases.Tag(source.Start) == PartOfSpeech.Num;
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
