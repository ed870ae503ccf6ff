using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Money, shares and measures: "$121 billion", "Rs 5 crore", "52 percent", "12 mph", "17 miles".</summary>
static class UnitMatcher
{
    /// <param name="range">The number that starts there, as <see cref="NumberRanges"/> reads it.</param>
    public static QuantityDraft? At(LexedText text, int index, NumberPhrase? range)
    {
        if (Currencies.TryMatchBefore(text, index, out var currency, out var number) && !text.IsGluedWord(index))
            return MoneyAfterSign(text, index, currency, number);
        if (range is not { } phrase)
            return null;
        if (!text.IsWord(index, "between"))
            return WithUnit(text, phrase);
        // "Between $10,000 and $30,000".
        return Currencies.TryMatchBefore(text, index + 1, out currency, out _)
            ? Draft(index, phrase, phrase.End, QuantityKind.Money, currency.Code)
            : WithUnit(text, phrase) is { } draft ? draft with { First = index } : null;
    }

    static QuantityDraft? MoneyAfterSign(LexedText text, int index, Currency currency, int number)
    {
        if (NumberRanges.At(text, number) is not { IsFraction: false } amount || amount.IsVague
            && amount.End == number + 1)
            return null;
        if (Currencies.TryMatchAfter(text, amount.End, out var named, out var end) && named.Code != "XXX"
            && text[end - 1].Kind == LexemeKind.Word)
            currency = named.Factor == 1 ? named : currency;
        else
            end = amount.End;
        return Draft(index, amount, end, QuantityKind.Money, currency.Code) with { Value = amount.Value };
    }

    static QuantityDraft? WithUnit(LexedText text, NumberPhrase number)
    {
        var (place, hedge) = Modifiers.After(text, number.End) is { } after
            ? (after.End, after.Modifier) : (number.End, QuantityModifier.None);
        if (text.IsHyphen(place) && text.IsGlued(place) && text.IsGlued(place + 1))
            place++;
        else if (number.IsVague && text.IsWord(place, "of"))
            place++;
        var draft = Percent(text, number, place) ?? Money(text, number, place) ?? Measured(text, number, place);
        return draft is null || hedge == QuantityModifier.None ? draft : draft with { Modifier = hedge };
    }

    static QuantityDraft? Percent(LexedText text, NumberPhrase number, int place)
    {
        // "Two-tenths of a percent".
        if (number.IsFraction && text.IsWord(place, "of") && (text.IsWord(place + 1, "a", "one") || text.Text(place + 1) is "1"))
            place += 2;
        if (text.IsWord(place, "percentage") && text.IsWord(place + 1, "point", "points"))
            return Draft(number.First, number, place + 2, QuantityKind.Percent, "percentage point");
        var end = text.IsMark(place, '%') || text.IsWord(place, "percent", "pct")
            || text.IsWord(place, "percents")
            || text.IsWord(place, "percentage") ? place + 1
            : text.IsWord(place, "per") && text.IsWord(place + 1, "cent") ? place + 2
            : IsInListOfShares(text, number) || IsFirstShare(text, number) || IsFirstOfVoices(text, number) ? number.End : -1;
        return end < 0 ? null : Draft(number.First, number, end, QuantityKind.Percent, "%");
    }

    /// <summary>"From 20 to 100 percent".</summary>
    static bool IsFirstShare(LexedText text, NumberPhrase number) => (text.IsWord(number.First - 1, "from", "by")
            || text.IsWord(number.First - 1, "of") && text.IsWord(number.First - 2, "margin")) && text.IsWord(number.End, "to")
        && NumberParser.At(text, number.End + 1) is { } last && (text.IsMark(last.End, '%') || text.IsWord(last.End, "percent"));

    /// <summary>"55.6 unfavourable, 38.7 percent favourable".</summary>
    static bool IsFirstOfVoices(LexedText text, NumberPhrase number) => number.IsFigures && number.Value is { IsExact: true, High: < 100 }
        && number.Value.Low % 1 != 0 && text.Token(number.End).Tag == PartOfSpeech.Adj && text.IsMark(number.End + 1, ',')
        && text.IsFigure(number.End + 2) && (text.IsMark(number.End + 3, '%') || text.IsWord(number.End + 3, "percent"));

    /// <summary>"47, 48, 49 percent", "15 and 28 percent": three at least without an "and", for "in 2016, 48 percent" tells of a year.</summary>
    static bool IsInListOfShares(LexedText text, NumberPhrase number)
    {
        if (!number.IsFigures || number.Value.High > 100)
            return false;
        var (first, end) = (number.First, number.End);
        while (text.IsMark(first - 1, ',') && text.IsFigure(first - 2) && !text.IsHyphen(first - 3))
            first -= 2;
        while (Next(text, end) is { } next)
            end = next;
        var isPair = end == number.End + 2 && text.IsWord(number.End, "and") && !text.IsWord(number.First - 1, "in", "by");
        return (text.IsMark(end, '%') || text.IsWord(end, "percent")) && (end - first >= 5 || isPair);
    }

    /// <summary>The index after the next figure of a list.</summary>
    static int? Next(LexedText text, int end)
    {
        var place = text.IsMark(end, ',') ? end + 1 : end;
        place = text.IsWord(place, "and", "or") ? place + 1 : place;
        return place > end && text.IsFigure(place) && !text.IsGlued(place) ? place + 1 : null;
    }

    static QuantityDraft? Money(LexedText text, NumberPhrase number, int place)
    {
        var isPounds = text.IsWord(place, "pounds", "pound") && (IsSum(text, place + 1) || number.IsScaled || number.Value.Low >= 5000);
        // "20 million pounds of beef" are weighed.
        if (isPounds && !IsWeighed(text, number.First) && !(text.IsWord(place + 1, "of") && !text.IsWord(place + 2, "public", "taxpayers") && !text.UsesPounds)
            && !(text.UsesDollars && !text.UsesPounds))
            return Draft(number.First, number, place + 1, QuantityKind.Money, "GBP");
        // "Four dollar stores" are counted.
        if (text.IsWord(place, "dollar") && number.Value.Low > 1 && !text.IsHyphen(place - 1) && Nouns.LooksPlural(text, place + 1)
            && !text.IsWord(place + 1, "bills", "notes"))
            return null;
        if (text.IsWord(place, "penny", "pennies") && text.UsesDollars && !text.UsesPounds)
            return Draft(number.First, number, place + 1, QuantityKind.Money, "USD") with { Value = new(number.Value.Low / 100, number.Value.High / 100) };
        if (text.IsWord(place, "won") && number.IsScaled)
            return Draft(number.First, number, place + 1, QuantityKind.Money, "KRW");
        if (text.IsWord(place, "taxpayer", "tax") && text.IsWord(place + 1, "dollars"))
            place++;
        if (!Currencies.TryMatchAfter(text, place, out var currency, out var end))
            return null;
        var factor = currency.Factor;
        if (factor == 1 && !number.IsScaled && text.Is(end, TermRole.Scale) && text.IsCapital(end - 1))
            factor = text[end++].Term.Value(TermRole.Scale);
        var (low, high) = (number.Value.Low * factor, number.Value.High * factor);
        var money = Draft(number.First, number, end, QuantityKind.Money,
            currency.Code) with
        { Value = new(low, high) };
        return currency.Factor == 1 ? WithCents(text, money) : money;
    }

    /// <summary>"It weighs nearly 19,000 pounds".</summary>
    static bool IsWeighed(LexedText text, int number) => Enumerable.Range(1, 3)
        .Any(back => text.IsWord(number - back, "weigh", "weighs") || text.IsWord(number - back, "weighed", "weighing"));

    /// <summary>"A 500-pound fine" is paid.</summary>
    static bool IsSum(LexedText text, int index) => text.IsWord(index, "fine", "note") || text.IsWord(index, "prize", "reward")
        || text.IsWord(index, "fee", "grant") || text.IsWord(index, "deposit", "bonus");

    /// <summary>"Thirteen dollars and forty-five cents".</summary>
    static QuantityDraft WithCents(LexedText text, QuantityDraft money)
    {
        var place = text.IsWord(money.End, "and") ? money.End + 1 : money.End;
        if (NumberParser.At(text, place) is not { } number
            || !Currencies.TryMatchAfter(text, number.End, out var cent, out var end)
            || cent.Factor == 1 || !money.Value.IsExact)
            return money;
        return money with { End = end, Value = NumberInterval.Of(money.Value.Low + number.Value.Low * cent.Factor) };
    }

    /// <summary>"5 feet 2 inches", "5 ft 2 in", "5 foot, 2 inches", "6-foot-5".</summary>
    static QuantityDraft WithInches(LexedText text, QuantityDraft feet)
    {
        var place = text.IsWord(feet.End, "and") || text.IsMark(feet.End, ',') ? feet.End + 1 : feet.End;
        if (!text.IsWord(feet.End - 1, "feet", "ft") && !text.IsWord(feet.End - 1, "foot"))
            return feet;
        if (text.IsHyphen(feet.End) && text.IsGlued(feet.End) && text.Whole(feet.End + 1) is >= 0 and < 12 and var more && !text.IsHyphen(feet.End + 2))
            return feet with { End = feet.End + 2, Value = NumberInterval.Of(feet.Value.Low + more * 0.0254m) };
        var isInches = NumberParser.At(text, place) is { Value: { IsExact: true, Low: < 12 } } number
            && (text.IsWord(number.End, "in", "inches") || text.IsWord(number.End, "inch"));
        if (!isInches || text.IsWord(place + 1, "in") && text[place + 2].Kind == LexemeKind.Word
            && !text.IsWord(place + 2, "tall"))
            return feet;
        var inches = NumberParser.At(text, place)!.Value;
        return feet with
        {
            End = inches.End + 1,
            Value = NumberInterval.Of(feet.Value.Low + inches.Value.Low * 0.0254m)
        };
    }

    static QuantityDraft? Measured(LexedText text, NumberPhrase number, int place)
    {
        if (number.IsFraction && text.IsWord(place, "of"))
            return null;
        var isBracket = text.Text(place) is "(" or "[" or "{" or "<" && text.Text(place + 2) is ")" or "]" or "}" or ">";
        // "The 287(g) programme": a paragraph of a law.
        if (isBracket && text.IsGlued(place) && text.Text(place + 1).Length == 1)
            return null;
        if (isBracket)
            place++;
        var isPerson = text.IsWord(place, "second", "minute");
        if (isPerson || !Measures.TryMatch(text, place, out var measure, out var end)
            || !IsUnit(text, number, place, end))
            return null;
        var draft = Draft(number.First, number, isBracket ? end + 1 : end, QuantityKind.Measure, measure.Unit);
        if (measure.Zero != 0 && IsDifference(text, number.First, draft.End))
            measure = measure with { Zero = 0 };
        return WithInches(text, draft with { Value = measure.ToSi(number.Value), ToldIn = measure });
    }

    const int LongestLimit = 6;

    /// <summary>"A limit of 2°C", "some 3°C of warming", "rose by 2 degrees Celsius", "3°C warmer": how much warmer, and not how warm.</summary>
    static bool IsDifference(LexedText text, int first, int end)
    {
        var place = Modifiers.After(text, end)?.End ?? end;
        for (var back = first - 1; back > first - LongestLimit && text[back].Kind != LexemeKind.Break; back--)
        {
            if (text.IsWord(back, "warming", "rise") || text.IsWord(back, "limit", "increase"))
                return true;
        }

        return text.IsWord(first - 1, "by") || text.IsWord(place, "warmer", "cooler") || text.IsWord(place, "hotter", "colder")
            || text.IsWord(place, "higher", "lower") || text.IsWord(place, "rise", "increase")
            || text.IsWord(place, "of") && text.IsWord(place + 1, "warming", "cooling");
    }

    /// <summary>Short signs stand glued or after a space, in their own case: "5m" is a length, "5M" and "5 A"
    /// are none.</summary>
    static bool IsUnit(LexedText text, NumberPhrase number, int place, int end)
    {
        var isCode = text.IsGlued(end) && text.IsFigure(end)
            || number.IsFigures && text.IsHyphen(number.First - 1) && text.IsGlued(number.First) && text.IsGluedWord(number.First - 1);
        if (isCode)
            return false;
        var word = text.Text(place);
        if (word is "m" or "g" or "t")
            return number.IsFigures && !Nouns.LooksPlural(text, end)
                && (text.IsGlued(place) || !text.IsHyphen(place - 1));
        if (word.Length == 1)
            return word[0] is '°' && number.IsFigures;
        return !(text.IsHyphen(end) && text.IsGlued(end) && text.IsWord(end + 1, "old"))
            && word is not ("MI" or "FT" or "Oz" or "OZ");
    }

    static QuantityDraft Draft(int first, NumberPhrase number, int end, QuantityKind kind, string unit) => new()
    {
        First = first,
        NumberFirst = number.First,
        NumberEnd = number.End,
        End = end,
        Kind = kind,
        Value = number.Value,
        Unit = unit,
        IsVague = number.IsVague,
        IsFigures = number.IsFigures,
        IsScaled = number.IsScaled,
    };
}
