using System.Buffers;
using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds out who a source is: a name, a pronoun, or a description of somebody known.</summary>
sealed class SpeakerResolver
{
    static readonly FrozenSet<string> _companions = WordList.Words("companion-nouns.tsv", StringComparer.Ordinal);

    static readonly SearchValues<char> _wordEnds = SearchValues.Create(" ,.;:)'’");

    readonly Phrases _phrases;
    readonly QuotedTokens _quoted;
    readonly Analysis _analysis;
    readonly ImmutableArray<Entity> _entities;
    readonly DescriptionIndex _descriptions;
    readonly RunTogetherText _pages;
    readonly (TextSpan Span, int Entity)[] _mentions;
    readonly string?[] _genders;
    readonly List<(int Place, Speaker Speaker, string Gender)> _spoken = [];
    (int Place, Speaker Speaker)? _lastPlural;

    /// <summary>Whom the words are told: no pronoun beside the cue means the same person.</summary>
    int? _told;

    public SpeakerResolver(Phrases phrases, QuotedTokens quoted, ImmutableArray<Entity> entities)
    {
        (_phrases, _quoted, _analysis, _entities) = (phrases, quoted, phrases.Analysis, entities);
        _descriptions = new(phrases.Analysis, entities);
        _pages = new(phrases.Analysis);
        _genders = new string?[entities.Length];
        _mentions = [.. entities.SelectMany((entity, index) => entity.Mentions.Select(span => (span, index)))
            .OrderBy(mention => mention.span)];
    }

    /// <summary>Who the source of a cue is; sources must come in the order of the text.</summary>
    public Speaker Resolve(SpeechCue cue)
    {
        var source = cue.Source;
        if (source.IsEmpty || source.Count == 1 && _phrases.IsAny(source.Start, "something", "this", "that", "these", "all")
            || _pages.RunTogether(cue.Sentence))
            return Speaker.Unknown;
        _told = cue.Addressee.IsEmpty ? null : Head(cue.Addressee.Span(_analysis));
        var (speaker, gender) = Named(source);
        if (speaker.Name.Length > 0 && IsPlural(source))
            _lastPlural = (source.Start, speaker);
        else if (speaker.Entity is not null || speaker.Name.Length > 0)
            _spoken.Add((source.Start, speaker, gender));
        return speaker;
    }

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
        if (Head(span) is { } entity)
            return (Of(entity, span), GenderOf(entity));
        if (SourceWords.IsBareSpokesperson(_analysis[span]) && LastOrganization(span.Start) is { } spokenFor)
            return (new($"{_entities[spokenFor].Name} {LastWord(span)}", SpeakerClass.Named, span, spokenFor),
                SourceWords.GenderOf(new(_analysis[span])));
        var described = _descriptions.Find(span);
        if (described is { } known)
            return (Of(known, span), GenderOf(known));
        var name = SourceWords.WithoutArticle(_analysis[WithoutAside(source).Span(_analysis)]);
        var sourceClass = SourceWords.ClassOf(name);
        if (sourceClass == SpeakerClass.None && _phrases.IsAny(source.Start, "this", "these", "those", "that") || IsNobody(source, name, sourceClass))
            return (Speaker.Unknown with { Mention = span }, "o");
        // A name that the article's list of people missed: he or she may speak again.
        var isName = sourceClass == SpeakerClass.Named && _phrases.IsCapital(source.End - 1) && source.Count < 4;
        return (new(name, sourceClass, span, null), isName ? "u" : SourceWords.GenderOf(name));
    }

    /// <summary>"Holt's rhetoric", or a long phrase in which some name stands: nobody who speaks.</summary>
    static bool IsNobody(TokenRange source, string name, SpeakerClass sourceClass) => SourceWords.NamesNobody(name)
        || sourceClass == SpeakerClass.Named && source.Count > LongestName && !SourceWords.HasClass(name);

    /// <summary>Longer phrases are names only where one of their words tells who speaks.</summary>
    const int LongestName = 6;

    /// <summary>"King, speaking to the Harbour Post": the name alone.</summary>
    TokenRange WithoutAside(TokenRange source)
    {
        for (var i = source.Start + 1; i < source.End - 1; i++)
        {
            if (_phrases.IsComma(i) && _phrases.Tag(i - 1) == PartOfSpeech.Propn
                && (_analysis.Tokens[i + 1].Form == WordForm.PresentParticiple || _phrases.IsAny(i + 1, "who", "whose")))
                return new(source.Start, i);
        }

        return source;
    }

    Speaker Of(int entity, TextSpan span)
    {
        // "A fire service spokesman": the name of the service, and the word for who speaks for it.
        var name = _entities[entity].Kind == NameKind.Person || !SourceWords.HasSpokesperson(_analysis[span])
            ? _entities[entity].Name
            : $"{_entities[entity].Name} {SourceWords.Spokesperson(_analysis[span])}";
        var isOutlet = _entities[entity].Kind == NameKind.Organization && SourceWords.ClassOf(name) == SpeakerClass.Outlet;
        return new(name, isOutlet ? SpeakerClass.Outlet : SpeakerClass.Named, span, entity);
    }

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

        for (var i = LastMentionBefore(place); i >= 0 && place - _mentions[i].Span.Start < 600; i--)
        {
            if (_entities[_mentions[i].Entity].Kind == NameKind.Organization)
                return _mentions[i].Entity;
        }

        return null;
    }

    string GenderOf(int entity) => _genders[entity] ??= PersonGender.Of(_analysis, _entities[entity]) is var told && told == "u"
        ? PronounVote.GenderOf(_analysis, _entities[entity])
        : told;

    /// <summary>
    /// The entity that the phrase is about: the last person named before its first comma, else the first after it, else
    /// the organisation that heads it.
    /// </summary>
    int? Head(TextSpan span)
    {
        int? organization = null, person = null;
        var comma = _analysis[span].IndexOf(',') is >= 0 and var place ? span.Start + place : span.End;
        foreach (var (mention, entity) in MentionsIn(span))
        {
            if (IsComplement(span, mention))
                continue;
            var kind = _entities[entity].Kind;
            if (kind == NameKind.Person && (person is null || mention.Start < comma))
                person = entity;
            else if (kind is NameKind.Organization or NameKind.Place && StandsAsSpeaker(span, mention, kind))
                organization ??= entity;
        }

        return person ?? organization;
    }

    /// <summary>"a spokesman for [Ana Holt]", "[Ana Holt]'s lawyer": the name only tells whose.</summary>
    bool IsComplement(TextSpan span, TextSpan mention)
    {
        var after = _analysis.Text.AsSpan(mention.End, span.End - mention.End);
        if (after.StartsWith("'s ") || after.StartsWith("’s ") || after.StartsWith("' ") || after.StartsWith("’ "))
            return true;
        if (IsModifier(after))
            return true;
        var before = _analysis.Text.AsSpan(span.Start, mention.Start - span.Start).TrimEnd();
        var lastComma = before.LastIndexOf(',');
        if (lastComma > 0)
            return SourceWords.EndsWithPreposition(before[(lastComma + 1)..].Trim());
        return (SourceWords.EndsWithPreposition(before) || SourceWords.SpeaksForSomebody(before));
    }

    /// <summary>"Holt ally Tom Becker", "a former Holt aide": a noun or another name follows.</summary>
    static bool IsModifier(ReadOnlySpan<char> after)
    {
        if (after is not [' ', var first, ..] || !char.IsLetter(first))
            return false;
        var end = after[1..].IndexOfAny(_wordEnds);
        var word = Folding.Fold(end < 0 ? after[1..] : after.Slice(1, end));
        return NameWords.IsRole(word) || NameWords.IsOrganizationWord(word) || _companions.Contains(word);
    }

    bool StandsAsSpeaker(TextSpan span, TextSpan mention, NameKind kind)
    {
        var after = _analysis.Text.AsSpan(mention.End, span.End - mention.End).Trim();
        return after.IsEmpty || after[0] is ',' or '('
            || kind == NameKind.Organization && SourceWords.HasSpokesperson(after);
    }

    IEnumerable<(TextSpan Span, int Entity)> MentionsIn(TextSpan span)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start >= span.Start)
                high = middle;
            else
                low = middle + 1;
        }

        for (; low < _mentions.Length && _mentions[low].Span.End <= span.End; low++)
            yield return _mentions[low];
    }

    (Speaker Speaker, string Gender) Pronoun(TokenRange source, TextSpan span)
    {
        if (_phrases.IsAny(source.Start, "who", "which", "that", "whom"))
            return Antecedent(source, span);
        var gender = _phrases.Is(source.Start, "he") ? "m" : _phrases.Is(source.Start, "she") ? "f" : "u";
        if (_phrases.IsAny(source.Start, "i", "we", "you"))
            return (new("", SpeakerClass.None, span, null), "u");
        if (_phrases.Is(source.Start, "they"))
            return (Several(source.Start) with { Mention = span }, "u");
        var isThing = _phrases.Is(source.Start, "it");
        if (LastSpeaker(source.Start, gender, isThing) is { } spoken)
            return (spoken with { Mention = span }, gender);
        return LastPerson(span.Start, gender, isThing) is { } person
            ? (new(_entities[person].Name, SpeakerClass.Named, span, person), gender)
            : (new("", SpeakerClass.None, span, null), gender);
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
        if (phrase.IsEmpty || _phrases.IsTimeWord(phrase.End - 1) || _phrases.IsAny(phrase.Start - 1, "in", "during", "since"))
            return (new("", SpeakerClass.None, span, null), "u");
        var (speaker, gender) = Named(phrase);
        return (speaker with { Mention = span }, gender);
    }

    /// <summary>Who spoke last, if the pronoun fits and nobody else that it fits was named since as a subject.</summary>
    Speaker? LastSpeaker(int token, string gender, bool isThing)
    {
        for (var i = _spoken.Count - 1; i >= Math.Max(0, _spoken.Count - 12); i--)
        {
            var (place, speaker, spoken) = _spoken[i];
            if (speaker.Entity is not null && speaker.Entity == _told)
                continue;
            var isPerson = speaker.Entity is { } entity
                ? _entities[entity].Kind == NameKind.Person || SourceWords.HasSpokesperson(speaker.Name)
                : spoken != "o";
            var mayBeThing = speaker.Entity is null
                && (speaker.Class is SpeakerClass.Document or SpeakerClass.Outlet || spoken == "o" && speaker.Class != SpeakerClass.None);
            if (isThing == isPerson && !(isThing && mayBeThing) || isThing && speaker.Entity is null && speaker.Class == SpeakerClass.None
                || gender != "u" && spoken is "m" or "f" && spoken != gender)
                continue;
            if (Paragraph(token) - Paragraph(place) > 6)
                return null;
            return Intruder(place, token, gender, isThing, speaker.Entity) is { } other
                ? new(_entities[other].Name, SpeakerClass.Named, null, other)
                : speaker;
        }

        return null;
    }

    int Paragraph(int token) => _analysis.Sentences[_analysis.SentenceAt(_analysis.Tokens[token].Span.Start)].Paragraph;

    /// <summary>A person who fits and opens a sentence between the last speech and the pronoun.</summary>
    int? Intruder(int from, int to, string gender, bool isThing, int? speaker)
    {
        if (isThing || to <= from || _analysis.SentenceAt(_analysis.Tokens[from].Span.Start) == _analysis.SentenceAt(_analysis.Tokens[to].Span.Start))
            return null;
        var found = default(int?);
        var between = new TextSpan(_analysis.Tokens[from].Span.End, _analysis.Tokens[to].Span.Start);
        foreach (var (mention, entity) in MentionsIn(between))
        {
            if (_entities[entity].Kind != NameKind.Person || entity == speaker || !Fits(entity, gender)
                || _quoted.IsInside(_analysis.TokenAt(mention.Start)))
                continue;
            if (OpensSentence(mention) && IsSubject(mention))
                found = entity;
        }

        return found;
    }

    bool OpensSentence(TextSpan mention)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceAt(mention.Start)];
        return _analysis.TokenAt(mention.Start) - sentence.FirstToken < 6
            && !_analysis.Text.AsSpan(sentence.Span.Start, Math.Max(0, mention.Start - sentence.Span.Start)).Contains(',');
    }

    /// <summary>A finite verb follows in the sentence: the name is no credit of a picture.</summary>
    bool IsSubject(TextSpan mention)
    {
        var start = _analysis.TokenAt(mention.End);
        var end = Math.Min(_analysis.Sentences[_analysis.SentenceAt(mention.Start)].EndToken, start + 60);
        for (var i = start; i < end; i++)
        {
            if (_analysis.Tokens[i].Form is WordForm.Past or WordForm.Present or WordForm.Modal)
                return true;
        }

        return false;
    }

    /// <summary>Several people: no "he" or "she" can take up "some people" or "29 travellers".</summary>
    bool IsPlural(TokenRange source)
    {
        if (_phrases.IsAny(source.Start, "many", "some", "others", "several", "few", "most", "both"))
            return true;
        for (var i = source.Start; i < source.End; i++)
        {
            if (_phrases.Tag(i) == PartOfSpeech.Adp || _phrases.IsComma(i))
                return false;
            var isHead = i + 1 >= source.End || _phrases.Tag(i + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn);
            if (isHead && (_analysis.Tokens[i].Form == WordForm.Plural || _phrases.Is(i, "people")
                || _phrases.Tag(i) == PartOfSpeech.Pron))
                return true;
        }

        return false;
    }

    bool Fits(int entity, string gender)
    {
        var own = GenderOf(entity);
        return gender == "u" || own == "u" || own == gender;
    }

    int? LastPerson(int place, string gender, bool isThing)
    {
        var guess = default(int?);
        for (var i = LastMentionBefore(place); i >= 0 && place - _mentions[i].Span.Start < 1500; i--)
        {
            var entity = _mentions[i].Entity;
            if (entity == _told || _entities[entity].Kind != (isThing ? NameKind.Organization : NameKind.Person))
                continue;
            if (isThing || gender != "u" && GenderOf(entity) == gender)
                return entity;
            if (Fits(entity, gender))
                guess ??= entity;
        }

        return guess;
    }

    int LastMentionBefore(int place)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start >= place)
                high = middle;
            else
                low = middle + 1;
        }

        return low - 1;
    }
}
