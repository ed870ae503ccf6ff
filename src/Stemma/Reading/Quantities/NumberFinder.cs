namespace Stemma.Reading;

/// <summary>Finds every number that a text writes, whether it counts something or not: with its sign, as a power, a
/// fraction or a ratio.</summary>
static class NumberFinder
{
    public static List<NumberPhrase> Read(LexedText text)
    {
        var numbers = new List<NumberPhrase>();
        for (var index = 0; index < text.Count;)
        {
            if (At(text, index) is { } number)
            {
                numbers.Add(number);
                index = number.End;
            }
            else
            {
                index++;
            }
        }

        return numbers;
    }

    static NumberPhrase? At(LexedText text, int index)
    {
        var first = Sign(text, index);
        if (text.IsGlued(first) && text[first - 1].Kind == LexemeKind.Word || Magnitude(text, first) is not { } number)
            return null;
        number = Ratio(text, number) ?? number;
        if (first == index)
            return number;
        return number with { First = index, Value = new(-number.Value.High, -number.Value.Low) };
    }

    /// <summary>The index after a minus, or this index.</summary>
    static int Sign(LexedText text, int index)
    {
        var isMark = text.Text(index) is "-" or "−" && (!text.IsGlued(index) || text.IsBreak(index - 1));
        return isMark || text.IsWord(index, "minus", "negative") ? index + 1 : index;
    }

    static NumberPhrase? Magnitude(LexedText text, int index)
    {
        if (text.IsWord(index, "one") && !text.IsHyphen(index + 1)
            && (text.Is(index - 1, TermRole.Determiner | TermRole.Direction) || text.IsWord(index - 1, "which")))
            return null;
        var fraction = text.IsFigure(index + 1) ? null : SpokenFractions.At(text, index)?.Phrase;
        if (NumberParser.At(text, index) is not { } number || number.End < fraction?.End)
            return fraction;
        return Power(text, number) ?? (number.IsFigures && !number.IsScaled ? WithLetter(text, number) : number);
    }

    /// <summary>"10 k", "1,674.5 G"; nothing where another unit is glued to the figure.</summary>
    static NumberPhrase? WithLetter(LexedText text, NumberPhrase number)
    {
        var scale = text.Text(number.End) switch
        {
            "k" or "K" => 1_000m,
            "M" or "MM" => 1_000_000m,
            "G" or "B" => 1_000_000_000m,
            "T" => 1_000_000_000_000m,
            _ => 0,
        };
        if (scale > 0 && number.Value.Low < 1_000_000_000)
            return number with { End = number.End + 1, Value = NumberInterval.Of(number.Value.Low * scale), IsScaled = true };
        return text.IsGlued(number.End) && text[number.End].Kind == LexemeKind.Word ? null : number;
    }

    /// <summary>"1.1^23", "1e10", "6.23x10^-4".</summary>
    static NumberPhrase? Power(LexedText text, NumberPhrase number)
    {
        if (!number.IsFigures || !text.IsGlued(number.End))
            return null;
        var place = number.End + 1;
        var (factor, root) = text.Text(number.End) switch
        {
            "^" => (1m, number.Value.Low),
            "e" or "E" => (number.Value.Low, 10m),
            "x" or "×" when text.Text(place) is "10" && text.IsMark(place + 1, '^') => (number.Value.Low, 10m),
            _ => (0m, 0m),
        };
        if (factor == 0)
            return null;
        place = text.IsFigure(place) && text.IsMark(place + 1, '^') ? place + 2 : place;
        var sign = 1;
        for (; text.Text(place) is "+" or "-"; place++)
            sign = text.IsMark(place, '-') && !text.IsMark(place - 1, '-') ? -1 : 1;
        return text.Whole(place) is var exponent and >= 0 and <= 99
            && Raised((double)factor, (double)root, sign * exponent) is { } value
            ? number with { End = place + 1, Value = NumberInterval.Of(value), IsScaled = true }
            : null;
    }

    static decimal? Raised(double factor, double root, int exponent) =>
        factor * Math.Pow(root, exponent) is var value && Math.Abs(value) is > 1e-20 and < 1e27 ? (decimal)value : null;

    /// <summary>"One over three", "2 out of five hundred", "1 in 21".</summary>
    static NumberPhrase? Ratio(LexedText text, NumberPhrase upper)
    {
        var isOver = text.IsWord(upper.End, "over") && !text.IsMark(upper.First - 1, '$');
        var place = isOver || text.IsWord(upper.End, "in") ? upper.End + 1
            : text.IsWord(upper.End, "out") && text.IsWord(upper.End + 1, "of") ? upper.End + 2 : -1;
        if (place < 0 || NumberParser.At(text, place) is not { } lower || lower.Value.Low <= 0
            || !isOver && upper.Value.Low >= lower.Value.Low)
            return null;
        return upper with { End = lower.End, Value = NumberInterval.Of(upper.Value.Low / lower.Value.Low), IsFraction = true };
    }
}
