using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells under which name a source is written down, and leaves it open where its words are not surely one name or one phrase.</summary>
sealed class SpeakerNames(Phrases phrases, ImmutableArray<Entity> entities, EntityMentions mentions)
{
    /// <summary>A longer name of a person has taken other words in.</summary>
    const int LongestName = 4;

    /// <summary>So has a longer phrase of somebody "and his crew".</summary>
    const int LongestJoined = 10;

    readonly Analysis _analysis = phrases.Analysis;

    /// <summary>An entity of the article as a speaker; only the words themselves where it is not the entity alone.</summary>
    public Speaker Of(int entity, TokenRange source)
    {
        var span = source.Span(_analysis);
        var own = mentions.In(span).FirstOrDefault(mention => mention.Entity == entity).Span;
        var isPerson = entities[entity].Kind == NameKind.Person;
        if (!own.IsEmpty && IsJoined(_analysis.TokenAt(own.End), source))
            return source.Count > LongestJoined ? Speaker.Unknown with { Mention = span }
                : new(SourceWords.WithoutArticle(_analysis[span]), SpeakerClass.Unnamed, span, null);
        if (isPerson && !own.IsEmpty && (OtherGiven(entity, own) is { IsEmpty: false } whole || (whole = OtherSon(entity, own)) is { IsEmpty: false }))
            return new(new(_analysis[whole]), SpeakerClass.Named, span, null);
        // "Ray Holt, owner of Ray Holt Boats".
        if (!isPerson && !own.IsEmpty && entities[entity].Name.StartsWith($"{_analysis[own]} ", StringComparison.Ordinal)
            && NameWords.IsGiven(phrases.Folded(_analysis.TokenAt(own.Start))))
            return new(new(_analysis[own]), SpeakerClass.Named, span, null);
        // "The 9th Court": the number is part of the name.
        if (!isPerson && !own.IsEmpty && _analysis.TokenAt(own.Start) - 1 is var number && number >= source.Start
            && char.IsAsciiDigit(phrases.Text(number)[0]) && !SourceWords.HasSpokesperson(_analysis[span]))
            return new(new(_analysis[new TextSpan(_analysis.Tokens[number].Span.Start, own.End)]), SpeakerClass.Named, span, entity);
        // "The Institute | on Money in Harbours": the name goes on behind a preposition.
        if (!isPerson && !own.IsEmpty && GoesOn(_analysis.TokenAt(own.End), source))
            return new(SourceWords.WithoutArticle(_analysis[span]), SpeakerClass.Named, span, entity);
        // "A South Norby fisher", of which the list of names took the last two for a person.
        if (isPerson && !own.IsEmpty && phrases.IsAny(_analysis.TokenAt(own.Start) - 1, "North", "South", "East", "West", "New"))
            return Speaker.Unknown with { Mention = span };
        if (IsGlued(entities[entity].Name) || isPerson && (!IsPersonName(entities[entity].Name) || HasNamesake(entity, own)))
            return Speaker.Unknown with { Mention = span };
        // "A fire service spokesman": the name of the service, and the word for who speaks for it.
        var name = isPerson || !SourceWords.HasSpokesperson(_analysis[span])
            ? WithoutOffice(entities[entity].Name, isPerson)
            : $"{entities[entity].Name} {SourceWords.Spokesperson(_analysis[span])}";
        var isOutlet = entities[entity].Kind == NameKind.Organization && SourceWords.ClassOf(name) == SpeakerClass.Outlet;
        return new(name, isOutlet ? SpeakerClass.Outlet : SpeakerClass.Named, span, entity);
    }

    /// <summary>"Evangelist Ana Holt", "Norbian Ana Holt", of which the names took the office or the people in.</summary>
    static string WithoutOffice(string name, bool isPerson)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? Folding.Fold(name.AsSpan(0, space)) : "";
        return isPerson && first.Length > 0 && !NameWords.IsGiven(first) && (NameWords.IsRole(first) || Lexicon.Load().CountryOf(first) is not null)
            ? name[first.Length..].TrimStart() : name;
    }

    bool GoesOn(int token, TokenRange source) => token < source.End - 1 && phrases.IsAny(token, "on", "for", "of") && phrases.IsCapital(token + 1)
        && !phrases.IsTimeWord(token + 1) && phrases.EndsName(source.End - 1);

    /// <summary>"Holt and her crew": not she alone.</summary>
    bool IsJoined(int token, TokenRange source) => token < source.End && phrases.IsAny(token, "and", "or", "&")
        && !mentions.In(source.Span(_analysis)).Any(mention => mention.Span.Contains(_analysis.Tokens[token].Span));

    /// <summary>"Rita Holt", where the article's list knows an Ana Holt only: the name with the given name that stands before it.</summary>
    TextSpan OtherGiven(int entity, TextSpan own)
    {
        var first = _analysis.TokenAt(own.Start);
        var given = phrases.IsHyphen(first - 1) ? first - 2 : first - 1;
        var word = phrases.Folded(given);
        return given >= 0 && phrases.IsCapital(given) && NameWords.IsGiven(word) && !IsOffice(word) && !IsOffice(phrases.Folded(first))
            && !entities[entity].Name.Contains(phrases.Text(given).ToString(), StringComparison.OrdinalIgnoreCase)
            && phrases.SentenceOf(given) == _analysis.SentenceAt(own.Start)
            ? new(_analysis.Tokens[given].Span.Start, own.End) : default;
    }

    /// <summary>"Holt told", where another Holt is named half as often or more: either may be meant.</summary>
    bool HasNamesake(int entity, TextSpan own)
    {
        var surname = own.IsEmpty ? "" : _analysis[own].ToString();
        return surname.Length > 0 && !surname.Contains(' ', StringComparison.Ordinal) && entities.Any(other => other.Kind == NameKind.Person
            && 2 * other.Mentions.Length > entities[entity].Mentions.Length && other.Name.EndsWith($" {surname}", StringComparison.Ordinal)
            && other.Name != entities[entity].Name);
    }

    static bool IsOffice(string word) => PersonName.IsTitle(word) || NameWords.IsRole(word);

    /// <summary>"Holt Jr.", where the list knows his father.</summary>
    TextSpan OtherSon(int entity, TextSpan own)
    {
        if (entities[entity].Name.Contains("Jr", StringComparison.Ordinal))
            return default;
        var next = _analysis.TokenAt(own.End);
        return phrases.IsAny(next, "Jr", "Jr.") && phrases.IsCapital(next) ? new(own.Start, _analysis.Tokens[next].Span.End)
            : entities[entity].Name.Contains(' ', StringComparison.Ordinal) && (_analysis[own].EndsWith(" Jr.") || _analysis[own].EndsWith(" Jr"))
                ? own : default;
    }

    /// <summary>"Holt2031 Crews": a page has lost the space.</summary>
    static bool IsGlued(string name)
    {
        for (var i = 2; i < name.Length; i++)
        {
            if (char.IsAsciiDigit(name[i]) && char.IsLower(name[i - 1]))
                return true;
        }

        return name.Split(' ').Any(word => RunTogetherText.GluedSurname(word) > 0);
    }

    /// <summary>"Harbour Photo Holt", "R-Norby", "Holt-Ana Becker", "Ana Holt Ana" are none.</summary>
    static bool IsPersonName(string name)
    {
        var words = name.Split(' ');
        return words.Length <= LongestName && words.Distinct().Count() == words.Length
            && !name.Contains(',', StringComparison.Ordinal) && name is not ['R' or 'D' or 'I', '-', ..]
            && (words.Length == 1 || !words[..^1].Any(word => NameWords.IsOrganizationWord(Folding.Fold(word))))
            && !words.Skip(1).Any(word => words.Length > 2 && word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen
                && NameWords.IsGiven(Folding.Fold(word.AsSpan(hyphen + 1))));
    }

    /// <summary>"King, speaking to the Harbour Post": the name alone.</summary>
    public TokenRange WithoutAside(TokenRange source)
    {
        var isName = phrases.IsCapital(source.Start) && phrases.Tag(source.Start) == PartOfSpeech.Propn;
        for (var i = source.Start + 1; i < source.End - 1; i++)
        {
            // "The board, however", "a report, for instance".
            var isAdded = i == source.End - 2 && phrases.Tag(i + 1) == PartOfSpeech.Adv || phrases.Is(i + 1, "dated")
                || phrases.Is(i + 1, "for") && phrases.IsAny(i + 2, "instance", "example");
            if (phrases.IsComma(i) && isAdded)
                return new(source.Start, i);
            // "The report, in arguing that".
            if (phrases.IsComma(i) && (phrases.Tag(i + 1) == PartOfSpeech.Adp || phrases.IsAny(i + 1, "in", "by", "with")))
                return new(source.Start, i);
            // "Lawyers during a hearing", "the port at the time".
            var isTime = phrases.IsAny(i, "during", "amid") || phrases.Is(i, "at") && phrases.Is(i + 1, "the") && phrases.Is(i + 2, "time");
            if (isTime || phrases.IsAny(i, "after", "before") && !phrases.IsCapital(i + 1))
                return new(source.Start, phrases.IsComma(i - 1) ? i - 1 : i);
            isName &= phrases.IsComma(i) || phrases.IsCapital(i) || phrases.IsAny(i, "of", "for", "and", "&");
            // "Roe, head of the harbour board".
            var describes = phrases.IsAny(i + 1, "a", "an", "the") || NameWords.IsRole(phrases.Folded(i + 1));
            if (isName && phrases.IsComma(i) && describes)
                return new(source.Start, i);
            var acts = _analysis.Tokens[i + 1].Form is WordForm.PresentParticiple or WordForm.PastParticiple && !phrases.Is(source.End - 1, "anonymity");
            if (phrases.IsComma(i) && phrases.Tag(i - 1) is PartOfSpeech.Propn or PartOfSpeech.Noun && (acts || phrases.IsAny(i + 1, "who", "whose")))
                return new(source.Start, i);
        }

        // "A survey released | Thursday".
        var last = source.End - 1;
        var isCut = source.Count > 1 && !_analysis[source.Span(_analysis)].Contains(" who ", StringComparison.Ordinal)
            && phrases.Tag(last) == PartOfSpeech.Verb && _analysis.Tokens[last].Form is WordForm.PastParticiple or WordForm.Past
            && phrases.IsNominal(last - 1);
        return isCut ? new(source.Start, last) : source;
    }

    /// <summary>"Pollster Celia Roe", whom the article's list of people missed: the name at the end of the phrase.</summary>
    public TokenRange NameIn(TokenRange phrase)
    {
        var start = phrase.End;
        while (start > phrase.Start && phrases.IsCapital(start - 1) && phrases.Tag(start - 1) == PartOfSpeech.Propn)
            start--;
        return start > phrase.Start && phrase.End - start is 2 or 3 && NameWords.IsGiven(phrases.Folded(start)) && NameWords.IsRole(phrases.Folded(start - 1))
            && !IsOfAnother(new(phrase.Start, start)) ? new(start, phrase.End) : phrase;
    }

    /// <summary>"Divers working for special envoy", "relatives of former mayor": who is named next is another than the head.</summary>
    bool IsOfAnother(TokenRange before) =>
        Enumerable.Range(before.Start, before.End - before.Start).Any(token => phrases.Tag(token) is PartOfSpeech.Adp or PartOfSpeech.Verb);

    /// <summary>Whether a description is one noun phrase: it starts and ends as one, and no word of it was cut from a compound.</summary>
    public bool IsWhole(TokenRange phrase)
    {
        var last = phrase.End - 1;
        // "A North | Norby islander", "sub-|marine crew".
        var isCut = phrases.IsHyphen(phrase.Start - 1) && _analysis.Tokens[phrase.Start - 1].Span.End == _analysis.Tokens[phrase.Start].Span.Start
            || phrases.IsAny(phrase.Start - 1, "than", "least")
            || phrases.IsCapital(phrase.Start) && phrases.IsCapital(phrase.Start - 1) && phrases.IsNominal(phrase.Start - 1)
                && phrases.Tag(phrase.Start - 2) == PartOfSpeech.Det;
        return !isCut && MayOpen(phrase.Start) && MayClose(last, phrase) && !IsBroken(phrase)
            && (!HoldsPlace(phrase) || SourceWords.ClassOf(new(_analysis[phrase.Span(_analysis)])) == SpeakerClass.Document);
    }

    /// <summary>"Only half", "nearly 40 %", but not "now one of the best".</summary>
    bool MayOpen(int token) => !phrases.IsAny(token, "why", "how", "when", "where", "caption") && !(phrases.Is(token, "no") && phrases.Is(token + 1, "doubt"))
        && MayOpenByTag(token);

    bool MayOpenByTag(int token) => phrases.Tag(token) == PartOfSpeech.Adv
        ? phrases.Tag(token + 1) is PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.Adj && !phrases.IsAny(token, "now", "then", "once", "still", "again")
        : !(phrases.Is(token, "all") && phrases.Tag(token + 1) == PartOfSpeech.Adp && !phrases.Is(token + 1, "of"))
            && !(phrases.Is(token, "at") && phrases.Tag(token + 2) != PartOfSpeech.Num)
            && phrases.Tag(token) is not (PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Verb or PartOfSpeech.Part or PartOfSpeech.Punct)
        || phrases.IsCapital(token) && phrases.Tag(token) == PartOfSpeech.Verb;

    bool MayClose(int token, TokenRange phrase) => phrases.IsNominal(token) || phrases.IsCapital(token) || phrases.IsAny(token, ")", "%", ".", "”", "\"")
        || phrases.IsPossessiveMark(token) && phrases.IsCapital(token - 1) || NameWords.IsRole(phrases.Folded(token))
        || phrases.Tag(token) is PartOfSpeech.Adj or PartOfSpeech.Det && phrase.Count < 3
        || HoldsRelative(phrase) && phrases.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv;

    bool HoldsRelative(TokenRange phrase)
    {
        for (var i = phrase.Start + 1; i < phrase.End; i++)
        {
            if (phrases.IsRelative(i) || phrases.Tag(i) == PartOfSpeech.Verb && i < phrase.End - 1)
                return true;
        }

        return false;
    }

    /// <summary>"Some outlets her team of clerks": two phrases, of which one has lost its clause; "Agency Has Denounced Norby": a headline.</summary>
    bool IsBroken(TokenRange phrase)
    {
        for (var i = phrase.Start + 1; i < phrase.End - 1; i++)
        {
            if (phrases.IsAny(i, "[", "]", "|") || phrases.IsCapital(i) && phrases.Tag(i) == PartOfSpeech.Aux
                || phrases.IsAny(i, "her", "his", "their", "its", "the") && phrases.IsNominal(i - 1))
                return true;
        }

        return false;
    }

    /// <summary>"The Harbour Post in March", "the ministry, in a statement": when or where it was said is no part of the name.</summary>
    bool HoldsPlace(TokenRange phrase)
    {
        for (var i = phrase.Start + 1; i < phrase.End - 1; i++)
        {
            var said = phrases.IsAny(i + 1, "a", "an", "that") ? i + 2 : i + 1;
            if (phrases.IsAny(i, "in", "during", "on", "at") && (phrases.IsTimeWord(phrase.End - 1) && said >= phrase.End - 2
                || phrases.IsComma(i - 1) && phrases.IsAny(i + 1, "a", "an") || phrases.IsAny(i + 1, "that") && phrases.Is(i + 2, "case")))
                return true;
        }

        return false;
    }
}
