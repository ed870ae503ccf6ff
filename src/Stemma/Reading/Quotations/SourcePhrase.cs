using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Cuts from the words before or after a cue what tells when, where or beside whom, and leaves who speaks.</summary>
sealed class SourcePhrase(Phrases phrases, QuotedTokens quoted)
{
    readonly Analysis _analysis = phrases.Analysis;

    /// <summary>Without a conjunction before it, with the name before a bracket, and "who" alone where the phrase ends so.</summary>
    public TokenRange Of(TokenRange source, Sentence sentence)
    {
        source = WithoutTime(WithoutOpening(source));
        // "On the heels of new reports": the reports.
        if (source.Count > 2 && phrases.IsAny(source.Start, "heels", "wake") && phrases.Is(source.Start + 1, "of"))
            source = new(source.Start + 2, source.End);
        // "The office did not answer, but on Friday's show said": where it was said.
        if (phrases.IsAny(source.Start, "on", "via") || source.Count == 1 && phrases.IsAny(source.Start - 1, "on", "via"))
            return TokenRange.None;
        source = WithoutPreposition(source);
        // "Let me say", "let's say": nobody has said it.
        if (source.Count == 1 && (phrases.IsAny(source.Start, "me", "us", "him", "them", "whom") || phrases.IsPossessiveMark(source.Start)))
            return TokenRange.None;
        // "Our boats, our nets — they’d cry": whoever cries is the last of them.
        if (source.Count > 1 && (phrases.IsAny(source.End - 1, "who", "which", "that")
            || phrases.IsAny(source.End - 1, "he", "she", "they", "it", "we") && phrases.Tag(source.End - 2) == PartOfSpeech.Punct))
            return new(source.End - 1, source.End);
        if (source.Count is > 0 and < 4 && phrases.IsTimeWord(source.End - 1) && !phrases.EndsName(source.End - 1))
            return TokenRange.None;
        source = WithWholeName(WithDirection(OwnPart(source)), sentence);
        return HoldsClause(source) ? TokenRange.None : WithBracket(WithNameBefore(source), sentence);
    }

    /// <summary>"“…,” Ana Holt, Tom Reed, and | Rita Blum": where the names behind a quotation begin.</summary>
    int ListStart(int last)
    {
        var start = last;
        while (IsNamePart(start - 1) || phrases.IsComma(start - 1) && !quoted.IsInside(start - 1) || phrases.Is(start - 1, "and"))
            start--;
        return quoted.IsInside(start - 1) && phrases.IsCapital(start) ? start : last;
    }

    /// <summary>"“…,” Ana Holt, a clerk of the port, told": of which the tags saw what stands between the commas.</summary>
    TokenRange WithNameBefore(TokenRange source)
    {
        if (!source.IsEmpty && phrases.Is(source.Start - 1, "and") && IsNamePart(source.Start))
            return new(ListStart(source.Start), source.End);
        var comma = source.Start - 1;
        if (source.IsEmpty || !phrases.IsComma(comma) || !phrases.IsAny(source.Start, "a", "an", "the") || !IsNamePart(comma - 1))
            return source;
        var start = comma - 1;
        while (IsNamePart(start - 1))
            start--;
        return quoted.IsInside(start - 1) && comma - start > 1 ? new(start, source.End) : source;
    }

    /// <summary>"Meanwhile, the clerks", "quoting Holt, the head clerk": without what only leads to the subject.</summary>
    TokenRange WithoutOpening(TokenRange source)
    {
        // "Yet 59 percent", "whose magazine".
        if (source.Count > 1 && (phrases.Tag(source.Start) == PartOfSpeech.Cconj || phrases.IsAny(source.Start, "yet", "whose")))
            source = new(source.Start + 1, source.End);
        if (source.Count > 2 && phrases.IsComma(source.Start + 1) && phrases.Tag(source.Start) is PartOfSpeech.Adv or PartOfSpeech.Intj)
            source = new(source.Start + 2, source.End);
        if (source.Count < 4 || _analysis.Tokens[source.Start].Form != WordForm.PresentParticiple || phrases.Tag(source.Start) != PartOfSpeech.Verb)
            return source;
        for (var i = source.Start + 1; i < source.End - 1; i++)
        {
            if (phrases.IsComma(i))
                return new(i + 1, source.End);
        }

        return source;
    }

    TokenRange WithoutPreposition(TokenRange source)
    {
        while (source.Count > 1 && (phrases.Tag(source.Start) == PartOfSpeech.Adp && !phrases.IsAny(source.Start, "about", "over") && !IsAtLeast(source.Start)
            || phrases.IsAny(source.Start, "as", "well") && !phrases.IsCapital(source.Start)))
            source = new(source.Start + 1, source.End);
        return source.Count > 0 && IsAtLeast(source.Start - 1) ? new(source.Start - 1, source.End) : source;
    }

    bool IsAtLeast(int token) => phrases.Is(token, "at") && phrases.IsAny(token + 1, "least", "most");

    /// <summary>"(Ana Holt) of Lisse": with the name before the bracket that the phrase closes.</summary>
    TokenRange WithBracket(TokenRange source, Sentence sentence)
    {
        for (var i = source.Start; i < source.End && i < source.Start + 6; i++)
        {
            if (phrases.Is(i, "("))
                break;
            if (phrases.Is(i, ")") && phrases.Is(source.Start - 1, "(")
                && phrases.Before(source.Start - 1, sentence.FirstToken) is { IsEmpty: false } name)
                return new(name.Start, source.End);
        }

        return source;
    }

    /// <summary>"Norby Centre for Tides and | Currents", "Skippers | for Lisse": all the words of the name of a body.</summary>
    public TokenRange WithWholeName(TokenRange source, Sentence sentence)
    {
        if (source.IsEmpty)
            return source;
        var start = phrases.IsCapital(source.Start) ? NameStart(source.Start, sentence.FirstToken) : source.Start;
        return new(start, phrases.EndsName(source.End - 1) ? NameEnd(start, source.End, sentence.EndToken) : source.End);
    }

    int NameStart(int start, int first)
    {
        var best = start;
        for (var links = 0; links < 3; links++)
        {
            while (start > first && IsNamePart(start - 1))
                start--;
            if (links == 0)
                best = start;
            else if (phrases.Is(LinkAfter(start), "&") || phrases.IsAny(LinkAfter(start), "of", "for") && HoldsBodyWord(start, LinkAfter(start)))
                best = start;
            if (start - 2 < first || !phrases.IsAny(start - 1, "of", "for", "and", "&") || !IsNamePart(start - 2))
                break;
            start -= 2;
        }

        return best;
    }

    int LinkAfter(int start)
    {
        while (IsNamePart(start))
            start++;
        return start;
    }

    int NameEnd(int start, int end, int limit)
    {
        while (end + 1 < limit && IsNamePart(end + 1) && !PersonName.IsTitle(phrases.Folded(end + 1)) && JoinsName(start, end))
        {
            end += 2;
            while (end < limit && IsNamePart(end))
                end++;
        }

        return end;
    }

    bool JoinsName(int start, int link) => phrases.Is(link, "&")
        || phrases.Is(link, "for") && (link - start == 1 || HoldsBodyWord(start, link))
        || phrases.Is(link, "of") && HoldsBodyWord(link - 1, link)
        || phrases.Is(link, "and") && HoldsBodyWord(start, link) && HoldsLink(start, link)
            && !NameWords.IsGiven(phrases.Folded(link + 1)) && !NameWords.IsRole(phrases.Folded(link + 1));

    bool HoldsLink(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (phrases.IsAny(i, "of", "for"))
                return true;
        }

        return false;
    }

    bool HoldsBodyWord(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (phrases.IsCapital(i) && NameWords.IsOrganizationWord(phrases.Folded(i)))
                return true;
        }

        return false;
    }

    bool IsNamePart(int token) => phrases.IsCapital(token) && !phrases.IsTimeWord(token) && !quoted.IsInside(token)
        && (phrases.Tag(token) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj || phrases.Is(token, "without"));

    /// <summary>"North | Norby Party", of which the tags saw the last words.</summary>
    TokenRange WithDirection(TokenRange source) => source.Count > 1 && phrases.IsCapital(source.Start)
        && phrases.IsAny(source.Start - 1, "North", "South", "New", "West", "East") && phrases.IsCapital(source.Start - 1)
            ? new(source.Start - 1, source.End) : source;

    /// <summary>"In a poll in May, 53 % of owners", "at a time when many officials": the part that speaks.</summary>
    TokenRange OwnPart(TokenRange source)
    {
        for (var i = source.End - 2; i > source.Start; i--)
        {
            if (phrases.Is(i, "when") && phrases.IsAny(i - 1, "time", "moment", "point")
                || phrases.IsComma(i) && phrases.IsAny(source.Start - 1, "in", "at") && phrases.Tag(i + 1) == PartOfSpeech.Num
                || phrases.IsComma(i) && !phrases.IsComma(source.End) && phrases.Tag(source.Start - 1) == PartOfSpeech.Adp
                    && phrases.IsAny(i + 1, "his", "her", "their", "its"))
                return new(i + 1, source.End);
        }

        return source;
    }

    /// <summary>"The paper last week", "officials in recent days", "Holt Tuesday": without when it was said.</summary>
    TokenRange WithoutTime(TokenRange source)
    {
        var end = source.End;
        while (end > source.Start + 1 && (phrases.IsTimeWord(end - 1) || phrases.IsAny(end - 1, "days", "weeks", "months", "years", "week")))
            end--;
        var isWhole = end == source.End || phrases.IsCapital(end) && !phrases.Text(end).EndsWith("day");
        if (isWhole)
            return source;
        while (end > source.Start + 1 && phrases.IsAny(end - 1, "in", "on", "recent", "past", "the", "over", "during", "early", "late"))
            end--;
        return new(source.Start, end);
    }

    /// <summary>A verb of its own, and not in what is said of a noun: the phrase is no source.</summary>
    bool HoldsClause(TokenRange source)
    {
        for (var i = source.Start; i < source.End; i++)
        {
            if (phrases.IsComma(i) || phrases.IsRelative(i) || phrases.Is(i, "("))
                return false;
            if (quoted.IsInside(i) || i > source.Start && phrases.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux
                && _analysis.Tokens[i].Form is WordForm.Past or WordForm.Present or WordForm.Modal && !phrases.IsCapital(i))
                return true;
        }

        return false;
    }
}
