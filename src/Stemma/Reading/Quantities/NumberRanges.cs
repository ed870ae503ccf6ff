namespace Stemma.Reading;

/// <summary>A number, or a range of two: "5 to 7", "between five and seven", "20-25", "two or three", "two-thirds".</summary>
/// <remarks>"From 5 to 7" tells of two numbers: what was, and what is.</remarks>
static class NumberRanges
{
    public static NumberPhrase? At(LexedText text, int index) => At(text, index, NumberParser.At(text, index));

    /// <param name="plain">The number that starts there, as <see cref="NumberParser"/> reads it.</param>
    public static NumberPhrase? At(LexedText text, int index, NumberPhrase? plain)
    {
        if (text.IsWord(index, "between"))
            return Between(text, index);
        return One(text, index, plain) is { } number ? WithSecond(text, number) : null;
    }

    /// <summary>A number alone.</summary>
    static NumberPhrase? One(LexedText text, int index, NumberPhrase? plain) =>
        RatioMatcher.At(text, index) ?? FractionMatcher.At(text, index) ?? VagueNumbers.At(text, index) ?? plain;

    static NumberPhrase? Between(LexedText text, int index)
    {
        var first = Currencies.TryMatchBefore(text, index + 1, out _, out var sign) ? sign : index + 1;
        if (NumberParser.At(text, first) is not { } low)
            return null;
        var joint = PercentEnd(text, low.End);
        if (text.IsWord(joint, "and"))
            return Second(text, low, joint) is { } range ? range with { First = first } : null;
        // "Between 3.4 points and 6.8 points": the unit is said twice.
        return text.IsWord(low.End + 1, "and") && NumberParser.At(text, low.End + 2) is { } high && low.Value.Low < high.Value.Low
            && text.Text(low.End).Length > 0 && text.Text(high.End).Equals(text.Text(low.End), StringComparison.OrdinalIgnoreCase)
            ? high with { First = first, Value = new(low.Value.Low, high.Value.Low) } : null;
    }

    static NumberPhrase WithSecond(LexedText text, NumberPhrase low)
    {
        var joint = IsSuspended(text, low.End) ? low.End + 1 : PercentEnd(text, low.End);
        var isChange = text.IsWord(low.First - 1, "by") || text.IsWord(low.First - 2, "from")
            || text.IsWord(low.First - 1, "from") && !text.IsWord(low.First - 2, "anywhere");
        var isJoint = text.IsWord(joint, "to", "or") && !low.IsFraction && !isChange
            || text.IsHyphen(joint) && !(text.IsGlued(low.First) && text.IsHyphen(low.First - 1));
        if (!isJoint || low.IsVague)
            return low;
        return Second(text, low, joint) ?? low;
    }

    /// <summary>The range that ends after the joint: both ends are money, both are shares, or neither is: "rose 15% to
    /// $2 million" is none.</summary>
    static NumberPhrase? Second(LexedText text, NumberPhrase low, int joint)
    {
        var isMoney = Currencies.TryMatchBefore(text, joint + 1, out _, out var first);
        if (isMoney && text[low.First - 1].Kind == LexemeKind.Word || NumberParser.At(text, isMoney ? first : joint + 1) is not { } high
            || PercentEnd(text, low.End) > low.End && PercentEnd(text, high.End) == high.End)
            return null;
        var (from, to) = (low.Value.Low, high.Value.Low);
        // "Five to ten million" scales both; "2.5 million to 3 million" says it twice.
        if (high.IsScaled && !low.IsScaled && from < 1000 && Scale(high) is var scale && from * scale < to)
            from *= scale;
        return from < to ? high with { First = low.First, Value = new(from, to) } : null;
    }

    /// <summary>"A 10- to 12-point lead".</summary>
    static bool IsSuspended(LexedText text, int hyphen) => text.IsHyphen(hyphen) && text.IsGlued(hyphen) && !text.IsGlued(hyphen + 1)
        && NumberParser.At(text, hyphen + 2) is { } high && text.IsHyphen(high.End) && text.IsGlued(high.End);

    static decimal Scale(NumberPhrase number)
    {
        var scale = 1m;
        while (number.Value.Low / (scale * 1000) >= 1 && scale < 1_000_000_000_000m)
            scale *= 1000;
        return scale;
    }

    static int PercentEnd(LexedText text, int index) =>
        text.IsMark(index, '%') || text.IsWord(index, "percent") ? index + 1 : index;
}
