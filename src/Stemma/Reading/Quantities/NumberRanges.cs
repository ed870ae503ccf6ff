namespace Stemma.Reading;

/// <summary>A number, or a range of two: "5 to 7", "between five and seven", "20-25", "two or three",
/// "two-thirds".</summary>
static class NumberRanges
{
    public static NumberPhrase? At(LexedText text, int index)
    {
        if (text.IsWord(index, "between") || text.IsWord(index, "from"))
            return Between(text, index);
        return One(text, index) is { } number ? WithSecond(text, number) : null;
    }

    /// <summary>A number alone.</summary>
    public static NumberPhrase? One(LexedText text, int index) =>
        FractionMatcher.At(text, index) ?? VagueNumbers.At(text, index) ?? NumberParser.At(text, index);

    static NumberPhrase? Between(LexedText text, int index)
    {
        var first = Currencies.TryMatchBefore(text, index + 1, out _, out var sign) ? sign : index + 1;
        if (NumberParser.At(text, first) is not { } low)
            return null;
        var joint = PercentEnd(text, low.End);
        var isJoint = text.IsWord(joint, "and", text.IsWord(index, "from") ? "to" : "and");
        return isJoint && Second(text, low, joint + 1) is { } range ? range with { First = first } : null;
    }

    static NumberPhrase WithSecond(LexedText text, NumberPhrase low)
    {
        var joint = PercentEnd(text, low.End);
        var isJoint = text.IsWord(joint, "to", "or") && !low.IsFraction
            || text.IsHyphen(joint) && !(text.IsGlued(low.First) && text.IsHyphen(low.First - 1));
        if (!isJoint || low.IsVague)
            return low;
        return Second(text, low, joint + 1) ?? low;
    }

    static NumberPhrase? Second(LexedText text, NumberPhrase low, int index)
    {
        var first = Currencies.TryMatchBefore(text, index, out _, out var sign) ? sign : index;
        if (NumberParser.At(text, first) is not { } high)
            return null;
        var (from, to) = (low.Value.Low, high.Value.Low);
        // "Five to ten million" scales both; "2.5 million to 3 million" says it twice.
        if (high.IsScaled && !low.IsScaled && from < 1000 && Scale(high) is var scale && from * scale < to)
            from *= scale;
        return from < to ? high with { First = low.First, Value = new(from, to) } : null;
    }

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
