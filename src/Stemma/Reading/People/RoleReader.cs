using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads what somebody is said to be, beside the name: before it, between commas after it, after "is".</summary>
sealed class RoleReader(Phrases phrases)
{
    const int Longest = 25;
    readonly Analysis _analysis = phrases.Analysis;

    public ImmutableArray<Role> Read(NameMention mention)
    {
        var roles = ImmutableArray.CreateBuilder<Role>();
        var sentence = _analysis.Sentences[_analysis.SentenceAt(mention.Span.Start)];
        var start = _analysis.TokenAt(mention.Full.Start);
        Add(OfTitle(start, mention), roles);
        Add(Before(start, sentence), roles);
        Add(CommaBefore(start, mention.Tokens.End, sentence), roles);
        foreach (var apposition in After(mention.Tokens.End, sentence))
            Add(apposition, roles);
        Add(AfterIs(mention.Tokens.End, sentence), roles);
        return roles.DrainToImmutable();
    }

    /// <summary>"Lt. Gov. | Ana Holt".</summary>
    TokenRange OfTitle(int start, NameMention mention)
    {
        if (!PersonName.IsOffice(mention.Title))
            return TokenRange.None;
        while (start > 0 && PersonName.IsOffice(phrases.Folded(start - 1)) && phrases.IsCapital(start - 1))
            start--;
        return new(start, mention.Tokens.Start);
    }

    void Add(TokenRange range, ImmutableArray<Role>.Builder roles)
    {
        if (range.IsEmpty)
            return;
        var span = range.Span(_analysis);
        roles.Add(new(new string(_analysis[span]), span));
    }

    bool IsRole(int token) => NameWords.IsRole(phrases.Folded(token))
        || phrases.EndsOffice(token) && (NameWords.IsRole(phrases.Folded(token - 2)) || PersonName.IsOffice(phrases.Folded(token - 2)));

    /// <summary>"Harbour board deputy director | Ana Holt", "Mayor of Lisse | Ana Holt".</summary>
    TokenRange Before(int name, Sentence sentence)
    {
        var last = name - 1;
        if (last < sentence.FirstToken)
            return TokenRange.None;
        if (IsRole(last))
            return new(LeftEdge(last, sentence), name);
        for (var i = last; i >= sentence.FirstToken && last - i < 10 && MayStandInside(i); i--)
        {
            if (!IsRole(i))
                continue;
            var linked = phrases.IsAny(i + 1, "of", "to", "for", "at", "on", "in") && !IsPreposition(last);
            return linked ? new(LeftEdge(i, sentence), name) : TokenRange.None;
        }

        return TokenRange.None;
    }

    bool IsPreposition(int token) => phrases.Tag(token) == PartOfSpeech.Adp
        || phrases.IsAny(token, "of", "to", "for", "at", "on", "in", "with", "by", "and");

    bool MayStandInside(int token) =>
        phrases.Tag(token) is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Punct)
        || phrases.IsHyphen(token) || phrases.IsPossessiveMark(token);

    /// <summary>Where the phrase of an office starts: its adjectives, nouns and possessives, without the article.</summary>
    int LeftEdge(int head, Sentence sentence)
    {
        var start = head;
        while (start > sentence.FirstToken && head - start < 12 && (IsModifier(start - 1, start) || OpensOffice(start - 1, sentence)))
            start--;
        while (start < head && (phrases.Tag(start) == PartOfSpeech.Punct || phrases.IsPossessiveMark(start)
            || phrases.IsAny(start, "the", "a", "an", "and", "but", "when", "while")))
            start++;
        return start;
    }

    /// <summary>"Harbour board director": the first word of a sentence is written large, and may be taken for another part
    /// of speech.</summary>
    bool OpensOffice(int token, Sentence sentence) =>
        token == sentence.FirstToken && phrases.IsCapital(token) && phrases.Tag(token + 1) is PartOfSpeech.Noun
        && phrases.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Pron or PartOfSpeech.Adv or PartOfSpeech.X
        && !NameWords.IsNever(phrases.Folded(token)) && _analysis.Tokens[token].Form is WordForm.Base or WordForm.Possessive;

    bool IsModifier(int token, int next)
    {
        if (phrases.IsHyphen(token) || phrases.IsPossessiveMark(token))
            return true;
        if (phrases.Is(token, "."))
            return token > 0 && phrases.Text(token - 1).Length <= 3 && phrases.IsCapital(token - 1);
        if (phrases.IsAny(token, "of", "and"))
            return token > 0 && IsRole(token - 1);
        return phrases.Tag(token) switch
        {
            PartOfSpeech.Noun => !IsFunctionWord(token),
            PartOfSpeech.Propn or PartOfSpeech.Adj => !CueVerbs.Of(phrases.Text(token)).IsEmpty
                ? phrases.IsCapital(token) : !IsFunctionWord(token),
            PartOfSpeech.Pron => phrases.IsAny(token, "his", "her", "their", "its", "my", "our"),
            PartOfSpeech.Det => phrases.IsAny(token, "another"),
            PartOfSpeech.Num => next > token && phrases.IsHyphen(next),
            _ => false,
        };
    }

    bool IsFunctionWord(int token) => !phrases.IsCapital(token)
        && NameWords.IsNever(phrases.Folded(token))
        && !phrases.IsAny(token, "first", "second", "his", "her", "their", "its", "north", "south", "east", "west");

    /// <summary>"Her lawyer, | Ana Holt, …".</summary>
    TokenRange CommaBefore(int name, int end, Sentence sentence)
    {
        if (!phrases.IsComma(name - 1) || !(phrases.IsComma(end) || phrases.IsAny(end, ".", ")")
            || phrases.Tag(end) is PartOfSpeech.Verb))
            return TokenRange.None;
        for (var i = name - 2; i >= sentence.FirstToken && name - i < 12 && MayStandInside(i); i--)
        {
            if (!IsRole(i))
                continue;
            var start = LeftEdge(i, sentence);
            var before = start - 1;
            var opens = before < sentence.FirstToken || phrases.Tag(before) is not (PartOfSpeech.Propn or PartOfSpeech.Noun)
                || IsFunctionWord(before);
            // "In a message to her manager, Holt complained": somebody else.
            if (phrases.Tag(before) == PartOfSpeech.Adp && before >= sentence.FirstToken && !phrases.IsComma(end))
                return TokenRange.None;
            return opens && (i + 1 == name - 1 || phrases.IsAny(i + 1, "of", "to", "for", "at", "in"))
                ? new(start, name - 1)
                : TokenRange.None;
        }

        return TokenRange.None;
    }

    /// <summary>The descriptions between commas after a name.</summary>
    IEnumerable<TokenRange> After(int end, Sentence sentence)
    {
        var comma = phrases.Is(end, "(") ? SkipBracket(end, sentence) : end;
        for (var segments = 0; segments < 4 && phrases.IsComma(comma); segments++)
        {
            var start = comma + 1;
            var stop = SegmentEnd(start, sentence);
            var role = Description(start, stop);
            if (!role.IsEmpty)
                yield return role;
            if (role.IsEmpty && !IsAside(start, stop))
                yield break;
            comma = stop;
        }
    }

    int SkipBracket(int open, Sentence sentence)
    {
        for (var i = open + 1; i < sentence.EndToken && i < open + 8; i++)
        {
            if (phrases.Is(i, ")"))
                return i + 1;
        }

        return open;
    }

    bool IsAside(int start, int stop) =>
        AgeReader.Years(phrases.Text(start)) is not null || phrases.IsAny(start, "from", "aged", "of", "who", "whose")
        || stop - start <= 3 && phrases.IsCapital(start);

    int SegmentEnd(int start, Sentence sentence)
    {
        var end = start;
        while (end < sentence.EndToken && end - start < Longest
            && !phrases.IsAny(end, ",", ".", ";", ":", "(", ")", "—", "\"", "“", "”"))
            end++;
        return end;
    }

    /// <summary>The description that a segment holds; empty where it says something else.</summary>
    TokenRange Description(int start, int stop)
    {
        if (start >= stop || phrases.IsAny(start, "and", "but", "or", "while", "as"))
            return TokenRange.None;
        if (phrases.IsAny(start, "who", "whose"))
            return Relative(start, stop);
        var first = phrases.IsAny(start, "of", "from") ? start + 1 : start;
        if (phrases.Is(start, "one") && phrases.Is(start + 1, "of"))
            return new(start, stop);
        for (var i = first; i < stop; i++)
        {
            if (phrases.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || phrases.IsRelative(i)
                || phrases.IsAny(i, "said", "says", "told", "added"))
                break;
            if (first == start ? IsRole(i) || IsPersonOf(start, i) : NameWords.IsOrganizationWord(phrases.Folded(i)))
                return Trimmed(start, CutAtCue(i + 1, stop));
            if (first == start && i > start && IsPreposition(i))
                break;
        }

        return TokenRange.None;
    }

    /// <summary>"A renowned astrophysicist from Lisse": any noun for one person that ends what an article opens.</summary>
    bool IsPersonOf(int start, int token) => phrases.IsAny(start, "a", "an", "the", "his", "her", "their", "its", "another")
        && _analysis.Tokens[token] is { Tag: PartOfSpeech.Noun, Form: not WordForm.Plural, Lemma: var lemma }
        && !(phrases.IsNominal(token + 1) || phrases.IsPossessiveMark(token + 1) || phrases.IsHyphen(token + 1))
        && Lexicon.Load().NamesPeople(lemma.ToLowerInvariant());

    int CutAtCue(int start, int stop)
    {
        for (var i = start; i < stop; i++)
        {
            if (phrases.IsAny(i, "said", "says", "told", "added"))
                return i;
        }

        return stop;
    }

    TokenRange Trimmed(int start, int stop)
    {
        while (start < stop && phrases.IsAny(start, "the", "a", "an", "and"))
            start++;
        return new(start, stop);
    }

    /// <summary>"who is also a candidate for mayor".</summary>
    TokenRange Relative(int start, int stop)
    {
        if (!phrases.IsAny(start + 1, "is", "was", "are", "were", "became", "serves", "works", "heads", "leads", "runs"))
            return TokenRange.None;
        var first = start + 2;
        while (first < stop && phrases.IsAny(first, "also", "now", "then", "still", "once", "as"))
            first++;
        return HasRoleHead(first, stop) ? Trimmed(first, stop) : TokenRange.None;
    }

    /// <summary>"Ana Holt is the harbour master of Lisse".</summary>
    TokenRange AfterIs(int end, Sentence sentence)
    {
        if (!phrases.IsAny(end, "is", "was", "became"))
            return TokenRange.None;
        var first = end + 1;
        while (phrases.IsAny(first, "also", "now", "then", "still", "once"))
            first++;
        if (!phrases.IsAny(first, "a", "an", "the", "his", "her", "their"))
            return TokenRange.None;
        var stop = SegmentEnd(first, sentence);
        return HasRoleHead(first, stop) ? Trimmed(first, stop) : TokenRange.None;
    }

    bool HasRoleHead(int start, int stop)
    {
        for (var i = start; i < stop; i++)
        {
            if (IsRole(i) || IsPersonOf(start, i))
                return true;
            if (IsPreposition(i) || phrases.IsRelative(i) || phrases.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return false;
        }

        return false;
    }
}
