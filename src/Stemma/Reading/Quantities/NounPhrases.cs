using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads the noun that a number counts: "roughly 2,500 U.S. troops" counts troops.</summary>
sealed class NounPhrases(LexedText text, Func<int, bool> isTime)
{
    const int LongestRun = 9;

    static readonly FrozenSet<string> _stops = WordList.Words("phrase-stops.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _isStop =
        _stops.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The noun phrase that starts here, and the index after its head; null where there is none.</summary>
    public (CountedNoun Noun, int End)? At(int index, bool isOne)
    {
        var start = OverHash(OverOf(index));
        var end = RunEnd(start);
        if (end == start || IsName(start, end) || HeadIn(start, end, isOne, isWhole: start == index) is not { } head)
            return null;
        var (span, modifiers) = (text.Span(start, head + 1), ImmutableArray.CreateBuilder<string>());
        for (var place = start; place < head; place++)
        {
            if (text[place].Kind == LexemeKind.Word && !_isStop.Contains(text.Text(place)))
                modifiers.Add(Lemma(place));
        }

        return (new CountedNoun(Lemma(head), text[head].Span, WithOf(span, head), modifiers.DrainToImmutable()),
            head + 1);
    }

    /// <summary>Of "one of the" there are several: its head is a plural first.</summary>
    int? HeadIn(int start, int end, bool isOne, bool isWhole) =>
        (isWhole ? isOne ? OneOwner(start, end) : Owner(start, end) : HeadOf(start, end, isOne: false)) ?? HeadOf(start, end, isOne);

    /// <summary>The noun after a hyphen: "two-carriage".</summary>
    public CountedNoun Hyphened(int index) => new(Lemma(index), text[index].Span, text[index].Span, []);

    /// <summary>The end of a run of words that may be one noun phrase, for the phrases that limit a
    /// quantity.</summary>
    public int RunEnd(int start)
    {
        var place = start;
        while (place - start < LongestRun && IsInside(place, start))
            place++;
        while (place > start && text[place - 1].Kind == LexemeKind.Mark)
            place--;
        return place;
    }

    /// <summary>Goes over "of the", "of these more than 200", and a quotation mark that closes after the
    /// number.</summary>
    int OverOf(int index)
    {
        var place = text.Text(index) is "”" or "\"" or "’" or "'" && !text.IsWord(index + 1, "s") ? index + 1 : index;
        // "Several 24-hour recordings".
        if (place == index && NumberParser.At(text, place) is { } inner && text.IsHyphen(inner.End) && text.IsGlued(inner.End))
            return inner.End + 2;
        // "Two 1099 forms": what they are called.
        if (place == index && text.IsFigure(place) && text.Text(place).Length > 2 && Nouns.LooksPlural(text, place + 1))
            return place + 1;
        // "Two $10,000 grants": what each of them is worth.
        if (Currencies.TryMatchBefore(text, place, out _, out var sum) && NumberParser.At(text, sum) is { } worth)
            return worth.End;
        if (!text.IsWord(place, "of"))
            return text.IsWord(place - 1, "both", "half") || text.IsWord(place - 1, "of") ? OverDeterminer(place) : OverQuote(place);
        place++;
        return OverQuote(NumberAfterOf(OverDeterminer(place)));
    }

    /// <summary>"The", "these", "their", "his or her".</summary>
    int OverDeterminer(int place)
    {
        if (text.IsWord(place, "his") && text.IsWord(place + 1, "or") && text.IsWord(place + 2, "her"))
            return place + 3;
        if (text.IsMark(place + 1, '.') && (text.IsWord(place, "mr", "mrs") || text.IsWord(place, "ms", "dr")))
            return place + 2;
        var isOver = text.Is(place, TermRole.Determiner) || text.IsWord(place, "all")
            || text.IsWord(place, "these", "those") || text.IsWord(place, "our", "their")
            || text.IsWord(place, "your") || text.IsWord(place, "its", "his") || text.IsWord(place, "her", "my");
        return isOver ? place + 1 : place;
    }

    /// <summary>"4 ‘harbour’ laws": the mark before a quoted word.</summary>
    int OverQuote(int index) => text.Text(index) is "‘" or "“" or "\"" && text.IsGlued(index + 1) && !text.IsGlued(index) ? index + 1 : index;

    /// <summary>"21 of the #miners": a word of a network is read as the word.</summary>
    int OverHash(int index) => text.IsMark(index, '#') && text.IsGlued(index + 1) ? index + 1 : index;

    int NumberAfterOf(int index)
    {
        var place = Modifiers.TryMatch(text, index, out _, out var end) ? end : index;
        var number = NumberParser.At(text, place);
        // "Several of her 40-day plans".
        if (number is { } plain && text.IsHyphen(plain.End) && text.IsGlued(plain.End))
            return plain.End + 2;
        return NumberOfOwner(index) ?? number?.End ?? ManyAfterOf(place)
            ?? (text.IsWord(index, "few", "many") ? index + 1 : index);
    }

    /// <summary>"One of the hundreds of yards".</summary>
    int? ManyAfterOf(int place) => text.Is(place, TermRole.Units | TermRole.Scale) || !text.IsWord(place + 1, "of")
        || VagueNumbers.At(text, place) is not { } many
        ? null : text.IsWord(many.End, "of") ? many.End + 1 : many.End;

    /// <summary>"4 of the town's 26 yards".</summary>
    int? NumberOfOwner(int index)
    {
        for (var place = index + 1; place < index + LongestOwner && !text.IsBreak(place); place++)
        {
            if (text.Text(place) is "’" or "'" && text.IsGlued(place) && text.IsWord(place + 1, "s") && text.IsGlued(place + 1))
                return NumberParser.At(text, place + 2) is { } number && !text.IsHyphen(number.End) ? number.End : null;
        }

        return null;
    }

    const int LongestOwner = 4;

    bool IsInside(int place, int start)
    {
        var lexeme = text[place];
        // "Fast or slow boats".
        if (text.IsWord(place, "and", "or") && place > start && TokenOf(place - 1).Tag == PartOfSpeech.Adj && TokenOf(place + 1).Tag is PartOfSpeech.Adj
            && (Nouns.LooksPlural(text, place + 2) || Nouns.LooksPlural(text, place + 3)) && !Nouns.LooksPlural(text, place - 1))
            return true;
        if (lexeme.Kind == LexemeKind.Word)
            return lexeme.IsGlued && text.IsWord(place, "s") && place > start || !Ends(place, start);
        if (lexeme.Kind != LexemeKind.Mark || place == start)
            return false;
        // "One big, deliberate effort", "22 known, politically active men".
        var next = TokenOf(place + 1).Tag == PartOfSpeech.Adv ? place + 2 : place + 1;
        if (text.IsMark(place, ',') && TokenOf(place - 1).Tag == PartOfSpeech.Adj && TokenOf(next).Tag == PartOfSpeech.Adj)
            return true;
        if (IsClosed(place, start) || IsOwners(place) || OpensQuote(place))
            return true;
        var isInner = text.IsHyphen(place) || text.Text(place) is "'" or "’" or "&";
        return isInner && lexeme.IsGlued && text.IsGlued(place + 1) && text[place + 1].Kind == LexemeKind.Word;
    }

    /// <summary>"4 ‘harbour’ laws": the mark after a quoted word.</summary>
    bool IsClosed(int place, int start) => text.Text(place) is "’" or "”" or "\"" && text.IsGlued(place) && !text.IsGlued(place + 1)
        && text.Text(start - 1) is "‘" or "“" or "\"";

    /// <summary>"Dozens of foreign ‘pirates’": the mark before a plural that is called so.</summary>
    bool OpensQuote(int place) => text.Text(place) is "‘" or "“" or "\"" or "'" && text.IsGlued(place + 1) && !text.IsGlued(place)
        && TokenOf(place - 1).Tag == PartOfSpeech.Adj && Nouns.LooksPlural(text, place + 1);

    /// <summary>"The owners' main demands".</summary>
    bool IsOwners(int place) => text.Text(place) is "’" or "'" && text.IsGlued(place) && !text.IsGlued(place + 1) && text.Text(place - 1) is [.., 's']
        && Nouns.LooksPlural(text, place - 1) && TokenOf(place + 1).Tag is PartOfSpeech.Noun or PartOfSpeech.Adj;

    bool Ends(int place, int start)
    {
        var token = TokenOf(place);
        // "The most under-reported stories".
        if (text.IsHyphen(place + 1) && text.IsGlued(place + 1) && text.IsGlued(place + 2) && text[place + 2].Kind == LexemeKind.Word)
            return false;
        // "Two coast-based crews": the participle is a part of an adjective.
        if (place > start + 1 && text.IsHyphen(place - 1) && text.IsGlued(place) && token.Tag is PartOfSpeech.Verb or PartOfSpeech.Adj)
            return false;
        // "20 calls", "thousands of lives": a noun, though mostly a verb.
        var isPlural = token is { Tag: PartOfSpeech.Noun, Form: WordForm.Plural }
            && (place == start || TokenOf(place - 1).Tag is PartOfSpeech.Noun or PartOfSpeech.Adj);
        var isFirstPart = (token is { Tag: PartOfSpeech.Noun, Form: WordForm.Base } || text.IsWord(place, "old"))
            && TokenOf(place + 1).Tag is PartOfSpeech.Noun or PartOfSpeech.Adj;
        if (isTime(place) || _isStop.Contains(text.Text(place)) && !isPlural && !isFirstPart && !(place > start && text.IsWord(place - 1, "other"))
            || text.Is(place, TermRole.Month | TermRole.Weekday | TermRole.Deictic)
            || text.Is(place, TermRole.FutureVerb) && token.Tag != PartOfSpeech.Noun
            || place > start && text.IsCapital(place) && !text.IsCapital(place - 1) && Nouns.LooksPlural(text, place - 1))
            return true;
        // "One reason Holt left".
        if (place > start && text.IsCapital(place) && (text.IsWord(place - 1, "reason", "thing") || text.IsWord(place - 1, "way")))
            return true;
        // "The two most closely watched mills", "two of Holt's more daring plans".
        if ((text.IsWord(place, "most", "least") || text.IsWord(place, "more"))
                && TokenOf(place + 1).Tag is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Verb
            || place > start && text.IsWord(place - 1, "most", "least"))
            return false;
        // "11 reported deaths": the participle is a part of what is counted.
        if (place == start && text.Text(place) is [_, _, _, .., 'e', 'd'] && Nouns.LooksPlural(text, place + 1))
            return false;
        // "9,000 votes", "two runs for", "10 Holt quotes": a plural after the number, whatever its tag.
        // So is "late-night talk shows", after a noun in the singular.
        var isAfterNoun = place > start && TokenOf(place - 1) is { Tag: PartOfSpeech.Noun, Form: WordForm.Base }
            && (!Nouns.LooksPlural(text, place - 1) || text.IsWord(place - 1, "police")) && !text.IsWord(start - 1, "one")
            && (TokenOf(start - 1).Tag != PartOfSpeech.Adp || text.IsWord(start - 1, "of"));
        if (IsPluralVerb(place) && (place == start && !text.IsWord(start - 1, "one") || text.IsCapital(place - 1) && place - start < 4
            || isAfterNoun && place - start < 5))
            return false;
        return token.Tag switch
        {
            PartOfSpeech.Verb when place > start && text.IsWord(place - 1, "other") => false,
            // "The zone known as", of the place that limits a number.
            PartOfSpeech.Verb when place > start && token.Form == WordForm.PastParticiple && TokenOf(place - 1).Tag == PartOfSpeech.Noun
                && TokenOf(start - 1).Tag is PartOfSpeech.Adp or PartOfSpeech.Det
                && TokenOf(place + 1).Tag is not (PartOfSpeech.Noun or PartOfSpeech.Adj) => true,
            PartOfSpeech.Verb => token.Form is WordForm.Past or WordForm.Present or WordForm.Modal
                || token.Form == WordForm.Base && token.Head >= 0 || place > start
                    && (Nouns.LooksPlural(text, place - 1) || token.Form == WordForm.PresentParticiple && !text.IsHyphen(place - 1)
                        && TokenOf(place - 1).Tag is PartOfSpeech.Noun or PartOfSpeech.Propn),
            // "Wide receivers": an adverb before a plural is none.
            PartOfSpeech.Adv => place > start && !Nouns.LooksPlural(text, place + 1)
                && (text.Text(place) is [.., 'l', 'y'] || TokenOf(place + 1).Tag != PartOfSpeech.Noun),
            PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Aux or PartOfSpeech.Cconj
                or PartOfSpeech.Sconj or PartOfSpeech.Part => true,
            _ => false,
        };
    }

    /// <summary>A verb in "s" cannot stand after several: "two runs" are no running.</summary>
    bool IsPluralVerb(int place) => TokenOf(place) is { Tag: PartOfSpeech.Verb, Form: WordForm.Present } && text.Text(place) is [_, _, _, .., 's']
        && !text.IsWord(place, "says");

    /// <summary>The last plural of the run; the last word for one of a thing, or where tags show a noun.</summary>
    int? HeadOf(int start, int end, bool isOne)
    {
        for (var place = end - 1; place >= start && !isOne; place--)
        {
            var isTagged = IsPluralVerb(place);
            if ((isTagged || Nouns.LooksPlural(text, place)) && !(text.IsWord(place, "s") && text.IsGlued(place)) && !IsState(place, start))
                return place;
        }

        var last = IsState(end - 1, start) ? end - 2 : end - 1;
        // "One profile heralded by", "one official adding": the noun before.
        while (isOne && last > start && TokenOf(last).Tag == PartOfSpeech.Verb && TokenOf(last - 1).Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
            last--;
        var isNoun = TokenOf(last).Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X || text.IsCapital(last);
        // "Where one stops and the pier begins".
        if (isOne && start == last && text.IsWord(start - 1, "one") && text.Text(last) is [_, _, .., not 'e', 's']
            && Nouns.LooksPlural(text, last) && text[last + 1].Kind == LexemeKind.Word)
            return null;
        var isNamed = TokenOf(last).Tag == PartOfSpeech.Adj && text.IsWord(start - 1, "one");
        var longest = text.IsWord(last - 1, "s") ? LongestOne + 2 : LongestOne;
        return isOne && end - start <= longest && !text.IsFigure(last + 1)
                && (isNoun || isNamed && text.Text(last) is not ([_, _, .., 'e', 'd'] or [_, _, .., 'e', 's', 't']))
                && !text.Is(last, TermRole.Cardinal | TermRole.Ordinal) && !text.IsWord(last, "several", "many") && !text.IsWord(last, "most", "handful")
                && !(text.IsWord(last, "s") && text.IsGlued(last))
            || TokenOf(last).Form == WordForm.Plural ? last : null;
    }

    const int LongestOne = 4;

    /// <summary>"Six teachers dead", "one step closer": what is said of the noun before.</summary>
    bool IsState(int place, int start) => place > start && text.IsWord(place, "dead", "wounded") && Nouns.LooksPlural(text, place - 1)
        || place > start && TokenOf(place).Tag is PartOfSpeech.Adj or PartOfSpeech.Adv
        && TokenOf(place - 1).Tag == PartOfSpeech.Noun;

    /// <summary>"Another 40 Ana Holt": the credit of a picture that a page has run together with its caption.</summary>
    bool IsName(int start, int end) => end == start + 2 && text.IsCapital(start) && text.IsCapital(start + 1)
        && NameWords.IsGiven(Folding.Fold(text.Text(start))) && TokenOf(start).Tag == PartOfSpeech.Propn && TokenOf(start + 1).Tag == PartOfSpeech.Propn;

    /// <summary>"Five people's texts": people are counted.</summary>
    int? Owner(int start, int end)
    {
        for (var place = start; place < end - 1; place++)
        {
            if (text.Text(place + 1) is "’" or "'" && text.IsGlued(place + 1))
                return Nouns.LooksPlural(text, place) && !isTime(place) ? place : null;
        }

        return null;
    }

    /// <summary>"One village's gain": the village is counted; "one driver's licence" is a licence.</summary>
    int? OneOwner(int start, int end) => end > start + 2 && text.Text(start + 1) is "’" or "'" && text.IsGlued(start + 1) && text.IsWord(start + 2, "s")
        && text.IsGlued(start + 2) && TokenOf(start).Tag == PartOfSpeech.Noun && !Nouns.LooksPlural(text, start)
        && !text.IsWord(start + 3, "degree") && !text.IsWord(start + 3, "license", "licence") ? start : null;

    TextSpan WithOf(TextSpan span, int head)
    {
        if (!text.IsWord(head + 1, "of"))
            return span;
        var start = text.Is(head + 2, TermRole.Determiner) ? head + 3 : head + 2;
        var end = RunEnd(start);
        return end > start ? span.Cover(text.Span(start, end)) : span;
    }

    string Lemma(int index)
    {
        var token = TokenOf(index);
        var word = text.Text(index).ToString().ToLowerInvariant();
        var lemma = token.Span == text[index].Span ? token.Lemma.ToLowerInvariant() : word;
        return lemma == word && token.Form == WordForm.Base && Nouns.LooksPlural(text, index)
            ? Nouns.Singular(word) : lemma;
    }

    Token TokenOf(int index) => text.Token(index);
}
