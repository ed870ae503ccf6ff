namespace Stemma.Reading;

/// <summary>Reads a number at a place: "2,500", "2.5 thousand", "two hundred and fifty", "12 1/2", "half a
/// million".</summary>
static class NumberParser
{
    /// <summary>Greater numbers are not told in news, and would run out of a decimal when multiplied.</summary>
    const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The number that starts here; null where none does.</summary>
    public static NumberPhrase? At(LexedText text, int index)
    {
        if (text.IsFigure(index))
            return Figure(text, index);
        if (text.Is(index, TermRole.Cardinal))
            return Words(text, index);
        if (text.IsWord(index, "a", "an"))
            return AfterArticle(text, index);
        return text.IsWord(index, "half", "quarter") ? Half(text, index, index) : null;
    }

    static NumberPhrase? Figure(LexedText text, int index)
    {
        if (Figures.Value(text.Text(index)) is not { } value)
            return null;
        var end = GroupsEnd(text, index, ref value);
        if (text.IsMark(end, '/') && text.IsGlued(end) && text.IsGlued(end + 1)
            && SimpleFraction(text, index) is { } share)
            (value, end) = (share, index + 3);
        else if (text.IsFigure(end) && MixedFraction(text, end, out var mixedEnd) is { } rest && value % 1 == 0)
            (value, end) = (value + rest, mixedEnd);
        return Scaled(text, new(index, end, NumberInterval.Of(value)) { IsFigures = true }, value) is { } number
            ? WithRest(text, number) : null;
    }

    /// <summary>"1 234 567": groups of three after spaces. A group of another length after them makes it a code.</summary>
    static int GroupsEnd(LexedText text, int index, ref decimal value)
    {
        var end = index + 1;
        if (text.Text(index) is not { Length: <= 3 } first || first.Contains('.') || first[0] is '0' || text.IsFigure(index - 1))
            return end;
        var whole = value;
        while (text.IsFigure(end) && text[end].Start - text[end - 1].End == 1 && whole < 1_000_000_000)
        {
            var group = text.Text(end);
            if (group.Length < 3 || group.IndexOf('.') is var point && (point < 0 ? group.Length : point) != 3
                || group.Contains(','))
                return index + 1;
            whole = whole * 1000 + (Figures.Value(group) ?? 0);
            end++;
            if (point > 0)
                break;
        }

        if (end == index + 1 || text.IsFigure(end) || text.IsHyphen(end) && text.IsGlued(end) || text.IsMark(end, '/'))
            return index + 1;
        value = whole;
        return end;
    }

    /// <summary>"3 hundred and 21", "6 crore and two hundred".</summary>
    static NumberPhrase WithRest(LexedText text, NumberPhrase number)
    {
        if (!number.IsScaled || !text.Is(number.End - 1, TermRole.Scale))
            return number;
        var scale = ScaleOf(text, number.End - 1);
        var rest = text.IsWord(number.End, "and") ? number.End + 1 : number.End;
        var whole = scale == 100 && rest > number.End ? text.Whole(rest) : -1;
        if (whole is > 0 and < 100 && !text.Is(rest + 1, TermRole.Scale))
            return Plus(number, rest + 1, whole);
        if (text.IsFigure(rest) && text.Is(rest + 1, TermRole.Scale) && ScaleOf(text, rest + 1) < scale && scale >= 1000
            && Figure(text, rest) is { } lower && lower.Value.Low < scale)
            return Plus(number, lower.End, lower.Value.Low);
        if (scale > 100 && text.Is(rest, TermRole.Cardinal) && Words(text, rest) is { IsScaled: true } words
            && words.Value.Low < scale)
            return Plus(number, words.End, words.Value.Low);
        if (scale == 100 && rest > number.End && BelowHundred(text, rest) is ({ } small, var end) && !text.Is(end, TermRole.Scale))
            return Plus(number, end, small);
        return WithFraction(text, number);
    }

    static NumberPhrase Plus(NumberPhrase number, int end, decimal rest) =>
        number with { End = end, Value = NumberInterval.Of(number.Value.Low + rest), IsFigures = false };

    /// <summary>"1/2" alone, not a date and not a score: a small numerator over a small denominator that is
    /// greater.</summary>
    static decimal? SimpleFraction(LexedText text, int index)
    {
        var (upper, lower) = (text.Whole(index), text.Whole(index + 2));
        var isPart = upper > 0 && upper < lower && lower is 2 or 3 or 4 or 5 or 8 or 10 or 16;
        return isPart && !text.IsMark(index + 3, '/') ? (decimal)upper / lower : null;
    }

    static decimal? MixedFraction(LexedText text, int index, out int end)
    {
        end = index + 1;
        if (text.Text(index) is [var letter] && Figures.IsVulgarFraction(letter))
            return Figures.Value([letter]);
        end = index + 3;
        var isFraction = text.IsMark(index + 1, '/') && text.IsGlued(index + 1) && text.IsGlued(index + 2);
        return isFraction ? SimpleFraction(text, index) : null;
    }

    /// <summary>The number with the words of scale that follow: "million", "hundred thousand", "bn".</summary>
    static NumberPhrase? Scaled(LexedText text, NumberPhrase number, decimal value)
    {
        var end = number.End;
        var scaled = number.IsScaled;
        while (ScaleAt(text, end) is { } at
            && value < Largest / text[at].Term.Value(TermRole.Scale | TermRole.LetterScale))
        {
            value *= text[at].Term.Value(TermRole.Scale | TermRole.LetterScale);
            (end, scaled) = (at + 1, true);
        }

        value = Figures.Normal(value);
        return value >= Largest ? null
            : number with { End = end, Value = NumberInterval.Of(value), IsScaled = scaled };
    }

    static int? ScaleAt(LexedText text, int index)
    {
        var at = text.IsHyphen(index) && text.IsGlued(index) && text.IsGlued(index + 1) ? index + 1 : index;
        if (text.Is(at, TermRole.Scale))
            return at;
        return at == index && text.IsGlued(index) && text.IsFigure(index - 1) && text.Is(index, TermRole.LetterScale)
            && IsScaleLetter(text, index) ? index : null;
    }

    /// <summary>"k" always; "m", "b" and "t" after a currency or before a measure only, for a metre is an "m", too.</summary>
    static bool IsScaleLetter(LexedText text, int index) =>
        text.IsWord(index, "k") && !text.IsMark(index + 1, '/')
        || text.IsWord(index, "b")
        || text.IsWord(index, "m") && !text.IsGlued(index + 1)
            && (text.IsWord(index + 1, "people") || Nouns.LooksPlural(text, index + 1) && Measures.TryMatch(text, index + 1, out _, out _))
        || text[index - 2].Kind == LexemeKind.Mark && text.IsGlued(index - 1)
            && text.Text(index - 2) is "$" or "£" or "€" or "¥";

    static NumberPhrase? Words(LexedText text, int index)
    {
        var (total, current, end) = (0m, 0m, index);
        var (scaled, piece) = (false, 0m);
        var limit = Largest;
        for (var place = index; ;)
        {
            var (value, next) = BelowHundred(text, place);
            if (value is { } small && (place == index || current == 0 || current % 100 == 0 && small < 100))
                (current, place, piece) = (current + small, next, small);
            else if (current == 0 && total > 0 && text.IsWord(place, "crore", "crores") && text.Is(place - 1, TermRole.Scale))
                (total, place) = (total * ScaleOf(text, place), place + 1);
            else if (place > index && text.Is(place, TermRole.Scale) && current > 0
                && ScaleOf(text, place) is var scale)
            {
                if (scale == 12)
                    current += piece * 11;
                else if (scale == 100)
                    current *= scale;
                else if (scale < limit)
                    (total, current, limit) = (total + current * scale, 0, scale);
                else
                    break;
                (scaled, place) = (true, place + 1);
            }
            else
            {
                break;
            }

            if (total + current >= Largest)
                return null;
            end = place;
            place = Joined(text, place);
        }

        return WithFraction(text, WithPoint(text, new(index, end, NumberInterval.Of(total + current)) { IsScaled = scaled }));
    }

    /// <summary>"Two hundred point seven one": the words after the point are read as digits.</summary>
    static NumberPhrase WithPoint(LexedText text, NumberPhrase number)
    {
        if (!text.IsWord(number.End, "point") || text.IsWord(number.First - 1, "at", "to"))
            return number;
        var (value, digit, place) = (number.Value.Low, 1m, number.End + 1);
        while (BelowHundred(text, place) is ({ } part, var end) && digit > 0.00000001m)
        {
            digit /= part < 10 ? 10 : 100;
            (value, place) = (value + part * digit, end);
        }

        return place == number.End + 1 ? number : number with { End = place, Value = NumberInterval.Of(value) };
    }

    static decimal ScaleOf(LexedText text, int index) => text[index].Term.Value(TermRole.Scale);

    /// <summary>Goes over the hyphen or the "and" inside a number in words.</summary>
    static int Joined(LexedText text, int index)
    {
        if (text.IsHyphen(index) && text.IsGlued(index) == text.IsGlued(index + 1)
            && text.Is(index + 1, TermRole.Cardinal | TermRole.Scale))
            return index + 1;
        var isAnd = text.IsWord(index, "and") && text.Is(index - 1, TermRole.Scale) && ScaleOf(text, index - 1) != 12;
        var isLower = ScaleOf(text, index + 2) < 1000 || ScaleOf(text, index - 1) == 100;
        return isAnd && isLower && text.Is(index + 1, TermRole.Cardinal) ? index + 1 : index;
    }

    static (decimal? Value, int End) BelowHundred(LexedText text, int index)
    {
        if (!text.Is(index, TermRole.Cardinal))
            return (null, index);
        var value = text[index].Term.Value(TermRole.Cardinal);
        if (value < 20)
            return (value, index + 1);
        var unit = text.IsHyphen(index + 1) && text.IsGlued(index + 1) == text.IsGlued(index + 2) ? index + 2 : index + 1;
        var small = text[unit].Term.Value(TermRole.Cardinal);
        return text.Is(unit, TermRole.Cardinal) && small is > 0 and < 10
            ? (value + small, unit + 1) : (value, index + 1);
    }

    /// <summary>"Two and a half", "3 million and a quarter", "twelve and two thirds"; "two and a third" may go on as
    /// "man was hurt".</summary>
    static NumberPhrase WithFraction(LexedText text, NumberPhrase number)
    {
        var isNext = text.IsWord(number.End, "and") || text.Is(number.End, TermRole.Fraction);
        if (!isNext || SpokenFractions.At(text, number.First) is not { Whole: > 0 } fraction || fraction.End <= number.End)
            return number;
        var isOne = text.IsWord(number.End + 1, "a", "one") && text.Is(number.End + 2, TermRole.Ordinal);
        return isOne ? number : fraction.Phrase;
    }

    /// <summary>"A hundred", "a million and a half", "a dozen", "a half million".</summary>
    static NumberPhrase? AfterArticle(LexedText text, int index)
    {
        if (text.IsWord(index + 1, "half", "quarter"))
            return Half(text, index, index + 1);
        if (!text.Is(index + 1, TermRole.Scale))
            return null;
        var value = ScaleOf(text, index + 1);
        var end = index + 2;
        var joined = Joined(text, end);
        if (value < 1000 && value != 12 && text.Is(joined, TermRole.Cardinal))
        {
            var (rest, restEnd) = BelowHundred(text, joined);
            (value, end) = (value + (rest ?? 0), restEnd);
        }

        return Scaled(text, new(index, end, NumberInterval.Of(value)) { IsScaled = true }, value) is { } number
            ? WithFraction(text, number) : null;
    }

    /// <summary>"Half a million", "half a dozen", "a half million".</summary>
    static NumberPhrase? Half(LexedText text, int index, int half)
    {
        var scale = text.IsWord(half + 1, "a") ? half + 2 : half + 1;
        if (!text.Is(scale, TermRole.Scale))
            return SpokenFractions.At(text, index) is { IsScaled: true } part ? part.Phrase : null;
        return new NumberPhrase(index, scale + 1, NumberInterval.Of(ScaleOf(text, scale) / (text.IsWord(half, "half") ? 2 : 4))) { IsScaled = true };
    }
}
