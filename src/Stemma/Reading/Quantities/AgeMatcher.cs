using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Ages: "23-year-old", "aged 23", "20 months old", and the bare number after a name, "Hannah
/// Collier, 23,".</summary>
static class AgeMatcher
{
    const int OldestPerson = 120;

    /// <param name="range">The number that starts there, as <see cref="NumberRanges"/> reads it.</param>
    public static QuantityDraft? At(LexedText text, int index, NumberPhrase? range)
    {
        if (text.IsWord(index, "aged") || text.IsWord(index, "age", "ages"))
            return AfterWord(text, index);
        if (text.IsWord(index - 1, "turn", "turned") || text.IsWord(index - 1, "turns", "turning"))
            return Turned(text, index) ?? (range is { IsFraction: false } years ? WithUnit(text, years) : null);
        if (range is not { IsFraction: false } number)
            return null;
        return WithUnit(text, number) ?? ToUnit(text, number) ?? AfterComparison(text, number)
            ?? AfterName(text, number) ?? AfterKin(text, number) ?? AfterIs(text, number) ?? AtEvent(text, number) ?? BeforeGroup(text, number)
            ?? AfterBoth(text, number);
    }

    /// <summary>"A 150-year-old church", "a 40-year-old stone bridge", "the 15-month-old inquiry": nobody's age.</summary>
    public static bool IsOfThing(LexedText text, NumberPhrase number)
    {
        if (Durations.UnitAt(text, number.End) is not { } unit || !text.IsHyphen(unit + 1) || !text.IsWord(unit + 2, "old"))
            return false;
        if (number.Value.Low > OldestPerson && text.IsWord(unit, "year"))
            return true;
        var noun = unit + 3;
        while (text.Token(noun).Tag == PartOfSpeech.Adj && text[noun].Kind == LexemeKind.Word)
            noun++;
        while (text.Token(noun).Tag == PartOfSpeech.Noun && text.Token(noun + 1).Tag == PartOfSpeech.Noun)
            noun++;
        return text.Token(noun) is { Tag: PartOfSpeech.Noun, Lemma: var lemma }
            && (Lexicon.Load().NamesPlace(lemma) || !text.IsWord(unit, "year") && text.Is(unit, TermRole.Unit) && !Lexicon.Load().NamesPeople(lemma));
    }

    /// <summary>A whole number of years that people reach, in figures.</summary>
    static bool IsYears(NumberPhrase number) =>
        number.IsFigures && number.Value is { Low: >= 1, High: <= 110 } && number.Value.Low % 1 == 0;

    /// <summary>"Those younger than 75", "children as young as 2 or 3", "voters 18 to 39,".</summary>
    static QuantityDraft? AfterComparison(LexedText text, NumberPhrase number)
    {
        var (first, end) = (number.First, number.End);
        if (!IsYears(number))
            return null;
        var isLimit = text.IsWord(first - 1, "of") && text.IsWord(first - 3, "age")
            && (text.IsWord(first - 2, "requirement", "limit") || text.IsWord(first - 2, "minimum")) || IsRaised(text, first);
        var isCompared = isLimit || text.IsWord(first - 1, "than") && text.IsWord(first - 2, "younger", "older")
            || text.IsWord(first - 1, "as") && text.IsWord(first - 2, "young", "old")
            || text.IsWord(first - 1, "over", "under") && (text.IsWord(first - 2, "those", "anyone")
                || Nouns.LooksPlural(text, first - 2) && text.IsWord(end, "to", "who"))
            || (text.IsWord(end, "and", "or") || text.IsWord(end, "years")) && (text.IsWord(end + 1, "older", "younger") || text.IsWord(end + 1, "up"))
                && Nouns.LooksPlural(text, first - 1)
            || text.IsWord(end, "and", "or") && text.IsWord(end + 1, "above") && number.Value.Low >= 10
            || text.IsWord(first - 1, "over", "under") && number.Value.Low >= 10 && IsGroup(text, first - 2) && !Nouns.LooksPlural(text, end);
        var isRange = !number.Value.IsExact && (text.IsWord(first - 1, "voters", "adults") || text.IsWord(first - 1, "people", "those")
            || text.IsWord(first - 1, "women", "men"));
        var closes = text[end].Kind != LexemeKind.Word && !text.IsMark(end, '%') && !text.IsHyphen(end) || text.IsWord(end, "and", "or")
            || text.Token(end).Tag == PartOfSpeech.Verb;
        var goesOn = isCompared && !text.IsMark(end, '%') && !text.IsHyphen(end) && !Nouns.LooksPlural(text, end);
        return (closes || goesOn) && (isCompared || isRange) ? Draft(first, number, end, "year") : null;
    }

    /// <summary>"People over 65 stayed", "Lissers under 50".</summary>
    static bool IsGroup(LexedText text, int index) => text.IsWord(index, "deaths", "fatalities") || text.IsWord(index, "people", "adults")
        || text.IsWord(index, "men", "women") || text.IsWord(index, "voters", "children") || text.IsCapital(index) && Nouns.LooksPlural(text, index);

    /// <summary>"Raise the age for boats to 21": after the age that is changed, and no other number.</summary>
    static bool IsRaised(LexedText text, int first)
    {
        if (!text.IsWord(first - 1, "to", "from"))
            return false;
        var place = first - 2;
        while (place > first - LongestRaise && text[place].Kind == LexemeKind.Word && !text.IsWord(place, "age") && !text.Is(place, TermRole.Cardinal))
            place--;
        return text.IsWord(place, "age");
    }

    const int LongestRaise = 10;

    /// <summary>"The 25-54 age group", "in the 15-to-19 age range".</summary>
    static QuantityDraft? BeforeGroup(LexedText text, NumberPhrase number) =>
        IsYears(number) && !number.Value.IsExact && text.IsWord(number.End, "age")
            ? Draft(number.First, number, number.End + 1, "year") : null;

    /// <summary>"Ana Holt and Tom Becker, both 27,".</summary>
    static QuantityDraft? AfterBoth(LexedText text, NumberPhrase number) =>
        IsYears(number) && number.Value is { IsExact: true, Low: >= 10 } && text.IsWord(number.First - 1, "both") && text.IsMark(number.First - 2, ',')
            && text.IsInName(number.First - 3, NameKind.Person) && text.Text(number.End) is "," or "."
            ? Draft(number.First, number, number.End, "year") : null;

    /// <summary>"18- to 29-year-olds".</summary>
    static QuantityDraft? ToUnit(LexedText text, NumberPhrase number)
    {
        var joint = text.IsHyphen(number.End) && text.IsGlued(number.End) ? number.End + 1 : -1;
        return joint > 0 && text.IsWord(joint, "to", "or") && NumberParser.At(text, joint + 1) is { } high
            && number.Value.Low < high.Value.Low && WithUnit(text, high) is { } ages
            ? ages with { First = number.First, NumberFirst = number.First, Value = new(number.Value.Low, high.Value.Low) }
            : null;
    }

    /// <summary>"Two children, 9 and 13", "At 35 and 29, they were".</summary>
    static QuantityDraft? AfterKin(LexedText text, NumberPhrase number)
    {
        var (first, end) = (number.First, number.End);
        if (!IsYears(number) || !number.Value.IsExact)
            return null;
        var opening = text.IsWord(first - 1, "and") && text.IsFigure(first - 2) ? first - 3 : first - 1;
        var isKin = text.IsMark(opening, ',') && IsKin(text, opening - 1);
        var isAt = text.IsWord(opening, "at") && text.IsCapital(opening);
        var closes = text.IsWord(end, "and") && text.IsFigure(end + 1) || text.IsMark(end, ',') && !text.IsFigure(end + 1)
            || text.IsMark(end, '.') && !text.IsGlued(end + 1);
        return closes && (isKin || isAt && (opening < first - 1 || text.IsMark(end, ',') || IsPairAt(text, end)))
            ? Draft(first, number, end, "year") : null;
    }

    static bool IsPairAt(LexedText text, int and) => text.IsFigure(and + 1) && text.IsMark(and + 2, ',');

    static bool IsKin(LexedText text, int index) => text.IsWord(index, "children", "sons") || text.IsWord(index, "daughters", "kids")
        || text.IsWord(index, "boys", "girls") || text.IsWord(index, "brothers", "sisters");

    /// <summary>"Holt is 73 and", "Holt was just 25,": a person, and nothing that is counted.</summary>
    static QuantityDraft? AfterIs(LexedText text, NumberPhrase number)
    {
        var (first, end) = (number.First, number.End);
        var verb = text.IsWord(first - 1, "just", "only") ? first - 2 : first - 1;
        if (text.IsWord(verb, "be") && text.IsWord(verb - 1, "would", "will"))
            verb--;
        if (!IsYears(number) || number.Value is not { IsExact: true, Low: >= 16 }
            || !text.IsWord(verb, "is", "was") && !text.IsWord(verb, "would", "will") && !text.IsWord(verb, "turned", "turns"))
            return null;
        var closes = text.IsWord(end, "and", "now") || text.IsWord(end, "at", "when") || text.Text(end) is "—" or "–" && !text.IsGlued(end)
            || text.Text(end) is "," or ";" || text.IsMark(end, '.') && !text.IsGlued(end + 1);
        return closes && IsPerson(text, verb - 1) ? Draft(first, number, end, "year") : null;
    }

    /// <summary>"He", "Ana Holt", "Ana Holt of Upper Lisse".</summary>
    static bool IsPerson(LexedText text, int last)
    {
        var place = last;
        while (place > last - LongestPlace && text.IsInName(place, NameKind.Place))
            place--;
        place = place < last && text.IsWord(place, "of") ? place - 1 : last;
        return text.IsInName(place, NameKind.Person) || text.IsWord(place, "he", "she") || text.IsWord(place, "who");
    }

    const int LongestPlace = 4;

    /// <summary>"Died at 84", "a mother at 19": nothing is counted after it.</summary>
    static QuantityDraft? AtEvent(LexedText text, NumberPhrase number)
    {
        var (at, end) = (number.First - 1, number.End);
        if (!IsYears(number) || number.Value is not { IsExact: true, Low: >= 10 } || !text.IsWord(at, "at"))
            return null;
        var isEvent = text.IsWord(at - 1, "died", "dead") || text.IsWord(at - 1, "married")
            || text.IsWord(at - 1, "retired", "mother") || text.IsWord(at - 1, "father", "widow");
        var closes = text.Text(end) is "," or ";" || text.IsMark(end, '.') && !text.IsGlued(end + 1) || text.IsWord(end, "and", "who") || text.IsBreak(end);
        return isEvent && closes ? Draft(number.First, number, end, "year") : null;
    }

    /// <summary>"-year-old", "years old", "years of age".</summary>
    static QuantityDraft? WithUnit(LexedText text, NumberPhrase number)
    {
        if (text.IsWord(number.End, "yo"))
            return Draft(number.First, number, number.End + 1, "year");
        if (Durations.UnitAt(text, number.End) is not { } unit)
            return null;
        var place = text.IsHyphen(unit + 1) ? unit + 2 : unit + 1;
        var isOld = text.IsWord(place, "old", "olds");
        var isOfAge = text.IsWord(unit + 1, "of") && text.IsWord(unit + 2, "age");
        if (!isOld && !isOfAge)
            return null;
        var name = Durations.UnitName((TimeUnit)text.Value(unit, TermRole.Unit | TermRole.Units));
        return Draft(number.First, number, isOld ? place + 1 : unit + 3, name);
    }

    static QuantityDraft? AfterWord(LexedText text, int index)
    {
        var place = index + 1;
        var number = NumberRanges.At(text, text.IsWord(place, "of") ? place + 1 : place);
        if (number is not { } age || age.Value.High > 120 || age.IsFraction)
            return null;
        // "Between the ages of 25 and 54".
        if (text.IsWord(index, "ages") && age.Value.IsExact && text.IsWord(age.End, "and", "to")
            && NumberParser.At(text, age.End + 1) is { Value.High: <= 120 } high && high.Value.Low > age.Value.Low)
            age = high with { First = age.First, Value = new(age.Value.Low, high.Value.High) };
        return Durations.UnitAt(text, age.End) is { } unit && !text.IsWord(index, "ages")
            ? Draft(index, age, unit + 1, Durations.UnitName((TimeUnit)text.Value(unit,
                TermRole.Unit | TermRole.Units)))
            : Draft(index, age, age.End, "year");
    }

    /// <summary>"Turned 64", "will turn 18 in May".</summary>
    static QuantityDraft? Turned(LexedText text, int index)
    {
        var closes = text[index + 1].Kind != LexemeKind.Word || text.Is(index + 1, TermRole.Bound | TermRole.BeforeYear | TermRole.Deictic);
        return closes && text.Whole(index) is > 5 and <= 110 && !text.IsGlued(index + 1) | text[index + 1].Kind == LexemeKind.Mark
            && NumberParser.At(text, index) is { } age && !text.IsMark(index + 1, '%')
            ? Draft(index, age, age.End, "year") : null;
    }

    /// <summary>A name, a comma, a number from 1 to 110, and a comma, a stop, a bracket or "who", "of",
    /// "from".</summary>
    static QuantityDraft? AfterName(LexedText text, NumberPhrase number)
    {
        var (first, end) = (number.First, number.End);
        var opens = text.IsMark(first - 1, ',') || text.IsMark(first - 1, '(');
        if (!opens || !IsYears(number) || !number.Value.IsExact)
            return null;
        // "Tom Becker Jr., 19,".
        var name = text.IsMark(first - 2, '.') && text.IsWord(first - 3, "jr", "sr") ? first - 3 : first - 2;
        var isPerson = text.IsInName(name, NameKind.Person);
        var isName = text.IsCapital(name) && text[name].Term.Roles == TermRole.None
            && (isPerson || text.IsCapital(name - 1) || IsNickname(text, name - 1)) && !NameNouns.Contains(text.Text(name))
                && text.Text(first).Length <= 3;
        // "The prime minister, 55, left".
        if (!isName && !(text.IsMark(first - 1, ',') && text.IsMark(end, ',') && !text.IsFigure(end + 1) && number.Value.Low >= 16
            && NameWords.IsRole(Folding.Fold(text.Text(first - 2)))))
            return null;
        var closes = text.IsMark(first - 1, '(') ? text.IsMark(end, ')')
            : text.Text(end) is "," or ";" || text.IsMark(end, '.') && !text.IsGlued(end + 1)
                || text.IsWord(end, "who", "from")
                || text.IsWord(end, "of", "was") || text.IsWord(end, "and") || text.IsBreak(end) || isName && text.StartsLine(end);
        var isList = text.IsMark(end, ',') && text.IsFigure(end + 1) || text.IsMark(end, ')') && text.IsMark(end + 1, ':');
        return closes && !isList ? Draft(first, number, end, "year") : null;
    }

    /// <summary>"Tom “Sparrow” Becker, 19".</summary>
    static bool IsNickname(LexedText text, int index) =>
        text.Text(index) is "\"" or "”" or "'" or "’" && text.IsCapital(index - 1);

    static QuantityDraft Draft(int first, NumberPhrase number, int end, string unit) => new()
    {
        First = first,
        NumberFirst = number.First,
        NumberEnd = number.End,
        End = end,
        Kind = QuantityKind.Age,
        Value = number.Value,
        Unit = unit,
        IsVague = number.IsVague,
    };
}
