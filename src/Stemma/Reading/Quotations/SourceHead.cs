using System.Buffers;
using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds which of the names in the words of a source is the one who speaks.</summary>
sealed class SourceHead(Phrases phrases, ImmutableArray<Entity> entities, EntityMentions mentions)
{
    /// <summary>An office or a party between two names that "and" joins is shorter.</summary>
    const int LongestBetween = 60;

    static readonly FrozenSet<string> _companions = WordList.Words("companion-nouns.tsv", StringComparer.Ordinal);

    static readonly SearchValues<string> _insertions = SearchValues.Create([" who ", ", which ", " including ", " such as "], StringComparison.Ordinal);

    static readonly SearchValues<char> _wordEnds = SearchValues.Create(" ,.;:)'’");

    readonly Analysis _analysis = phrases.Analysis;

    /// <summary>
    /// The entity that the phrase is about: the last person named before its first comma, else the first after it, else
    /// the organisation that heads it.
    /// </summary>
    public int? Of(TextSpan span)
    {
        int? organization = null, person = null;
        var comma = _analysis[span].IndexOf(',') is >= 0 and var place ? span.Start + place : span.End;
        foreach (var (mention, entity) in mentions.In(span))
        {
            if (IsComplement(span, mention))
                continue;
            var kind = entities[entity].Kind;
            if (kind == NameKind.Person && mention.Start > comma && SpeaksForOffice(_analysis[new TextSpan(span.Start, comma)]))
                continue;
            if (kind == NameKind.Person && (person is null || mention.Start < comma))
                person = entity;
            else if (kind is NameKind.Organization or NameKind.Place && StandsAsSpeaker(span, mention, kind))
                organization ??= entity;
        }

        return person ?? organization;
    }

    /// <summary>"A spokesman for the minister, Ana Holt": she is the minister or the one who speaks for her.</summary>
    static bool SpeaksForOffice(ReadOnlySpan<char> words) => SourceWords.SpeaksForSomebody(words)
        && NameWords.IsRole(Folding.Fold(words[(words.LastIndexOf(' ') + 1)..]));

    /// <summary>"Becker, Roe and Holt", "he and Blum": nothing but names that "and" joins, of which one entity is not all.</summary>
    public bool IsList(TokenRange source)
    {
        var and = -1;
        for (var i = source.Start; i < source.End; i++)
        {
            and = phrases.Is(i, "and") ? i : and;
            if (NameWords.IsRole(phrases.Folded(i)) && source.Count > 3)
                return false;
            if (!phrases.IsCapital(i) && !phrases.IsComma(i) && !phrases.IsAny(i, "and", ".", "the") && !(i == source.Start && phrases.IsAny(i, "he", "she")))
                return false;
        }

        if (and <= source.Start || and >= source.End - 1 || phrases.IsComma(and - 1) && source.End - and > 4)
            return false;
        return !mentions.In(source.Span(_analysis)).Any(mention => mention.Span.Contains(_analysis.Tokens[and].Span))
            && mentions.In(source.Span(_analysis)).Any(mention => entities[mention.Entity].Kind is NameKind.Person or NameKind.Organization);
    }

    /// <summary>"Both Holt and Becker", "Ana Holt, a diver, and engineers": several of whom only some have names.</summary>
    public bool IsJoined(TokenRange source)
    {
        if (phrases.Is(source.Start, "both"))
            return true;
        for (var i = source.Start + 1; i < source.End - 1; i++)
        {
            // "Norbian, Tessan and Lissan officials".
            var isOfPeoples = phrases.IsCapital(i - 1) && phrases.IsCapital(i + 1) && i + 3 == source.End;
            if (phrases.Is(i, "and") && (phrases.IsComma(i - 1) || isOfPeoples) && !phrases.EndsName(source.End - 1)
                && _analysis.Tokens[source.End - 1].Form == WordForm.Plural)
                return true;
        }

        return false;
    }

    /// <summary>"Ana Holt and the minister Tom Becker": the people of a phrase that says "and" between them; empty for any other.</summary>
    public int[] Several(TextSpan span)
    {
        var people = mentions.In(span).Where(mention => entities[mention.Entity].Kind == NameKind.Person).ToArray();
        if (people.Length != 2 || people[0].Entity == people[1].Entity || people.Any(person => IsComplement(span, person.Span)))
            return [];
        var between = _analysis.Text.AsSpan(people[0].Span.End..people[1].Span.Start);
        return between.Contains(" and ", StringComparison.Ordinal) && between.Length < LongestBetween && (!between.Contains(',') || IsApposition(between))
            && !between.Contains(" who ", StringComparison.Ordinal) ? [people[0].Entity, people[1].Entity] : [];
    }

    /// <summary>"Ana Holt, the mayor of Lisse, and Tom Becker": what is said of the first stands between two commas.</summary>
    static bool IsApposition(ReadOnlySpan<char> between) => between.StartsWith(", ") && between.Count(',') == 2
        && between[(between.LastIndexOf(',') + 1)..].StartsWith(" and ");

    /// <summary>Several people: no "he" or "she" can take up "some people" or "29 travellers".</summary>
    public bool IsPlural(TokenRange source)
    {
        if (Several(source.Span(_analysis)).Length > 1)
            return true;
        if (phrases.IsAny(source.Start, "many", "some", "others", "several", "few", "most", "both"))
            return true;
        if (source.Count == 1 && phrases.IsAny(source.Start, "he", "she", "it"))
            return false;
        for (var i = source.Start; i < Math.Min(source.End, source.Start + 4); i++)
        {
            if (phrases.IsAny(i, "half", "majority", "third", "thirds", "quarter", "percent", "%", "group"))
                return true;
        }

        for (var i = source.Start; i < source.End; i++)
        {
            if (phrases.Tag(i) == PartOfSpeech.Adp || phrases.IsComma(i))
                return false;
            var isHead = i + 1 >= source.End || phrases.Tag(i + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn);
            if (isHead && (_analysis.Tokens[i].Form == WordForm.Plural || phrases.Is(i, "people")
                || phrases.Tag(i) == PartOfSpeech.Pron))
                return true;
        }

        return false;
    }

    /// <summary>"a spokesman for [Ana Holt]", "[Ana Holt]'s lawyer": the name only tells whose.</summary>
    bool IsComplement(TextSpan span, TextSpan mention)
    {
        var after = _analysis.Text.AsSpan(mention.End, span.End - mention.End);
        if (after.StartsWith("'s ") || after.StartsWith("’s ") || after.StartsWith("' ") || after.StartsWith("’ ") || after is ['/', ..])
            return true;
        if (IsModifier(after) || IsBeforeNoun(mention, span))
            return true;
        var before = _analysis.Text.AsSpan(span.Start, mention.Start - span.Start).TrimEnd();
        // "The clerk who wrote the Harbour Act", "states including Norby, Lisse and Tessa".
        if (before.ContainsAny(_insertions))
            return true;
        var lastComma = before.LastIndexOf(',');
        if (lastComma > 0)
            return SourceWords.EndsWithPreposition(before[(lastComma + 1)..].Trim()) || IsAsideOfOther(span, mention, lastComma);
        return SourceWords.EndsWithPreposition(before) || SourceWords.EndsWithPreposition(WithoutOffice(before))
            || SourceWords.SpeaksForSomebody(before) || StandsBeside(before) || GoesOnPlace(before);
    }

    /// <summary>"The Norby Gulls, one of the crews that met the Terns lately": named in what is said of another name.</summary>
    bool IsAsideOfOther(TextSpan span, TextSpan mention, int comma)
    {
        var first = _analysis.TokenAt(span.Start + comma);
        return phrases.IsCapital(first - 1) && phrases.IsAny(first + 1, "one", "which", "who", "whose");
    }

    /// <summary>"Crew working for special envoy", "lawyers for Sen.": without the office or the title before a name.</summary>
    static ReadOnlySpan<char> WithoutOffice(ReadOnlySpan<char> words)
    {
        var isOffice = true;
        for (var taken = 0; taken < 3 && isOffice && words.LastIndexOf(' ') is > 0 and var space; taken++)
        {
            var last = Folding.Fold(words[(space + 1)..]).TrimEnd('.');
            isOffice = taken == 0 && NameWords.IsRole(last) || char.IsLower(words[space + 1]) && NameWords.IsRole(last) || PersonName.IsTitle(last)
                || taken > 0 && last is "special" or "former" or "then" or "acting" or "deputy";
            words = isOffice ? words[..space] : words;
        }

        return words;
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

    /// <summary>"Allies of Becker and": whoever follows is stood by.</summary>
    static bool StandsBeside(ReadOnlySpan<char> words)
    {
        var end = words.IndexOf(" of ", StringComparison.Ordinal);
        return end > 0 && words.EndsWith(" and", StringComparison.Ordinal)
            && _companions.Contains(Folding.Fold(words[(words[..end].LastIndexOf(' ') + 1)..end]));
    }

    /// <summary>"A cook at the Gull and Holt's Inn": the second part of where somebody works.</summary>
    static bool GoesOnPlace(ReadOnlySpan<char> words) => words.EndsWith(" and") && (words.Contains(" at ", StringComparison.Ordinal)
        || words.Contains(" from ", StringComparison.Ordinal) || words.Contains(" in ", StringComparison.Ordinal));

    /// <summary>"The Holt subtitle": a thing is named after somebody.</summary>
    bool IsBeforeNoun(TextSpan mention, TextSpan span)
    {
        var next = _analysis.TokenAt(mention.End);
        return next < _analysis.Tokens.Length && _analysis.Tokens[next].Span.End <= span.End && phrases.Tag(next) == PartOfSpeech.Noun
            && !phrases.IsCapital(next) && _analysis.Tokens[next].Relation != DependencyRelation.Appos
            && !SourceWords.HasSpokesperson(phrases.Text(next));
    }

    bool StandsAsSpeaker(TextSpan span, TextSpan mention, NameKind kind)
    {
        var after = _analysis.Text.AsSpan(mention.End, span.End - mention.End).Trim();
        // "Studies in Norby, Lisse and Tessa", "the agency's Norby, Lisse, office": only a place that opens the phrase speaks.
        if (kind == NameKind.Place && (mention.Start > span.Start + "the ".Length || after is [',', ' ', >= 'A' and <= 'Z', ..]))
            return false;
        // "Norby Department of Health and | Harbour Services": the end of a longer name.
        var before = _analysis.TokenAt(mention.Start) - 1;
        if (mention.Start > span.Start && phrases.IsAny(before, "and", "&", "for", "without") && phrases.IsCapital(before - 1))
            return false;
        return after.IsEmpty || after[0] is ',' or '('
            || kind == NameKind.Organization && SourceWords.HasSpokesperson(after);
    }
}
