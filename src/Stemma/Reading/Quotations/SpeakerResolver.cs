using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds out who a source is: a name, a pronoun, or a description of somebody known.</summary>
sealed class SpeakerResolver
{
    readonly Phrases _phrases;
    readonly Analysis _analysis;
    readonly ImmutableArray<Entity> _entities;
    readonly DescriptionIndex _descriptions;
    readonly BodyDescriptions _bodies;
    readonly RunTogetherText _pages;
    readonly EntityMentions _mentions;
    readonly SourceHead _heads;
    readonly PronounRivals _rivals;
    readonly SpeakingWords _words;
    readonly SpeakerNames _names;
    readonly SourceDoubts _doubts;
    readonly QuotedTokens _quoted;
    readonly List<(int Place, Speaker Speaker, string Gender)> _spoken = [];
    (int Place, Speaker Speaker)? _lastPlural;

    /// <summary>Where somebody last spoke who is not known.</summary>
    int _unknown = -1;

    /// <summary>Whom the words are told: no pronoun beside the cue means the same person.</summary>
    int? _told;

    public SpeakerResolver(Phrases phrases, QuotedTokens quoted, ImmutableArray<Entity> entities)
    {
        (_phrases, _analysis, _entities, _quoted) = (phrases, phrases.Analysis, entities, quoted);
        _descriptions = new(phrases.Analysis, entities);
        _pages = new(phrases.Analysis);
        _mentions = new(phrases, entities);
        _heads = new(phrases, entities, _mentions);
        _rivals = new(phrases, quoted, entities, _mentions);
        _words = new(phrases);
        _bodies = new(phrases, quoted, entities, _mentions);
        _names = new(phrases, entities, _mentions);
        _doubts = new(phrases, entities, new(phrases, quoted));
    }

    /// <summary>Who the source of a cue is; sources must come in the order of the text.</summary>
    public Speaker Resolve(SpeechCue cue)
    {
        var source = WithWholeName(cue.Source);
        if (source.IsEmpty || source.Count == 1 && _phrases.IsAny(source.Start, "something", "this", "that", "these", "all")
            || _pages.RunTogether(cue.Sentence))
            return Speaker.Unknown;
        // "Holt said it showed that": what showed it is told elsewhere.
        if (source.Count == 1 && cue.Classes.HasFlag(CueClasses.Shows) && _phrases.Is(source.Start, "it") && !cue.Says)
            return Speaker.Unknown with { Mention = source.Span(_analysis) };
        if (_doubts.IsOpen(source, cue, _heads.Of(source.Span(_analysis))))
            return Speaker.Unknown with { Mention = source.Span(_analysis) };
        _told = cue.Addressee.IsEmpty ? null : _heads.Of(cue.Addressee.Span(_analysis));
        var (speaker, gender) = Named(source);
        // "Holt said, according to a translation. He added": nobody unknown has spoken.
        if (speaker.Name.Length == 0 && cue.Says && !cue.IsPhrase && !_phrases.IsPersonalPronoun(source.Start))
            _unknown = source.Start;
        // "Becker could declare": he has said nothing yet.
        if (cue.IsHypothetical)
            return speaker;
        var isOne = speaker.Entity is { } one && _entities[one].Kind == NameKind.Person;
        if (speaker.Name.Length > 0 && !isOne && _heads.IsPlural(source))
            _lastPlural = (source.Start, speaker);
        else if (speaker.Entity is not null || speaker.Name.Length > 0 && (cue.Says || cue.Classes.HasFlag(CueClasses.Voices)
            || speaker.Class != SpeakerClass.Unnamed))
            _spoken.Add((source.Start, speaker, gender));
        return speaker;
    }

    /// <summary>"Father Anselm Roe", of which a parser took the title alone.</summary>
    TokenRange WithWholeName(TokenRange source) => source.IsEmpty
        ? source
        : new(source.Start, Math.Max(source.End, _analysis.TokenAt(_mentions.EndOfName(_analysis.Tokens[source.End - 1]) - 1) + 1));

    /// <summary>Who is named by a signature.</summary>
    public Speaker ByName(TextSpan span)
    {
        var name = new string(_analysis[span]);
        for (var i = 0; i < _entities.Length; i++)
        {
            if (_entities[i].Kind == NameKind.Person && NameMatcher.SamePerson(_entities[i].Name, name))
                return new(_entities[i].Name, SpeakerClass.Named, span, i);
        }

        return new(name, SpeakerClass.Named, span, null);
    }

    (Speaker Speaker, string Gender) Named(TokenRange source)
    {
        var span = source.Span(_analysis);
        if (source.Count == 1 && _phrases.IsPersonalPronoun(source.Start) || _phrases.IsRelative(source.Start))
            return Pronoun(source, span);
        if (_heads.Several(span) is { Length: > 1 } several)
            return several.Any(one => _entities[one].Name.Split(' ').Any(word => NameWords.IsRole(Folding.Fold(word)) || word is "MP"))
                ? (Speaker.Unknown with { Mention = span }, "u")
                : (new(string.Join(" and ", several.Select(one => _entities[one].Name)), SpeakerClass.Named, span, null), "u");
        if (_heads.IsList(source))
            return (new(SourceWords.WithoutArticle(_analysis[span]), SpeakerClass.Named, span, null), "u");
        if (_heads.IsJoined(source))
            return (new(SourceWords.WithoutArticle(_analysis[span]), SpeakerClass.Unnamed, span, null), "u");
        if ((_heads.Of(span) ?? Surnamed(source)) is { } entity)
            return (_names.Of(entity, source), _rivals.GenderOf(entity));
        // "His spokeswoman": whose, no name beside her tells.
        var isOwned = _phrases.IsAny(source.Start, "his", "her", "its", "their");
        if (!isOwned && SourceWords.IsBareSpokesperson(_analysis[span]) && LastSpokesperson(span) is { } same)
            return (same with { Mention = span }, SourceWords.GenderOf(new(_analysis[span])));
        if (!isOwned && SourceWords.IsBareSpokesperson(_analysis[span]) && LastOrganization(span.Start) is { } spokenFor)
            return (new($"{_entities[spokenFor].Name} {LastWord(span)}", SpeakerClass.Named, span, spokenFor),
                SourceWords.GenderOf(new(_analysis[span])));
        var described = _descriptions.Find(span);
        if (described is { } known)
            return (_names.Of(known, source), _rivals.GenderOf(known));
        if (_bodies.Find(source) is { } body)
            return (_names.Of(body, source), "o");
        var phrase = _names.WithoutAside(source);
        var name = SourceWords.WithoutArticle(_analysis[_names.NameIn(phrase).Span(_analysis)]);
        var sourceClass = SourceWords.ClassOf(name);
        if (!_names.IsWhole(phrase) || sourceClass == SpeakerClass.None && _phrases.IsAny(source.Start, "this", "these", "those", "that")
            || IsNobody(source, name, sourceClass)
            || !_words.MaySpeak(source))
            return (Speaker.Unknown with { Mention = span }, "o");
        // A name that the article's list of people missed: he or she may speak again.
        var isName = sourceClass == SpeakerClass.Named && _phrases.EndsName(source.End - 1) && source.Count < 4;
        return (new(name, sourceClass, span, null), isName ? "u" : SourceWords.GenderOf(name));
    }

    /// <summary>"Duke said", who is somebody of the article, whatever else the word means.</summary>
    int? Surnamed(TokenRange source)
    {
        if (source.Count == 2 && PersonName.IsTitle(_phrases.Folded(source.Start).TrimEnd('.')))
            return Surnamed(new(source.Start + 1, source.End));
        if (source.Count != 1 || !_phrases.IsCapital(source.Start) || _phrases.Tag(source.Start - 1) == PartOfSpeech.Det)
            return null;
        var word = _phrases.Folded(source.Start);
        var found = Enumerable.Range(0, _entities.Length)
            .Where(i => _entities[i].Kind == NameKind.Person && EndsWith(_entities[i].Name, word)).Take(2).ToArray();
        return found is [var one] ? one : null;
    }

    static bool EndsWith(string name, string word) => name.Contains(' ', StringComparison.Ordinal)
        && name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && PersonName.Parse(name).Words is [.., var last] && last == word;

    /// <summary>"Holt's rhetoric", or a long phrase in which some name stands: nobody who speaks.</summary>
    static bool IsNobody(TokenRange source, string name, SpeakerClass sourceClass) => SourceWords.NamesNobody(name)
        || sourceClass == SpeakerClass.Named && source.Count > LongestName && !SourceWords.HasClass(name)
            && !name.Split(' ').Any(word => NameWords.IsOrganizationWord(Folding.Fold(word)));

    /// <summary>Longer phrases are names only where one of their words tells who speaks.</summary>
    const int LongestName = 6;

    /// <summary>"The spokesman added": who spoke for somebody just before, whoever has said something since.</summary>
    Speaker? LastSpokesperson(TextSpan span)
    {
        if (!_analysis[span].StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return null;
        for (var i = _spoken.Count - 1; i >= 0 && span.Start - _analysis.Tokens[_spoken[i].Place].Span.Start <= 800; i--)
        {
            if (IsSpokesperson(_spoken[i].Speaker))
                return _spoken[i].Speaker;
        }

        return null;
    }

    /// <summary>By what the article calls who spoke: "a clerk's spokeswoman", "Ana Holt, spokeswoman for the port".</summary>
    bool IsSpokesperson(Speaker speaker) => SourceWords.HasSpokesperson(speaker.Name)
        || speaker.Entity is { } entity && _entities[entity].Roles.Any(role => SourceWords.HasSpokesperson(role.Text));

    string LastWord(TextSpan span)
    {
        var words = _analysis[span];
        return new(words[(words.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>The organisation that spoke last, or was named last, not far before.</summary>
    int? LastOrganization(int place)
    {
        for (var i = _spoken.Count - 1; i >= Math.Max(0, _spoken.Count - 4); i--)
        {
            if (_spoken[i].Speaker.Entity is { } entity && _entities[entity].Kind == NameKind.Organization
                && place - _analysis.Tokens[_spoken[i].Place].Span.Start < 800)
                return entity;
        }

        for (var i = _mentions.LastBefore(place); i >= 0 && place - _mentions[i].Span.Start < 600; i--)
        {
            // Somebody named since may have a spokesperson, too.
            if (_entities[_mentions[i].Entity].Kind == NameKind.Person)
                return null;
            if (_entities[_mentions[i].Entity].Kind == NameKind.Organization)
                return _entities[_mentions[i].Entity].Name.Length > 1 ? _mentions[i].Entity : null;
        }

        return null;
    }

    (Speaker Speaker, string Gender) Pronoun(TokenRange source, TextSpan span)
    {
        if (_phrases.IsAny(source.Start, "who", "which", "that", "whom"))
            return Antecedent(source, span);
        var gender = _phrases.Is(source.Start, "he") ? "m" : _phrases.Is(source.Start, "she") ? "f" : "u";
        if (_phrases.IsAny(source.Start, "i", "we", "you"))
            return (new("", SpeakerClass.None, span, null), "u");
        if (_phrases.Is(source.Start, "they"))
            return (((_phrases.IsComma(source.Start - 1) ? null : SameSubject(source.Start)) ?? Several(source.Start)) with { Mention = span }, "u");
        var isThing = _phrases.Is(source.Start, "it");
        if (!isThing && Owner(source.Start, gender) is { } owner)
            return (_names.Of(owner, source), gender);
        var spoken = LastSpeaker(source.Start, gender, isThing) ?? (LastPerson(span.Start, gender, isThing) is { } person
            ? _names.Of(person, source)
            : Speaker.Unknown);
        return (WithoutRival(spoken, source.Start, gender) with { Mention = span }, isThing ? "o" : gender);
    }

    /// <summary>Nobody where "he" or "she" may be somebody else, too.</summary>
    Speaker WithoutRival(Speaker speaker, int token, string gender)
    {
        if (gender is not ("m" or "f"))
            return speaker;
        var last = _spoken.FindLastIndex(one => speaker.Entity is null ? one.Speaker.Name == speaker.Name : one.Speaker.Entity == speaker.Entity);
        var place = last < 0 ? -1 : _spoken[last].Place;
        var isBesideUnknown = place >= 0 && _unknown > place && Paragraph(token) - Paragraph(_unknown) <= 1;
        // "Lois left the hall. He said": nothing tells that the name is his.
        var isFar = speaker.Entity is { } one && _rivals.GenderOf(one) == "u" && (place < 0 || Paragraph(token) - Paragraph(place) > 1)
            && !_rivals.WasSubject(one, token);
        return isBesideUnknown || isFar || _rivals.HasOther(place, token, gender, speaker.Entity) ? Speaker.Unknown : speaker;
    }

    /// <summary>"Owners faulted what they called": the sentence opens with several of its own.</summary>
    Speaker? SameSubject(int pronoun)
    {
        var first = _analysis.Sentences[_phrases.SentenceOf(pronoun)].FirstToken;
        var subject = _phrases.BaseAfter(first, Math.Min(pronoun, first + 5));
        return !subject.IsEmpty && subject.End < pronoun && _analysis.Tokens[subject.End - 1].Form == WordForm.Plural
            && _phrases.Tag(subject.End) is PartOfSpeech.Verb or PartOfSpeech.Aux
            ? new(SourceWords.WithoutArticle(_analysis[subject.Span(_analysis)]), SpeakerClass.Unnamed, null, null)
            : null;
    }

    /// <summary>"Ana Holt's letter in which she said": whose thing it is.</summary>
    int? Owner(int pronoun, string gender)
    {
        if (!_phrases.IsAny(pronoun - 1, "when", "where", "which"))
            return null;
        var sentence = _analysis.Sentences[_phrases.SentenceOf(pronoun)];
        var start = _analysis.Tokens[Math.Max(sentence.FirstToken, pronoun - 9)].Span.Start;
        foreach (var (mention, entity) in _mentions.In(new(start, _analysis.Tokens[pronoun].Span.Start)).Reverse())
        {
            if (_entities[entity].Kind == NameKind.Person && _rivals.Fits(entity, gender) && _phrases.IsPossessiveMark(_analysis.TokenAt(mention.End)))
                return entity;
        }

        return null;
    }

    /// <summary>The several who spoke last, if nobody has spoken since.</summary>
    Speaker Several(int token)
    {
        if (_lastPlural is { } last && (_spoken.Count == 0 || _spoken[^1].Place < last.Place))
            return Paragraph(token) - Paragraph(last.Place) <= 2 ? last.Speaker : Speaker.Unknown;
        // "A fire service spokesman said …", "they added".
        return _spoken is [.., var one] && SourceWords.HasSpokesperson(one.Speaker.Name) && Paragraph(token) - Paragraph(one.Place) <= 1
            ? one.Speaker
            : Speaker.Unknown;
    }

    (Speaker Speaker, string Gender) Antecedent(TokenRange source, TextSpan span)
    {
        var end = _phrases.IsComma(source.Start - 1) ? source.Start - 1 : source.Start;
        var first = _analysis.Sentences[_analysis.SentenceAt(span.Start)].FirstToken;
        var phrase = _phrases.Before(end, first);
        // "The memories of three divers who said": it is the divers.
        if (end > first && _phrases.Is(source.Start, "who") && _analysis.Tokens[end - 1].Form == WordForm.Plural)
            phrase = _phrases.BaseBefore(end, first);
        // "Ana Holt, a clerk of the port, who said".
        if (_phrases.IsComma(phrase.Start - 1) && _phrases.BaseBefore(phrase.Start - 1, first) is { IsEmpty: false } name && _phrases.EndsName(name.End - 1)
            && _heads.Of(name.Span(_analysis)) is { } named && _entities[named].Kind == NameKind.Person)
            phrase = name;
        // "Owners like Holt, who claimed": she, or all of them.
        if (end < source.Start && Enumerable.Range(phrase.Start, Math.Max(0, phrase.Count)).Any(token => _phrases.IsAny(token, "like", "including", "as")))
            return (Speaker.Unknown with { Mention = span }, "u");
        // "A source close to Holt who claimed": the tree and the words see two; nobody is certain.
        if (!phrase.IsEmpty && RelativeHead(source.Start) is { } head && (head < phrase.Start || head >= phrase.End))
            return (Speaker.Unknown with { Mention = span }, "u");
        if (phrase.IsEmpty || _phrases.IsTimeWord(phrase.End - 1) || _phrases.IsAny(phrase.Start - 1, "in", "during", "since", "among"))
            return (new("", SpeakerClass.None, span, null), "u");
        var (speaker, gender) = Named(phrase);
        return (speaker with { Mention = span }, gender);
    }

    /// <summary>The noun on which the clause of a relative pronoun hangs.</summary>
    int? RelativeHead(int pronoun)
    {
        var verb = _analysis.Tokens[pronoun].Head;
        return verb > pronoun && verb < _analysis.Tokens.Length && _analysis.Tokens[verb].Relation == DependencyRelation.AclRelcl
            ? _analysis.Tokens[verb].Head : null;
    }

    /// <summary>Who spoke last, if the pronoun fits and nobody else that it fits was named since as a subject.</summary>
    Speaker? LastSpeaker(int token, string gender, bool isThing)
    {
        var isPassed = false;
        for (var i = _spoken.Count - 1; i >= Math.Max(0, _spoken.Count - 12); i--)
        {
            var (place, speaker, spoken) = _spoken[i];
            if (speaker.Entity is not null && speaker.Entity == _told || speaker.Entity is null && IsInClauseBefore(place, token)
                || _rivals.IsInRelativeClause(place) && _phrases.SentenceOf(place) == _phrases.SentenceOf(token))
                continue;
            var isPerson = speaker.Entity is { } entity
                ? _entities[entity].Kind == NameKind.Person || SourceWords.HasSpokesperson(speaker.Name)
                : spoken != "o";
            var mayBeThing = speaker.Entity is null
                && (speaker.Class is SpeakerClass.Document or SpeakerClass.Outlet || spoken == "o" && speaker.Class != SpeakerClass.None);
            if (isThing == isPerson && !(isThing && mayBeThing) || isThing && speaker.Entity is null && speaker.Class == SpeakerClass.None
                || gender != "u" && spoken is "m" or "f" && spoken != gender || !isThing && spoken == "o")
            {
                isPassed |= speaker.Class == SpeakerClass.Named && !isThing && spoken == "o" && Paragraph(token) - Paragraph(place) <= 1;
                continue;
            }

            // "A staffer": far off, hardly the one that is meant.
            if (!isThing && speaker.Entity is null && speaker.Class == SpeakerClass.Unnamed && Paragraph(token) - Paragraph(place) > 1)
                continue;
            // "Becker left after a clerk said so. She added": the clerk was only an aside.
            if (!isThing && speaker.Entity is null && spoken is not ("m" or "f") && IsAside(place))
                return Speaker.Unknown;
            if (Paragraph(token) - Paragraph(place) > 6 || IsOtherCaption(place, token))
                return null;
            // Whose pronoun is not known must stand close; who was passed over may be meant.
            if (!isThing && spoken is not ("m" or "f") && Paragraph(token) - Paragraph(place) > 3)
                return Speaker.Unknown;
            if (isPassed && Paragraph(token) - Paragraph(place) > 1)
                return null;
            if (!isThing && _rivals.Since(place, token, gender, speaker.Entity) is { } other)
                return other == PronounRivals.Several ? Speaker.Unknown : _names.Of(other, new(token, token + 1));
            return _rivals.IsUncertain(place, token, gender, isThing, speaker.Entity) ? Speaker.Unknown : speaker;
        }

        return null;
    }

    /// <summary>The clause of a subject hangs on another.</summary>
    bool IsAside(int subject)
    {
        var token = subject;
        while (_analysis.Tokens[token] is { Head: >= 0 and var head, Relation: not (DependencyRelation.Advcl or DependencyRelation.AclRelcl) })
            token = head;
        return _analysis.Tokens[token].Relation is DependencyRelation.Advcl or DependencyRelation.AclRelcl;
    }

    /// <summary>"Her landlord never asked, she says": who is spoken of in the words is not who says them.</summary>
    bool IsInClauseBefore(int place, int token) => _phrases.IsComma(token - 1)
        && _phrases.SentenceOf(place) == _phrases.SentenceOf(token);

    /// <summary>A page has run its pictures together: the words under one are nobody's under the next.</summary>
    bool IsOtherCaption(int from, int to) => from < to && _analysis.Text
        .AsSpan(_analysis.Tokens[from].Span.Start.._analysis.Tokens[to].Span.Start).Contains("Hide Caption", StringComparison.Ordinal);

    int Paragraph(int token) => _analysis.Sentences[_phrases.SentenceOf(token)].Paragraph;

    int? LastPerson(int place, string gender, bool isThing)
    {
        var guess = default(int?);
        var (isSubject, isUncertain, sentence) = (false, false, -1);
        var last = _spoken.FindLastIndex(one => isThing == (one.Gender == "o"));
        var from = last >= 0 ? Math.Max(place - 1500, _analysis.Tokens[_spoken[last].Place].Span.Start) : place - 1500;
        for (var i = _mentions.LastBefore(place); i >= 0 && _mentions[i].Span.Start > from; i--)
        {
            var (mention, entity) = _mentions[i];
            // "“Becker will fight it,” he said": whom the words name does not say them.
            if (_quoted.IsInside(_analysis.TokenAt(mention.Start)))
                continue;
            if (entity == _told || _entities[entity].Kind != (isThing ? NameKind.Organization : NameKind.Person) || !isThing && !_rivals.Fits(entity, gender))
                continue;
            if (guess is not null && _analysis.SentenceAt(mention.Start) != sentence || _analysis.SentenceAt(mention.Start) < _analysis.SentenceAt(place) - 3)
                break;
            isUncertain |= guess is not null && guess != entity;
            var opens = !_mentions.IsPossessive(mention)
                && (_mentions.OpensSentence(mention) && _mentions.IsSubject(mention) || _mentions.IsSubjectOfSentence(mention));
            if (guess is null || opens && !isSubject)
                (guess, isSubject, sentence) = (entity, opens, _analysis.SentenceAt(mention.Start));
        }

        // "Holt thanked Becker after he said": either may be meant.
        if (isUncertain && sentence == _analysis.SentenceAt(place))
            return null;
        return isSubject ? guess : null;
    }
}
