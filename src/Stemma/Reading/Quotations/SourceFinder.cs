using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds who speaks beside a verb of speech, and to whom.</summary>
sealed class SourceFinder(Phrases phrases, QuotedTokens quoted)
{
    /// <summary>How far from its verb a source may stand, in tokens: a bound for lines without an end.</summary>
    const int Reach = 120;

    readonly Analysis _analysis = phrases.Analysis;
    readonly SubjectFinder _subjects = new(phrases, quoted);

    /// <summary>Who speaks, for a cue whose verb stands at the end of its group (a particle aside).</summary>
    public (TokenRange Source, bool IsInverted) Of(
        TokenRange words, int verb, bool isParticiple, int index, ImmutableArray<SpeechCue>.Builder earlier)
    {
        var (group, end) = (words.Start, words.End);
        var sentence = _analysis.Sentences[index];
        // "Holt was among the harshest critics, calling it a loss": Holt.
        if (isParticiple && phrases.IsComma(group - 1) && _subjects.Of(verb, index) is { IsEmpty: false } critics && phrases.Is(critics.Start - 1, "among")
            && MainSubject(verb, sentence) is { IsEmpty: false } one)
            return (one, false);
        if (isParticiple && phrases.IsComma(group - 1)
            && GovernorSource(verb, sentence, index, earlier) is { IsEmpty: false } same)
            return (same, false);
        // "Holt was quoted saying": Holt.
        if (isParticiple && phrases.Is(group - 1, "quoted") && phrases.Tag(group - 2) == PartOfSpeech.Aux)
            return (Left(group - 2, sentence), false);
        // "The paper quoted a clerk as saying": the clerk.
        if (isParticiple && phrases.Is(group - 1, "as") && _subjects.Cited(group - 1, sentence) is { IsEmpty: false } cited)
            return (cited, false);
        // "The idea of calling witnesses": nobody does it yet.
        if (isParticiple && phrases.IsAny(group - 1, "of", "for", "from", "without", "about", "between", "than", "against", "like"))
            return (TokenRange.None, false);
        if (!isParticiple && GoesOn(verb, group, earlier, sentence) is { IsEmpty: false } speaker)
            return (speaker, false);
        var mayInvert = !isParticiple && phrases.Tag(group) != PartOfSpeech.Adv;
        if (mayInvert && FollowsQuote(group, sentence) && !_subjects.HasOwn(verb, index) && Inverted(end, sentence) is { IsEmpty: false } credit)
            return (credit, true);
        if (EndsInCredit(words, sentence) is { IsEmpty: false } final)
            return (final, true);
        if (_subjects.Of(verb, index) is { IsEmpty: false } subject)
        {
            // "The letter Holt wrote to Becker calling it a lie": Holt calls it so.
            if (isParticiple && subject.End == group && phrases.Is(subject.Start - 1, "to")
                && EarlierSource(verb, sentence, earlier) is { IsEmpty: false } writer)
                return (writer, false);
            if (subject.End <= group)
                return (Joined(subject, Left(group, sentence), group), false);
            if (subject.Start >= end && mayInvert && FollowsQuote(group, sentence))
                return (ToName(subject, sentence), true);
        }

        if (mayInvert && FollowsQuote(group, sentence) && Inverted(end, sentence) is { IsEmpty: false } inverted)
            return (inverted, true);
        var before = Left(group, sentence);
        if (!before.IsEmpty)
            return (before, false);
        if (isParticiple || phrases.Tag(group - 1) is PartOfSpeech.Cconj || phrases.IsComma(group - 1))
        {
            var governor = GovernorSource(verb, sentence, index, earlier);
            if (!governor.IsEmpty)
                return (governor, false);
        }

        return mayInvert && (group == sentence.FirstToken || FollowsQuote(group, sentence))
            ? (Inverted(end, sentence), true)
            : (TokenRange.None, false);
    }

    /// <summary>"Holt said the board was late and accused it of …": a second verb of speech is the speaker's, unless the clause owns it.</summary>
    TokenRange GoesOn(int verb, int group, ImmutableArray<SpeechCue>.Builder earlier, Sentence sentence)
    {
        if (phrases.Tag(group - 1) != PartOfSpeech.Cconj)
            return TokenRange.None;
        for (var i = earlier.Count - 1; i >= 0 && earlier[i].Verb >= sentence.FirstToken; i--)
        {
            if (IsInDashes(earlier[i].Verb, verb))
                continue;
            if ((earlier[i].Says || earlier[i].Classes.HasFlag(CueClasses.Calls)) && !earlier[i].IsPhrase && !earlier[i].IsParticiple
                && !earlier[i].IsInverted)
                return _analysis.Tokens[earlier[i].Verb].Form == _analysis.Tokens[verb].Form ? earlier[i].Source : TokenRange.None;
        }

        return TokenRange.None;
    }

    /// <summary>"Holt agreed – her notes are lost, but officials have said so – and explained": what stands between dashes is another's.</summary>
    bool IsInDashes(int token, int end)
    {
        var isInside = false;
        for (var i = token; i < end; i++)
            isInside ^= phrases.IsAny(i, "–", "—", "--");
        return isInside;
    }

    /// <summary>The tree and the tags see one phrase: both together. They see two: what stands at the verb.</summary>
    TokenRange Joined(TokenRange tree, TokenRange tags, int group)
    {
        if (tags.IsEmpty)
            return tree;
        // "… for the islanders that a man in Lisse said": the clause starts anew.
        if (tags.End == group && (phrases.Is(tags.Start - 1, "with") || StartsAnew(tags.Start)))
            return tags;
        // "Under questioning by Ana Holt, Becker replied": Becker.
        if (tags.End == group && phrases.IsComma(tags.Start - 1) && phrases.IsCapital(tags.Start) && tree.Start < tags.Start
            && phrases.Tag(tree.Start) is PartOfSpeech.Adp or PartOfSpeech.Verb)
            return tags;
        if (tree.Start <= tags.End && tags.Start <= tree.End)
            return new(Math.Min(tree.Start, tags.Start), Math.Max(tree.End, tags.End));
        var isObject = phrases.Tag(tags.Start - 1) is PartOfSpeech.Adp or PartOfSpeech.Verb || phrases.IsAny(tags.Start - 1, "after", "before", "during");
        var isBeside = tags.End == group || tags.End == group - 1 && phrases.IsComma(group - 1);
        return isBeside && !isObject ? tags : tree;
    }

    bool StartsAnew(int token) => token > 0
        && (phrases.Tag(token - 1) == PartOfSpeech.Sconj
            || _analysis.Tokens[token - 1].Relation == DependencyRelation.Mark);

    bool FollowsQuote(int token, Sentence sentence)
    {
        var before = token - 1;
        if (before >= sentence.FirstToken && phrases.Tag(before) == PartOfSpeech.Punct && !quoted.IsInside(before))
            before = phrases.IsComma(before) ? OverPlace(before - 1, sentence) : before - 1;
        return before >= 0 && quoted.IsInside(before)
            && quoted.Ranges[quoted.PassageAt(before)].End == before + 1;
    }

    /// <summary>From the comma of "“… come back” in the east of the town, said" to the mark.</summary>
    int OverPlace(int last, Sentence sentence)
    {
        var token = last;
        while (token > sentence.FirstToken && last - token < 8 && !quoted.IsInside(token)
            && phrases.Tag(token) is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct))
            token--;
        return quoted.IsInside(token) && phrases.Tag(token + 1) == PartOfSpeech.Adp ? token : last;
    }

    /// <summary>"The quay is shut, says Ana Holt.": nothing but a name between the verb and the stop.</summary>
    TokenRange EndsInCredit(TokenRange verb, Sentence sentence)
    {
        if (!phrases.IsComma(verb.Start - 1) || verb.Count > 1 || !phrases.IsAny(verb.Start, "says", "said", "say", "writes", "wrote", "argues", "argued"))
            return TokenRange.None;
        var name = phrases.After(verb.End, sentence.EndToken);
        // "Quay to reopen, says minister": a headline has no stop.
        if (!name.IsEmpty && name.End >= sentence.EndToken && SourceWords.ClassOf(new(_analysis[name.Span(_analysis)])) != SpeakerClass.None)
            return name;
        return !name.IsEmpty && phrases.EndsName(name.End - 1) && (phrases.IsAny(name.End, ".", "-", "–", "—") || phrases.IsComma(name.End))
            ? WithApposition(name, sentence) : TokenRange.None;
    }

    TokenRange Inverted(int start, Sentence sentence)
    {
        if (start >= sentence.EndToken || quoted.IsInside(start))
            return TokenRange.None;
        var phrase = ToName(phrases.After(start, Limit(start, sentence)), sentence);
        // "The witness, known as “Wren,” said Holt ran": what follows has a verb of its own.
        var isClause = !phrase.IsEmpty && phrases.Tag(phrase.End) == PartOfSpeech.Aux
            || phrases.EndsName(phrase.End - 1) && phrases.Tag(phrase.End) == PartOfSpeech.Verb
            && _analysis.Tokens[phrase.End].Form == WordForm.Past && !phrases.IsAny(phrase.End, "named", "called", "wearing");
        return isClause ? TokenRange.None : WithApposition(phrase, sentence);
    }

    /// <summary>The phrase up to the name that it leads to, whatever the words between were tagged.</summary>
    TokenRange ToName(TokenRange phrase, Sentence sentence)
    {
        if (phrase.IsEmpty || phrases.IsPersonalPronoun(phrase.End - 1) || phrases.EndsName(phrase.End - 1))
            return phrase;
        var end = phrase.End;
        while (end < sentence.EndToken && end - phrase.End < 5 && !phrases.IsCapital(end)
            && (phrases.IsHyphen(end) || phrases.IsAny(end, "year", "years")
                || phrases.Tag(end) is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj && !phrases.IsTimeWord(end)))
            end++;
        if (end >= sentence.EndToken || !phrases.IsCapital(end) || phrases.IsTimeWord(end) || quoted.IsInside(end))
            return phrase;
        while (end < sentence.EndToken && phrases.IsCapital(end))
            end++;
        return new(phrase.Start, end);
    }

    /// <summary>Where the unquoted words that start here end.</summary>
    int Limit(int start, Sentence sentence)
    {
        var end = start;
        while (end < sentence.EndToken && end - start < Reach && !quoted.IsInside(end))
            end++;
        return end;
    }

    /// <summary>The phrase with what is said of it after a comma: ", director at a firm in Lagos".</summary>
    public TokenRange WithApposition(TokenRange phrase, Sentence sentence)
    {
        if (phrase.IsEmpty || !phrases.IsComma(phrase.End))
            return phrase;
        var limit = Limit(phrase.End + 1, sentence);
        if (!StartsApposition(phrase.End + 1))
            return phrase;
        var inner = phrases.After(phrase.End + 1, limit);
        if (inner.IsEmpty || phrases.Tag(inner.End) is PartOfSpeech.Verb or PartOfSpeech.Aux
            || phrases.IsTimeWord(inner.Start))
            return phrase;
        return new(phrase.Start, inner.End);
    }

    bool StartsApposition(int token) =>
        phrases.Tag(token) is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj
        || phrases.Tag(token) == PartOfSpeech.Pron && phrases.IsAny(token, "his", "her", "their");

    /// <summary>The subject before the verb, with a clause or a name between commas.</summary>
    TokenRange Left(int group, Sentence sentence)
    {
        var first = ClauseStart(group, sentence);
        group = Math.Max(first, phrases.BeforeForPart(group));
        if (group <= first)
            return TokenRange.None;
        if (phrases.IsRelative(group - 1) && phrases.IsAny(group - 1, "who", "which"))
            return new(group - 1, group);
        if (!phrases.IsComma(group - 1) && !phrases.Is(group - 1, ")"))
        {
            var phrase = phrases.Before(group, first);
            // "Ana Holt (D) of Lisse told".
            return !phrase.IsEmpty && phrases.Is(phrase.Start - 1, "of") && phrases.Is(phrase.Start - 2, ")")
                && BeforeBracket(phrase.Start - 2, first) is { IsEmpty: false } name ? new(name.Start, phrase.End) : phrase;
        }

        return phrases.Is(group - 1, ")") ? BeforeBracket(group - 1, first) : Parenthesis(group - 1, first);
    }

    TokenRange BeforeBracket(int close, int first)
    {
        for (var i = close - 1; i > first && close - i < 12; i--)
        {
            if (phrases.Is(i, "("))
                return phrases.Before(i, first) is { IsEmpty: false } phrase ? new(phrase.Start, close + 1) : TokenRange.None;
        }

        return TokenRange.None;
    }

    /// <summary>The clause starts after a quotation, a semicolon or a colon.</summary>
    int ClauseStart(int group, Sentence sentence)
    {
        var first = group;
        var depth = 0;
        while (first > sentence.FirstToken && group - first < Reach && !quoted.IsInside(first - 1)
            && !phrases.IsAny(first - 1, ";", ":", "―", "—"))
        {
            // "(The embassy, however, says …)": what stands before the bracket is another clause.
            depth += phrases.Is(first - 1, ")") ? 1 : phrases.Is(first - 1, "(") ? -1 : 0;
            if (depth < 0)
                break;
            first--;
        }

        while (first < group && (phrases.Tag(first) is PartOfSpeech.Cconj || phrases.IsComma(first)))
            first++;
        return first;
    }

    /// <summary>"X, who lives nearby, [said]": the first segment that can be a subject, to the comma before the verb.</summary>
    TokenRange Parenthesis(int comma, int first)
    {
        var commas = new List<int>();
        for (var i = first; i < comma; i++)
        {
            if (phrases.IsComma(i))
                commas.Add(i);
        }

        for (var c = Math.Max(0, commas.Count - 6); c < commas.Count; c++)
        {
            var start = c == 0 ? first : commas[c - 1] + 1;
            var phrase = phrases.Before(commas[c], start);
            if (phrase.IsEmpty || phrases.IsTimeWord(phrase.End - 1) || phrases.Tag(phrase.Start - 1) is PartOfSpeech.Verb)
                continue;
            // "It came before Ana Holt, the mayor, said": her clause starts there.
            if (phrases.IsAny(phrase.Start - 1, "before", "after", "as", "while", "when", "because", "that") && c == commas.Count - 1)
                start = phrase.Start;
            if (HasOwnVerb(start, commas[c]) || phrase.Start > start && phrases.Tag(phrase.Start - 1) is PartOfSpeech.Adp)
                continue;
            if (IsAside(commas[c] + 1, comma))
                return new(phrase.Start, comma);
        }

        return TokenRange.None;
    }

    bool HasOwnVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (phrases.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux && !phrases.IsHyphen(i - 1) && !phrases.IsHyphen(i + 1))
                return true;
        }

        return false;
    }

    /// <summary>Whether words between commas only describe: no verb of their own but in a relative clause.</summary>
    bool IsAside(int start, int end)
    {
        var relative = phrases.IsRelative(start) || phrases.IsRelative(start + 1);
        for (var i = start; i < end; i++)
        {
            relative |= phrases.IsRelative(i);
            if (phrases.Tag(i) == PartOfSpeech.Aux && !relative)
                return false;
            if (phrases.Tag(i) == PartOfSpeech.Verb && !relative
                && _analysis.Tokens[i].Form is not (WordForm.PastParticiple or WordForm.PresentParticiple))
                return false;
        }

        return end > start;
    }

    /// <summary>The source of the verb that governs a participle or a second verb of the same sentence.</summary>
    TokenRange GovernorSource(int verb, Sentence sentence, int index, ImmutableArray<SpeechCue>.Builder earlier)
    {
        if (EarlierSource(verb, sentence, earlier) is { IsEmpty: false } same)
            return same;
        return _subjects.Of(verb, index) is { IsEmpty: false } subject && subject.End <= verb && !IsThing(subject)
            ? subject
            : MainSubject(verb, sentence);
    }

    /// <summary>"Spent time on the repairs, assuring the crew": one word, and nobody's.</summary>
    bool IsThing(TokenRange subject) => subject.Count < 3 && !phrases.IsCapital(subject.Start) && !phrases.EndsName(subject.End - 1)
        && !phrases.IsPersonalPronoun(subject.Start)
        && !SourceWords.HasClass(new(_analysis[subject.Span(_analysis)]));

    static TokenRange EarlierSource(int verb, Sentence sentence, ImmutableArray<SpeechCue>.Builder earlier)
    {
        for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - 8); i--)
        {
            if (earlier[i].Verb < sentence.FirstToken)
                break;
            if (!earlier[i].Source.IsEmpty && earlier[i].Verb < verb)
                return earlier[i].Source;
        }

        return TokenRange.None;
    }

    /// <summary>The noun phrase before the first finite verb of the sentence.</summary>
    TokenRange MainSubject(int verb, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < Math.Min(verb, sentence.FirstToken + Reach); i++)
        {
            if (quoted.IsInside(i) || phrases.Tag(i) is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
                continue;
            // "After the board failed to agree, Ana Holt left, saying": the board is no subject of the sentence.
            if (_analysis.Tokens[i].Form is WordForm.PresentParticiple || _analysis.Tokens[i].Relation == DependencyRelation.Advcl)
                continue;
            var start = i;
            while (start > sentence.FirstToken && phrases.Tag(start - 1) is PartOfSpeech.Adv or PartOfSpeech.Aux)
                start--;
            var subject = Left(start, sentence);
            if (!subject.IsEmpty)
                return IsThing(subject) ? TokenRange.None : subject;
        }

        return TokenRange.None;
    }

    /// <summary>"told [The Norby Press] that": an article written large and all words written large after it.</summary>
    TokenRange Outlet(int start, int limit)
    {
        var end = start + 1;
        while (end < limit && phrases.IsCapital(end) && !phrases.IsTimeWord(end))
            end++;
        return phrases.Text(start) is "The" && end > start + 1 ? new(start, end) : TokenRange.None;
    }

    /// <summary>"told [reporters] that".</summary>
    public TokenRange Addressee(int start, Sentence sentence)
    {
        var limit = Limit(start, sentence);
        // "Told then-minister Ana Holt".
        if (phrases.Is(start, "then") && phrases.IsHyphen(start + 1))
            start += 2;
        if (start >= limit || phrases.IsAny(start, "that", "how", "why", "what", "whether", "if", "when", "where", "of", ",", ":"))
            return TokenRange.None;
        var phrase = Outlet(start, limit) is { IsEmpty: false } outlet ? outlet : phrases.BaseAfter(start, limit);
        if (phrase.IsEmpty || phrases.IsTimeWord(phrase.Start))
            return TokenRange.None;
        // "Challenged the mayor's view that": a thing is told nothing.
        for (var i = phrase.Start; i < phrase.End - 1; i++)
        {
            if (phrases.IsPossessiveMark(i) && phrases.Tag(phrase.End - 1) == PartOfSpeech.Noun
                && !NameWords.IsRole(phrases.Folded(phrase.End - 1)))
                return TokenRange.None;
        }

        // "told she" cannot be: what follows is already the clause.
        return phrases.IsAny(phrase.Start, "he", "she", "they", "who", "i", "we", "it", "this", "these", "those", "there") ? TokenRange.None : phrase;
    }
}
