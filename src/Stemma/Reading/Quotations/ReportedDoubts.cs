using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells of a reported clause whether it is surely one, and whether its ends are surely those of the words.</summary>
/// <remarks>The signs are of form only: what the tree sees, marks, and other cues inside. Where one speaks against it, the words are only a gist.</remarks>
sealed class ReportedDoubts(Phrases phrases, QuotedTokens quoted)
{
    readonly Analysis _analysis = phrases.Analysis;

    /// <summary>Whether nothing speaks against the words being what the source said, whole and without the reporter's.</summary>
    /// <param name="cue">The cue, which reports something.</param>
    /// <param name="content">The tokens of what it reports.</param>
    /// <param name="beside">The cues of its sentence, in order.</param>
    public bool IsSure(SpeechCue cue, TokenRange content, ReadOnlySpan<SpeechCue> beside) => !IsUnsaid(cue, content) && !IsSupposed(cue)
        && (cue.IsPhrase || IsClauseOf(cue, content) && !IsRestriction(cue) && !IsResult(cue)) && !HoldsCredit(cue, content, beside) && !LeavesQuote(content)
        && (content.Start < cue.Words.Start || !MayEndBefore(content)) && !EndsInBracket(content) && !IsCutList(content)
        && !IsBetweenDashes(cue, content) && !IsCutByDashes(cue, content) && !IsCutCondition(content) && !IsAroundPhrase(cue, content);

    /// <summary>"Holt did not say that it was late": she may not think so at all.</summary>
    bool IsUnsaid(SpeechCue cue, TokenRange content)
    {
        for (var i = cue.Words.Start; i < cue.Verb; i++)
        {
            if (phrases.IsAny(i, "not", "n't", "n’t", "never"))
                return !Asks(content.Start);
        }

        return false;
    }

    /// <summary>"Shouldn't the press be pointing out that", "will the owners admit that".</summary>
    bool Questions(int first, SpeechCue cue) => first < cue.Words.Start && _analysis.Tokens[first].Form == WordForm.Modal
        && phrases.Is(_analysis.Sentences[cue.Sentence].EndToken - 1, "?");

    /// <summary>"Maybe they concluded", "until they say": nobody has yet.</summary>
    bool IsSupposed(SpeechCue cue)
    {
        var first = _analysis.Sentences[cue.Sentence].FirstToken;
        return phrases.IsAny(cue.Cover.Start - 1, "until", "unless", "if", "whether", "maybe", "perhaps")
            || !cue.IsPhrase && !cue.IsInverted && (phrases.Is(first, "if") || Questions(first, cue))
            || phrases.IsAny(first, "maybe", "perhaps", "until", "unless");
    }

    /// <summary>"Owners who say that the quay is lost are few": the clause ends somewhere in the sentence.</summary>
    bool IsRestriction(SpeechCue cue) => cue.Source.Count == 1 && phrases.IsRelative(cue.Source.Start) && phrases.IsNominal(cue.Source.Start - 1);

    /// <summary>"The hull was wet, suggesting that": no words, but what follows from it.</summary>
    static bool IsResult(SpeechCue cue) => cue.IsParticiple && !cue.Says && cue.Classes.HasFlag(CueClasses.Shows);

    bool Asks(int token) => phrases.IsAny(token, "whether", "if", "how", "why", "what", "who", "when", "where", "which");

    /// <summary>A word opens it as a clause, or the tree hangs a clause of it on the cue: "reported a rise as it" has neither.</summary>
    bool IsClauseOf(SpeechCue cue, TokenRange content)
    {
        if (!phrases.HasFiniteVerb(content.Start, content.End))
            return false;
        if (content.Start >= cue.After && (phrases.Is(content.Start, "that") && phrases.Tag(content.Start) != PartOfSpeech.Det
            || Asks(content.Start)))
            return cue.Says || content.Start == cue.After || !phrases.IsNominal(content.Start - 1) || phrases.IsTimeWord(content.Start - 1);
        // Hardly anything else follows "said", whatever the tree sees.
        if (cue.Lemma == "say" || cue.Lemma == "tell" && !cue.Addressee.IsEmpty)
            return true;
        for (var i = content.Start; i < content.End; i++)
        {
            var token = _analysis.Tokens[i];
            if (token.Head == cue.Verb && token.Relation is DependencyRelation.Ccomp or DependencyRelation.Parataxis)
                return true;
        }

        // "The quay is shut, Holt said": the tree hangs the cue on the words.
        var verb = _analysis.Tokens[cue.Verb];
        return content.Contains(verb.Head) && verb.Relation is DependencyRelation.Parataxis or DependencyRelation.Ccomp
            && cue.Lemma is not ("agree" or "respond" or "reply" or "laugh" or "demand");
    }

    /// <summary>"… and on Sunday Becker said …", "“…,” Becker added": somebody else has the word inside.</summary>
    bool HoldsCredit(SpeechCue cue, TokenRange content, ReadOnlySpan<SpeechCue> beside)
    {
        foreach (var other in beside)
        {
            if (other.Verb <= content.Start || other == cue || other.IsHypothetical)
                continue;
            if (other.Verb >= content.End)
                break;
            var isLast = other.After >= content.End && other.Says && !phrases.IsAny(other.Source.Start, "who", "which", "that");
            var opens = other.Says && !other.Source.IsEmpty && other.Source.Start > content.Start && phrases.IsCapital(other.Source.Start)
                && other.Source.End == other.Words.Start && FollowsAnd(other.Source.Start, content.Start);
            if (isLast || opens || phrases.Is(other.Source.Start - 1, "what") && phrases.IsComma(other.Source.Start - 2))
                return true;
        }

        return false;
    }

    bool FollowsAnd(int token, int first)
    {
        for (var i = token - 1; i > Math.Max(first, token - 4); i--)
        {
            if (phrases.Tag(i) == PartOfSpeech.Cconj || phrases.IsComma(i))
                return true;
        }

        return false;
    }

    /// <summary>"“We will sail,” the master": the marks close with a comma, and the sentence goes on to who says it.</summary>
    bool LeavesQuote(TokenRange content)
    {
        for (var i = content.Start + 1; i < content.End; i++)
        {
            var closes = quoted.IsInside(i - 1) && !quoted.IsInside(i);
            // "That “the quay is lost” in an interview".
            if (closes && (phrases.IsComma(i - 2) || phrases.IsAny(i, "during", "in", "on")
                && phrases.IsAny(content.End - 1, "interview", "speech", "statement", "tweet", "Twitter")))
                return true;
        }

        return false;
    }

    /// <summary>A dash, a colon, an address of the web, or a comma that neither lists nor encloses: perhaps the reporter goes on there.</summary>
    bool MayEndBefore(TokenRange content)
    {
        var start = content.Start + 1;
        // "That, for want of crews, the ferry": what a pair of commas encloses at the start.
        if (phrases.Is(content.Start, "that") && phrases.IsComma(start))
            start = NextComma(start + 1, content.End) + 1;
        for (var i = start; i < content.End - 1; i++)
        {
            if (quoted.IsInside(i))
                continue;
            if (phrases.IsAny(i, "—", "–", "--", ":", ";") || phrases.Text(i).StartsWith("http") || phrases.Text(i).StartsWith("pic.twitter"))
                return true;
            // "The tide had turned at noon The Harbour Post ran": a page has lost the end of a line.
            if (phrases.Text(i) is "The" or "In" or "It" && phrases.IsNominal(i - 1))
                return true;
            if (!phrases.IsComma(i))
                continue;
            var closed = ListEnd(i, content.End);
            if (closed < 0)
                return true;
            // "Ray Holt, a clerk, was late": the second comma closes what the first opened.
            i = phrases.IsComma(closed) && phrases.IsFinite(closed + 1) ? closed : i;
        }

        return false;
    }

    int NextComma(int start, int end)
    {
        while (start < end && !phrases.IsComma(start))
            start++;
        return start;
    }

    /// <summary>
    /// The next comma or "and" of "Lisse, Norby and Tessa", "Ray Holt, a clerk, was", "3 May, 2031", up to which no verb stands; -1 of
    /// anything else.
    /// </summary>
    int ListEnd(int comma, int end)
    {
        if (phrases.Tag(comma + 1) == PartOfSpeech.Num)
            return comma + 1;
        if (phrases.IsAny(comma + 1, "and", "or"))
            return phrases.HasFiniteVerb(comma + 2, Math.Min(end, comma + 10)) ? -1 : comma + 1;
        for (var i = comma + 1; i < Math.Min(end, comma + 9); i++)
        {
            if (i > comma + 1 && (phrases.IsComma(i) || phrases.IsAny(i, "and", "or")))
                return i;
            if (phrases.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Pron)
                return -1;
        }

        return -1;
    }

    /// <summary>"That she had a fever | , cough, or chills": the comma before the next of a list was taken for the end.</summary>
    bool IsCutList(TokenRange content) => phrases.IsComma(content.End) && phrases.Tag(content.End + 1) is PartOfSpeech.Noun or PartOfSpeech.Verb
        && _analysis.Tokens[content.End + 1].Form != WordForm.PresentParticiple
        && (phrases.IsComma(content.End + 2) || phrases.IsAny(content.End + 2, "and", "or"));

    /// <summary>"The port told, according to the Post, that it would": the words stand on both sides.</summary>
    bool IsAroundPhrase(SpeechCue cue, TokenRange content) =>
        content.Start <= cue.Words.Start && phrases.Is(content.Start, "image") && phrases.Is(content.Start + 1, "caption")
        || cue.IsPhrase && content.End <= cue.Words.Start
            && (phrases.Tag(content.End - 1) is PartOfSpeech.Sconj or PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Det
                || phrases.IsComma(cue.After) && (phrases.Is(cue.After + 1, "that") || phrases.Tag(cue.After + 1) == PartOfSpeech.Adp
                    || phrases.Tag(content.End - 1) == PartOfSpeech.Verb));

    /// <summary>"That if the sum were smaller | — say, ten — she would": the main clause stands behind the dash.</summary>
    bool IsCutCondition(TokenRange content)
    {
        var first = phrases.Is(content.Start, "that") ? content.Start + 1 : content.Start;
        first = phrases.Is(first, "even") ? first + 1 : first;
        return phrases.IsAny(content.End, "—", "–", "--") && phrases.IsAny(first, "if", "when", "unless")
            // "That even though it rained | , the crews would sail".
            || phrases.IsComma(content.End) && phrases.IsAny(first, "if", "when", "unless", "though", "although", "while", "because", "as")
                && NextComma(first, content.End) == content.End;
    }

    /// <summary>"That they had reason to hope | — and to expect — that": the clause goes on behind the second dash.</summary>
    bool IsCutByDashes(SpeechCue cue, TokenRange content)
    {
        if (!phrases.IsAny(content.End, "—", "–", "--"))
            return false;
        var end = _analysis.Sentences[cue.Sentence].EndToken;
        for (var i = content.End + 1; i < end - 1; i++)
        {
            if (phrases.IsAny(i, "—", "–", "--"))
                return phrases.IsAny(i + 1, "that", "to") || phrases.IsFinite(i + 1);
        }

        return false;
    }

    bool EndsInBracket(TokenRange content)
    {
        var depth = 0;
        for (var i = content.Start; i < content.End; i++)
            depth += phrases.Is(i, "(") ? 1 : phrases.Is(i, ")") ? -1 : 0;
        return depth != 0;
    }

    /// <summary>"… by which time — according to Holt — the quay": the words stand on both sides.</summary>
    bool IsBetweenDashes(SpeechCue cue, TokenRange content) => content.End <= cue.Cover.Start && phrases.IsAny(cue.After, "—", "–", "--")
        && (phrases.IsAny(cue.Cover.Start - 1, "—", "–", "--") || HoldsDash(content));

    bool HoldsDash(TokenRange content)
    {
        for (var i = content.Start; i < content.End; i++)
        {
            if (phrases.IsAny(i, "—", "–", "--"))
                return true;
        }

        return false;
    }
}
