namespace Stemma.Reading;

/// <summary>Finds the numbers of a text with their hedges and units.</summary>
static class QuantityMatcher
{
    public static QuantityDraft? At(LexedText text, int index)
    {
        if (!text.Opens(index) || text.IsBreak(index))
            return null;
        if (Modifiers.TryMatch(text, index, out var modifier, out var end) && Number(text, end) is { } hedged)
            return hedged.Kind == QuantityKind.Ordinal ? null : Hedged(hedged, index, modifier);
        return Number(text, index);
    }

    static QuantityDraft Hedged(QuantityDraft draft, int index, QuantityModifier modifier) =>
        draft with { First = index, Modifier = draft.Modifier == QuantityModifier.None ? modifier : draft.Modifier };

    static QuantityDraft? Number(LexedText text, int index)
    {
        var sign = Sign(text, index);
        if (sign > index)
            return UnitMatcher.At(text, sign, NumberRanges.At(text, sign)) is { Kind: QuantityKind.Percent or QuantityKind.Measure } draft
                ? draft with { First = index, NumberFirst = index, Value = Negative(draft) }
                : null;
        var number = NumberParser.At(text, index);
        if (number is { } plain && IsGluedToName(text, plain))
            return null;
        if (number is { } years && AgeMatcher.IsOfThing(text, years))
            return null;
        var range = NumberRanges.At(text, index, number);
        return AgeMatcher.At(text, index, range) ?? UnitMatcher.At(text, index, range) ?? OrdinalMatcher.At(text, index, number)
            ?? CountMatcher.At(text, index, range);
    }

    /// <summary>Below the zero of its own scale: "-5 °C" is 268.15 K.</summary>
    static NumberInterval Negative(QuantityDraft draft)
    {
        var twice = 2 * (draft.ToldIn?.Zero ?? 0);
        return new(twice - draft.Value.High, twice - draft.Value.Low);
    }

    /// <summary>The index after a minus, or this index.</summary>
    static int Sign(LexedText text, int index)
    {
        // "Plus or minus 3": a margin to both sides.
        var isMinus = text.IsWord(index, "minus", "negative") && !text.IsWord(index - 1, "or")
            || (text.IsMark(index, '-') || text.IsMark(index, '−') || text.IsMark(index, '–'))
                && !text.IsGlued(index) && text.IsGlued(index + 1) && text.IsFigure(index + 1);
        return isMinus ? index + 1 : index;
    }

    static bool IsGluedToName(LexedText text, NumberPhrase number)
    {
        var first = number.First;
        return number.IsFigures && text.IsGlued(first)
            && (text[first - 1].Kind == LexemeKind.Word || text.Text(first - 1) is "#" or "@" or "_" or "=" or "&");
    }
}
